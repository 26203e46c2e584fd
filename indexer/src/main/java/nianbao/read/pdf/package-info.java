/**
 * PDF, read with PDFBox: of each page the characters and the ruling lines with their places, out of
 * these the lines of text and the tables, then over all pages paragraphs and whole tables. Uses
 * {@code nianbao.read} and {@code read.text}.
 */
@NullMarked
package nianbao.read.pdf;

import org.jspecify.annotations.NullMarked;
