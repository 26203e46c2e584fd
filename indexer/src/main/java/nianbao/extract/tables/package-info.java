/**
 * Rebuilds grids from tables that were flattened before the document was saved. {@code
 * FlattenedTables} runs the steps: {@code BrokenLabels} for labels torn by a line break, {@code
 * TabCells} for cells on lines of their own that begin with tabs, {@code LabelCells} for cells that
 * are recognised by the labels of the statutory forms ({@code CellTokens}, {@code SpacedCells},
 * {@code LabelRows}), and {@code BrokenRows} for rows broken within a grid. Uses {@code read},
 * {@code extract.line}, {@code text} and the cell classifier of {@code figures}.
 */
@NullMarked
package nianbao.extract.tables;

import org.jspecify.annotations.NullMarked;
