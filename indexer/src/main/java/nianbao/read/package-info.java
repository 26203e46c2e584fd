/**
 * Bytes to blocks: one reader per format, {@link DocumentFormat} knows them all. Nothing here knows
 * what a report is.
 */
@NullMarked
package nianbao.read;

import org.jspecify.annotations.NullMarked;
