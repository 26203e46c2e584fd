/**
 * Passages that stand in several reports, word for word or nearly so: what is looked for ({@link
 * nianbao.search.passage.Passage}), by which pairs of characters paragraphs are found that may have
 * it ({@link nianbao.search.passage.TellingPairs}), and what two texts have in common ({@link
 * nianbao.search.passage.SharedText}).
 *
 * <p>Knows no index: whoever has paragraphs can ask.
 */
@NullMarked
package nianbao.search.passage;

import org.jspecify.annotations.NullMarked;
