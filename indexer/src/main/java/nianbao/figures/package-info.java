/**
 * The statutory forms and the figures read out of their tables.
 *
 * <p>{@link Forms} are data files ({@link FormFile}); {@link CellClassifier} says what a cell is by
 * their labels, headings and units. {@link FigureReader} takes the tables of a report's form among
 * all ({@link FormTable}), parts them into labels and the cells behind them ({@link RowReader}),
 * lays these over the form's columns ({@link ColumnAligner}; {@link HeadedColumns} where the
 * headings name them), and where they may lie in several ways keeps those under which the form's
 * relations hold ({@link AmbiguityResolver}); what a cell says is an {@link Amount}. {@link
 * Concept} names what every form asks for.
 *
 * <p>Knows reports and text only.
 */
@NullMarked
package nianbao.figures;

import org.jspecify.annotations.NullMarked;
