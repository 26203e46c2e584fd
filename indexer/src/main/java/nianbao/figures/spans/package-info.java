/**
 * Statutory tables as they were before their spans were lost, for showing them: {@link
 * nianbao.figures.spans.FlattenedColumns} finds where labels and headings stand from what the form
 * prints and where the figures were read. May use {@code figures} and {@code report}.
 */
@NullMarked
package nianbao.figures.spans;

import org.jspecify.annotations.NullMarked;
