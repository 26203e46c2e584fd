/** Passages that stand in several reports as the API answers them. */
@NullMarked
package nianbao.answer.passage;

import org.jspecify.annotations.NullMarked;
