/**
 * Measures the quality of search. {@code Recall} compares search with a plain scan of the texts: a
 * quoted string must be found wherever it occurs and nowhere else, and exactly what was asked for
 * must be highlighted. {@code Retrieval} compares the order of results with human judgments, and
 * {@code CorrectionQuality} checks the suggestions for mistyped strings. {@code EverydayQuestions}
 * asks what a journalist would ask about the bundled samples.
 */
@NullMarked
package nianbao.bench.recall;

import org.jspecify.annotations.NullMarked;
