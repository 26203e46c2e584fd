/**
 * Holds the files of an index against the checksums that they were written with, and copies them.
 */
@NullMarked
package nianbao.index.verify;

import org.jspecify.annotations.NullMarked;
