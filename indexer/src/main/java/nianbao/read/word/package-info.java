/**
 * Word processor documents. {@code DocReader} reads the binary format of Word 97 to 2003 with POI,
 * after {@code DocStructure} has checked its headers. {@code DocxReader} reads the XML parts of
 * newer documents itself, because the library for them is ten times the size of this project;
 * {@code RtfReader} reads Rich Text. All emit their paragraphs and tables through {@code
 * OfficeBlocks}. Uses {@code nianbao.read}, {@code read.office}, {@code read.text}, and {@code
 * nianbao.text}.
 */
@NullMarked
package nianbao.read.word;

import org.jspecify.annotations.NullMarked;
