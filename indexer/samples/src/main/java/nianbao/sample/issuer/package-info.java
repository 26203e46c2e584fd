/**
 * Who reports: invented places with their bureaus and other bodies, and the numbers of their
 * documents. May use {@code phrase} and what lies before it.
 */
@NullMarked
package nianbao.sample.issuer;

import org.jspecify.annotations.NullMarked;
