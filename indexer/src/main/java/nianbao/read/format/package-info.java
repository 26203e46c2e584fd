/**
 * Recognises the format of a file and has it read: {@link nianbao.read.format.DocumentFormat} is
 * the only registry of the readers, so a new format is entered there. Uses {@code nianbao.read} and
 * the packages of the readers.
 */
@NullMarked
package nianbao.read.format;

import org.jspecify.annotations.NullMarked;
