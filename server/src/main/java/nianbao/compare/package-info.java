/**
 * What differs between two reports. {@link nianbao.compare.ReportComparison} aligns their
 * paragraphs and sets their figures side by side:
 *
 * <ol>
 *   <li>Texts that are equal when folded stay in order ({@code SameTexts}); those that stand
 *       elsewhere were moved.
 *   <li>What is left between them is paired by similarity ({@code ParagraphAlignment}), by the
 *       bigrams of its tokens ({@code Bigrams}).
 *   <li>Within a pair, {@code WordChanges} finds the words that differ.
 * </ol>
 *
 * <p>Shortest edits come from java-diff-utils: Myers' algorithm in linear space, 80 kB without
 * dependencies, while the histogram diff of jgit would bring 3 MB. It takes quadratic time where
 * little is equal, so it only ever sees what lies between two anchors, and an {@code Effort} limits
 * the sum of it: beyond, a comparison says that it isn't in detail.
 *
 * <p>Uses the report, its figures and words; values in and values out.
 */
@NullMarked
package nianbao.compare;

import org.jspecify.annotations.NullMarked;
