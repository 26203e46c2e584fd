/**
 * Spreadsheets. {@code XlsReader} reads the workbooks of Excel 97 to 2003 record by record with
 * POI, {@code XlsxReader} the XML parts of newer ones itself. Both collect the cells of a {@code
 * Sheet} as they are printed ({@code CellFormats}), and {@code SheetBlocks} makes text and tables
 * of them. Uses {@code nianbao.read}, {@code read.office}, and {@code nianbao.text}.
 */
@NullMarked
package nianbao.read.sheet;

import org.jspecify.annotations.NullMarked;
