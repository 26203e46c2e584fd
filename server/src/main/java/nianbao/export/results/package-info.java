/**
 * The tables of what was found: {@link nianbao.export.results.SearchTable} says which columns the
 * results of a search have, whoever asks for them.
 *
 * <p>May use the questions to an index and their answers, and the links of {@link nianbao.answer}.
 */
@NullMarked
package nianbao.export.results;

import org.jspecify.annotations.NullMarked;
