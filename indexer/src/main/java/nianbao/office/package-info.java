/** Kinds of offices by their function, across their changing names. */
@NullMarked
package nianbao.office;

import org.jspecify.annotations.NullMarked;
