/**
 * The text of a report: furniture is left out, broken lines are joined, run-on lines cut; headings
 * open sections, rows become paragraphs beside their table, and the closing lines are recognised.
 * Uses {@code extract.line} and {@code extract.tables}.
 */
@NullMarked
package nianbao.extract.body;

import org.jspecify.annotations.NullMarked;
