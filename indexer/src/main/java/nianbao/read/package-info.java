/**
 * What reading a file gives, whatever its format: a {@link nianbao.read.RawDocument} of {@link
 * nianbao.read.Block}s, or an {@link nianbao.read.UnreadableException} that says why there is none.
 *
 * <p>Bytes become blocks in this order: {@code read.zip} lists the files of an archive; {@code
 * read.format} recognises a file's format by its content and hands it to its reader, one in each of
 * {@code read.text}, {@code read.html}, {@code read.word} and {@code read.pdf}. {@link
 * nianbao.read.Limits} bounds all of them. Nothing here knows what a report is; this package uses
 * nothing else of the project.
 */
@NullMarked
package nianbao.read;

import org.jspecify.annotations.NullMarked;
