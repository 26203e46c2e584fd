/**
 * The order of results by relevance: scores of paragraphs, tiers of reports, the best ones of each.
 *
 * <p>{@link nianbao.search.lucene.rank.ScoringQueries} makes the queries of the tiers; {@link
 * nianbao.search.lucene.rank.RelevanceRanking} goes through them: {@link
 * nianbao.search.lucene.rank.TopReports} chooses the reports of a tier by their best paragraph,
 * {@link nianbao.search.lucene.rank.ParagraphScorer} scores all their paragraphs component by
 * component, and {@link nianbao.search.lucene.rank.RankedReport} is compared with others. May use
 * {@code table} and {@code match}.
 */
@NullMarked
package nianbao.search.lucene.rank;

import org.jspecify.annotations.NullMarked;
