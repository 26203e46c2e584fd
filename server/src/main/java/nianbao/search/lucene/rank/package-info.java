/**
 * The order of results by relevance: scores of paragraphs, tiers of reports, the best ones of each.
 *
 * <p>{@link nianbao.search.lucene.rank.TopReports} chooses the reports of a tier by their best
 * paragraph, {@link nianbao.search.lucene.rank.ParagraphScorer} scores all their paragraphs part by
 * part, and {@link nianbao.search.lucene.rank.RankedReports} orders them by {@link
 * nianbao.search.lucene.rank.Relevance}. May use the table and what matches.
 */
@NullMarked
package nianbao.search.lucene.rank;

import org.jspecify.annotations.NullMarked;
