/** Archives of documents: names decoded, sizes never believed. Uses {@code nianbao.read} only. */
@NullMarked
package nianbao.read.zip;

import org.jspecify.annotations.NullMarked;
