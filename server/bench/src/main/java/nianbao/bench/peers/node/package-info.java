/**
 * Programs that run the engines to be compared, each in a process of its own, so that the time,
 * memory and start of all are measured alike. They share nothing but the passages.
 */
@NullMarked
package nianbao.bench.peers.node;

import org.jspecify.annotations.NullMarked;
