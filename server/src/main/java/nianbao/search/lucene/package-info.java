/**
 * The embedded backend: search over one Lucene index in this process, which is one {@link
 * nianbao.search.shard.Shard}.
 *
 * <p>{@link nianbao.search.lucene.LuceneReportIndex} opens it, {@code Snapshots} keeps its newest
 * state, and {@code LuceneShard} answers from one state. A large one is searched in lanes, each by
 * a thread of its own ({@code LaneSearcher}). A search takes these steps:
 *
 * <ol>
 *   <li>{@code match} finds which reports match, without scores, and jumps to the next report as
 *       soon as one is known to match; {@code table} counts them for the facets.
 *   <li>{@code rank} scores paragraphs of those reports only, and skips what can't be among the
 *       best; {@code table} sorts by year, day or figure what relevance does not rank.
 *   <li>{@code highlight} reads the reports of the page and marks what was found.
 * </ol>
 *
 * <p>{@code suggest} provides what the index knows for suggestions, and for corrections of a query
 * without hits. May use the index schema and, of the packages above it, all but HTTP and the
 * commands.
 */
@NullMarked
package nianbao.search.lucene;

import org.jspecify.annotations.NullMarked;
