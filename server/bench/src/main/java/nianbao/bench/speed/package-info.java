/**
 * Measures the whole program on generated reports: reading, indexing, searching over HTTP, memory
 * and start-up.
 */
@NullMarked
package nianbao.bench.speed;

import org.jspecify.annotations.NullMarked;
