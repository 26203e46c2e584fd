/** The random choices of the generator: the same on every machine. Uses nothing else. */
@NullMarked
package nianbao.sample.random;

import org.jspecify.annotations.NullMarked;
