/**
 * Asks a running server very many random, damaged and hostile questions and looks at every answer.
 * Knows the program only by its addresses. No part of serving.
 */
@NullMarked
package nianbao.bench.fuzz;

import org.jspecify.annotations.NullMarked;
