/**
 * Printed pages, whatever format describes them: from characters and drawn lines with positions
 * back to text and tables.
 *
 * <ol>
 *   <li>A reader adds the {@code Glyph}s of a page, and what is drawn on it to {@code Rulings},
 *       which keeps the straight lines.
 *   <li>{@code PrintedPage} builds tables ({@code RuledTable}) and lines of text ({@code
 *       PrintedLine}) from them.
 *   <li>{@code PageMargins} takes page numbers, running heads and browsers' marks from the margins.
 *   <li>{@code PrintedDocument} collects the pages and names those without text; {@code
 *       PrintedParagraphs} joins their lines and tables to paragraphs and whole tables.
 * </ol>
 *
 * Positions are in points from the upper left corner. Uses {@code nianbao.read} and {@code
 * read.text}.
 */
@NullMarked
package nianbao.read.print;

import org.jspecify.annotations.NullMarked;
