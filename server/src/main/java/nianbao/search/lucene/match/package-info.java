/**
 * Which reports match a query, and in which of their paragraphs: the parts of a query as Lucene
 * queries, and their union, intersection and exclusion report by report.
 *
 * <p>{@link nianbao.search.lucene.match.ReportMatchers} makes {@link
 * nianbao.search.lucene.match.ReportMatcher}s of a query tree; the texts in it become literal runs
 * ({@link nianbao.search.lucene.match.LiteralQueries}), words near each other and paragraphs under
 * a heading. No scores here. May use the table.
 */
@NullMarked
package nianbao.search.lucene.match;

import org.jspecify.annotations.NullMarked;
