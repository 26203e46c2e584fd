/**
 * The embedded backend: search over one Lucene index in this process.
 *
 * <p>{@link nianbao.search.lucene.LuceneReportIndex} keeps the newest state of the index; a search
 * sees one state and goes through it in this order ({@link nianbao.search.lucene.ReportSearch}):
 *
 * <ol>
 *   <li>{@code match} finds which reports match, without scores, and jumps to the next report as
 *       soon as one is known to match; {@code table} counts them for the facets.
 *   <li>{@code rank} scores paragraphs of those reports only, and skips what can't come among the
 *       best.
 *   <li>{@code highlight} reads the reports of the page and marks what was found.
 * </ol>
 *
 * <p>{@code suggest} serves suggestions, and corrections of a query without hits.
 */
@NullMarked
package nianbao.search.lucene;

import org.jspecify.annotations.NullMarked;
