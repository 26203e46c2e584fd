/**
 * Plain values as bytes, and back: one format for every record, sealed interface and enum there is,
 * derived from their declarations ({@link nianbao.bytes.Codecs}), so that no class of values has
 * code of its own for it. Both sides need the same classes; {@link nianbao.bytes.Codecs#format}
 * tells whether they have them.
 *
 * <p>Bytes from elsewhere are refused unless they are what was declared: a length is checked
 * against the bytes that are left before anything is allocated, so that no more memory is used than
 * a multiple of their number.
 *
 * <p>Depends on nothing of the project.
 */
@NullMarked
package nianbao.bytes;

import org.jspecify.annotations.NullMarked;
