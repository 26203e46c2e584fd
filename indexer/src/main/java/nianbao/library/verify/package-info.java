/** Holds the stored originals against the hashes that they are stored by. */
@NullMarked
package nianbao.library.verify;

import org.jspecify.annotations.NullMarked;
