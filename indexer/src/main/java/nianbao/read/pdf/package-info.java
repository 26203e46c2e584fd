/**
 * PDF files, read with PDFBox: {@code PdfStructure} measures what the file would unpack to before
 * anything is loaded; for each page {@code PdfGlyphs} collects the characters and {@code
 * PdfRulings} the drawn lines, both with their positions, from which {@code read.print} makes
 * paragraphs and tables. Uses {@code nianbao.read}, {@code read.text} and {@code read.print}.
 */
@NullMarked
package nianbao.read.pdf;

import org.jspecify.annotations.NullMarked;
