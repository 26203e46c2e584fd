/**
 * Tables to take along: what a page or a command has found, as a file for a spreadsheet or a
 * program. An {@link nianbao.export.ExportTable} has typed {@link nianbao.export.ExportColumn}s and
 * {@link nianbao.export.ExportRows} that are pulled one by one; an {@link
 * nianbao.export.ExportFormat} writes it to a stream while it is read, so that no table is ever in
 * memory as a whole.
 *
 * <p>Every format tells a whole file from one that was broken off: CSV and JSON Lines by their last
 * line, a workbook by being no archive without its end. Wherever an error occurs, the end is not
 * written.
 *
 * <p>May use the libraries that write these formats, and nothing of the project.
 */
@NullMarked
package nianbao.export;

import org.jspecify.annotations.NullMarked;
