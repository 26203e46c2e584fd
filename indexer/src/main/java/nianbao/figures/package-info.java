/**
 * The statutory forms and the figures read out of their tables.
 *
 * <p>{@link Forms} are data files ({@link FormFile}); their labels, headings and units let {@link
 * CellClassifier} tell what a cell is. {@link FigureReader} picks the tables that belong to the
 * report's form ({@link FormTable}), splits them into labels and the cells after them ({@link
 * RowReader}) and aligns these with the form's columns ({@link ColumnAligner}; {@link
 * HeadedColumns} where the headings name the columns). Where several alignments are possible, it
 * keeps those under which the form's relations hold ({@link AmbiguityResolver}). An {@link Amount}
 * is the content of a cell; a {@link Concept} is a figure that every form asks for, under whatever
 * label. How a table that has lost its spans is shown is found in {@code figures.spans}.
 *
 * <p>May use the report model and text only.
 */
@NullMarked
package nianbao.figures;

import org.jspecify.annotations.NullMarked;
