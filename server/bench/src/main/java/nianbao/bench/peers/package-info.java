/**
 * Holds Nianbao against other engines on the same paragraphs and questions, in one run on one
 * machine: only ratios of such a run mean anything.
 */
@NullMarked
package nianbao.bench.peers;

import org.jspecify.annotations.NullMarked;
