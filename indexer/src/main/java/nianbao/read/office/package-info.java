/**
 * What the office formats share: {@code OfficePackage} lists and unpacks the parts of the zip files
 * that newer programs save, {@code OfficeXml} reads these parts, {@code OleFile} opens the
 * container of the older programs, and {@code OfficeBlocks} makes blocks of paragraphs and tables.
 * Uses {@code nianbao.read}, {@code read.text}, {@code read.zip} for unpacking, and {@code
 * nianbao.text}.
 */
@NullMarked
package nianbao.read.office;

import org.jspecify.annotations.NullMarked;
