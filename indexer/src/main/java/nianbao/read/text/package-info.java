/**
 * Plain text: bytes are decoded, cut into lines, and lines that print the rows of a table become
 * grids. The other formats take from here what they share with plain text: encodings, blank lines,
 * rows of tabs. Uses {@code nianbao.read} only.
 */
@NullMarked
package nianbao.read.text;

import org.jspecify.annotations.NullMarked;
