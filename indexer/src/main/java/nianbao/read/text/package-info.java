/**
 * Plain text: bytes are decoded and split into lines, and lines that print table rows become grids.
 * The other formats share with it what is here: encodings, line breaks, and tab-separated rows.
 * Uses {@code nianbao.read} and {@code nianbao.text}.
 */
@NullMarked
package nianbao.read.text;

import org.jspecify.annotations.NullMarked;
