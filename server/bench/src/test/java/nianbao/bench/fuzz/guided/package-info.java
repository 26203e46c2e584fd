/**
 * Targets of a fuzzer that is guided by coverage: each takes bytes, makes of them what one of the
 * program's parsers reads, and holds the result against what is promised of every result. {@code
 * RELIABILITY.md} has the command for the long form; with the other tests they take the inputs of
 * the repository only, those that once broke something among them.
 *
 * <p>What a target does is in a nested class, which is loaded with the first input. JUnit loads
 * every class that the methods of a test name, before the fuzzer can instrument it; instrumenting
 * it later fails for records (JDK 25 then misses their fields).
 */
@NullMarked
package nianbao.bench.fuzz.guided;

import org.jspecify.annotations.NullMarked;
