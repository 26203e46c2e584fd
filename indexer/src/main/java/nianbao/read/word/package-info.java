/**
 * Word documents. {@code DocReader} reads the binary format of Word 97 to 2003 with POI, after
 * {@code DocStructure} has checked its headers. {@code DocxReader} reads the XML parts of newer
 * documents itself, because the library for them is ten times the size of this project. Both emit
 * their paragraphs and tables through {@code WordBlocks}. Uses {@code nianbao.read}, {@code
 * read.text}, {@code read.zip} for unpacking, and {@code nianbao.text}.
 */
@NullMarked
package nianbao.read.word;

import org.jspecify.annotations.NullMarked;
