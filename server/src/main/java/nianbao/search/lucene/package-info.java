/**
 * The embedded backend: search over one Lucene index in this process.
 *
 * <p>A search is two passes. The first ({@link nianbao.search.lucene.CountPass}) finds which
 * reports match and counts them for the facets, without scores, and jumps to the next report as
 * soon as one is known to match. The second ({@link nianbao.search.lucene.TopPass}) scores
 * paragraphs of those reports only, and skips what can't come among the best. Then the page's
 * reports are read ({@link nianbao.search.lucene.HitReader}).
 */
@NullMarked
package nianbao.search.lucene;

import org.jspecify.annotations.NullMarked;
