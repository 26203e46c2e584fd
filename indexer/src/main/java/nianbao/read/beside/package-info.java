/**
 * The files beside a page, which it may frame or attach: where they may lie, and how they are
 * found. No address in a page leads out of its collection or archive. Uses {@code nianbao.read}.
 */
@NullMarked
package nianbao.read.beside;

import org.jspecify.annotations.NullMarked;
