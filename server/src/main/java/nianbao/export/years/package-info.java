/**
 * The tables by place or office and year as files to take along: a row for each place or office and
 * year, so that any program can turn them as it likes.
 *
 * <p>May use the answers of an index, and the links of {@link nianbao.answer}.
 */
@NullMarked
package nianbao.export.years;

import org.jspecify.annotations.NullMarked;
