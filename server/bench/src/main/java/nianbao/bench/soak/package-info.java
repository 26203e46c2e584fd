/**
 * Asks more of a server than it can do, for minutes: it refuses what is too much, answers the rest
 * in time, and is as before when that ends. The server is a process of its own on this machine.
 */
@NullMarked
package nianbao.bench.soak;

import org.jspecify.annotations.NullMarked;
