/**
 * Which reports match a query, and in which of their paragraphs: the parts of a query as Lucene
 * queries, and their union, intersection and exclusion report by report. No scores here.
 *
 * <p>{@link nianbao.search.lucene.match.ReportMatchers} builds a {@link
 * nianbao.search.lucene.match.ReportMatcher} from a query tree. {@link
 * nianbao.search.lucene.match.TextQueries} turns the texts in it into phrases and words near each
 * other ({@code ProximityQuery}), and {@link nianbao.search.lucene.match.ParagraphQueries} a whole
 * query into one on paragraphs, also those under a heading ({@code SectionQuery}). May use {@code
 * table}, the query language and the index schema.
 */
@NullMarked
package nianbao.search.lucene.match;

import org.jspecify.annotations.NullMarked;
