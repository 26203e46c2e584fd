/**
 * What measures Nianbao, a program of its own: {@code accuracy} holds reading against the truth of
 * generated reports, {@code recall} search against a plain scan, {@code retrieval} the order of
 * results against judgments of people, {@code corrections} what is suggested for mistyped words,
 * {@code fuzz} the server against hostile questions, {@code benchmark} times everything. Uses the
 * product and the generator of samples; nothing uses it.
 */
@NullMarked
package nianbao.bench;

import org.jspecify.annotations.NullMarked;
