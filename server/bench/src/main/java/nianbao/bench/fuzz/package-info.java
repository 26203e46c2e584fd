/**
 * Sends many random, damaged and hostile requests to a running server and checks every answer.
 * Reaches the program only over HTTP.
 */
@NullMarked
package nianbao.bench.fuzz;

import org.jspecify.annotations.NullMarked;
