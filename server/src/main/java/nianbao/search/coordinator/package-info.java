/**
 * Answers by asking all {@link nianbao.search.shard.Shard}s of an index, be it one: {@link
 * nianbao.search.coordinator.ShardedIndex} opens one state of them ({@link
 * nianbao.search.coordinator.OpenIndex}) for each question of a user. A search ({@code
 * ReportSearch}) takes these rounds:
 *
 * <ol>
 *   <li>which of the writings and wordings occur, and what readings of headers mean (kept in {@link
 *       nianbao.search.coordinator.IndexState}, as is what else is derived from a state);
 *   <li>how many reports match. When there are none, corrections ({@code SummedProbe}) and relaxed
 *       searches, weighed by words of all shards ({@code SummedWords}), ask both again;
 *   <li>with several shards, how often terms occur that scores depend on;
 *   <li>the first reports and the counts for the facets, which {@code Ranking} merges;
 *   <li>the reports of the page.
 * </ol>
 *
 * <p>A walk through all reports of a search ({@code RankedWalk}) ranks as many as there are, and
 * repeats the last round for a few of them at a time.
 *
 * <p>Parsing and expanding the query, relaxing and correcting it, and interpreting it are functions
 * of the request and of such answers. May use all other packages of searching but backends.
 */
@NullMarked
package nianbao.search.coordinator;

import org.jspecify.annotations.NullMarked;
