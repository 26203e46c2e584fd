/**
 * The files that reports were read from, kept as they were: a report can be checked against its
 * original when the folder it came from is gone.
 */
@NullMarked
package nianbao.original;

import org.jspecify.annotations.NullMarked;
