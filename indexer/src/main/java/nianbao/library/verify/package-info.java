/** Holds the stored originals against the hashes that they are stored by, and copies them. */
@NullMarked
package nianbao.library.verify;

import org.jspecify.annotations.NullMarked;
