/**
 * Recognises the format of a file and passes it to its reader. {@link
 * nianbao.read.format.DocumentFormat} and, for archives of documents, {@link
 * nianbao.read.format.ArchiveFormat} are the only registries of readers: a new format is added
 * there. Uses {@code nianbao.read} and the packages of the readers.
 */
@NullMarked
package nianbao.read.format;

import org.jspecify.annotations.NullMarked;
