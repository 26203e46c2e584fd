/**
 * Recognises the format of a file and passes it to its reader. {@link
 * nianbao.read.format.DocumentFormat} is the only registry of readers: a new format is added there.
 * Uses {@code nianbao.read} and the packages of the readers.
 */
@NullMarked
package nianbao.read.format;

import org.jspecify.annotations.NullMarked;
