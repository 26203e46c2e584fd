/**
 * The third step: the statutory tables of a report, from figures to cells as the official form
 * prints them ({@code FormSheet}, {@code TableComposer}), and from cells to text ({@code
 * TableText}). May use {@code figures}, {@code plan}, what lies before them, and the forms.
 */
@NullMarked
package nianbao.sample.tables;

import org.jspecify.annotations.NullMarked;
