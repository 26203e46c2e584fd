/**
 * What a unit of a query may mean in the headers of reports: a place, a year, an office, a number.
 * {@link nianbao.search.header.HeaderReadings} reads a unit, whatever reports there are; which of
 * the readings mean any reports is up to the index. May use {@code filter}.
 */
@NullMarked
package nianbao.search.header;

import org.jspecify.annotations.NullMarked;
