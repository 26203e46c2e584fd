/**
 * Tables that were flattened on their way: a cell a line, led by tabs, or broken over rows. They
 * are put together again as grids, by the labels of the statutory forms ({@code figures}). Uses
 * {@code extract.line}.
 */
@NullMarked
package nianbao.extract.tables;

import org.jspecify.annotations.NullMarked;
