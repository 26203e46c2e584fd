/**
 * Divides the text of a report into sections, paragraphs and tables. {@code BodyReader} is the
 * entry point:
 *
 * <ol>
 *   <li>{@code extract.tables} rebuilds flattened tables, and page furniture is dropped.
 *   <li>{@code LineJoiner} joins the lines of paragraphs that were broken at a fixed width ({@code
 *       WrapWidth}).
 *   <li>{@code BodyBuilder} splits run-on lines ({@code ParagraphSplitter}), opens sections at
 *       headings, gives tables their captions and marks the closing lines.
 *   <li>{@code Captions} and {@code DamagedDates} add warnings.
 * </ol>
 *
 * Uses {@code read}, {@code report}, {@code extract.line}, {@code extract.tables} and {@code text}.
 */
@NullMarked
package nianbao.extract.body;

import org.jspecify.annotations.NullMarked;
