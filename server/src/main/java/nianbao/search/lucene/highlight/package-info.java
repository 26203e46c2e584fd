/**
 * What is read of the reports on one page: their headers, their best paragraphs with the marks in
 * them, and whole reports. May use the table and the ranks.
 */
@NullMarked
package nianbao.search.lucene.highlight;

import org.jspecify.annotations.NullMarked;
