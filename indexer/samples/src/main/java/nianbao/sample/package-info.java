/**
 * Generates invented reports with known truth from a seed, for the bundled samples, property tests
 * and benchmarks. {@code Composer} makes one report: it plans it, makes consistent figures,
 * possibly plants errors in them, and writes the text while recording the {@code Truth} that a
 * reader should find. All sentences were written for this project. May use the forms and the
 * gazetteer, but never the code under test to derive the truth.
 */
@NullMarked
package nianbao.sample;

import org.jspecify.annotations.NullMarked;
