/**
 * OpenDocument (ISO 26300), which LibreOffice and some Chinese offices write: {@code OdfReader}
 * finds the content in a package or a flat file and tells what it is; {@code OdfText} walks a text,
 * {@code OdfSheets} a spreadsheet. Uses {@code nianbao.read}, {@code read.office}, {@code
 * read.sheet} for the tables of spreadsheets, and {@code nianbao.text}.
 */
@NullMarked
package nianbao.read.odf;

import org.jspecify.annotations.NullMarked;
