/**
 * The result of reading a file, whatever its format: a {@link nianbao.read.RawDocument} of {@link
 * nianbao.read.Block}s, or an {@link nianbao.read.UnreadableException} that says why it could not
 * be read.
 *
 * <p>Bytes become blocks in this order: {@code read.zip} and {@code read.warc} list the documents
 * of an archive; {@code read.format} recognises a file's format by its content and hands it to its
 * reader, one in each of {@code read.text}, {@code read.html}, {@code read.mime}, {@code
 * read.word}, {@code read.sheet}, {@code read.odf}, {@code read.pdf} and {@code read.ofd}; {@code
 * read.office} is what the office formats share, and {@code read.print} makes text and tables from
 * characters and lines with positions. {@code read.beside} finds the files that a page points at.
 * {@link nianbao.read.Limits} bounds all of them. Nothing here knows what a report is. The readers
 * use {@code nianbao.text} for characters and data files; this package itself uses nothing of the
 * project.
 */
@NullMarked
package nianbao.read;

import org.jspecify.annotations.NullMarked;
