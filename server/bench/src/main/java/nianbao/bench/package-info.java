/**
 * The program that measures Nianbao: {@code accuracy} compares what is read with the truth of
 * generated reports, {@code recall} compares search with a plain scan, {@code retrieval} compares
 * the order of results with human judgments, {@code corrections} checks what is suggested for
 * mistyped words, {@code fuzz} sends hostile requests to the server, {@code benchmark} measures
 * speed, and {@code soak} asks more of a server than it can do, for minutes. Uses the product and
 * the generator of samples; nothing uses it.
 */
@NullMarked
package nianbao.bench;

import org.jspecify.annotations.NullMarked;
