/**
 * PDF files, read with PDFBox:
 *
 * <ol>
 *   <li>{@code PdfStructure} measures what the file would unpack to before anything is loaded.
 *   <li>For each page {@code PdfGlyphs} collects the characters and {@code PdfRulings} the drawn
 *       lines, both with their positions.
 *   <li>{@code PdfPage} builds tables ({@code RuledTable}) and lines of text ({@code PrintedLine})
 *       from them.
 *   <li>{@code PdfParagraphs} joins the lines and tables of all pages to paragraphs and whole
 *       tables.
 * </ol>
 *
 * Uses {@code nianbao.read} and {@code read.text}.
 */
@NullMarked
package nianbao.read.pdf;

import org.jspecify.annotations.NullMarked;
