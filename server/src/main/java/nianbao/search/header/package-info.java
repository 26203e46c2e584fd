/**
 * What a unit of a query may mean in the headers of reports: a place, a year, an office, a number.
 * {@link nianbao.search.header.HeaderReadings} reads a unit, whatever reports there are; which of
 * the readings mean any reports is up to the index. {@link nianbao.search.header.HeaderWords} finds
 * the words of a question that can be read so. May use {@code filter} and the words of texts.
 */
@NullMarked
package nianbao.search.header;

import org.jspecify.annotations.NullMarked;
