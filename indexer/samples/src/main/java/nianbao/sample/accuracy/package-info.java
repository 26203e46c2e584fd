/** Measures how accurately sample reports are read, by comparing readings with the truth. */
@NullMarked
package nianbao.sample.accuracy;

import org.jspecify.annotations.NullMarked;
