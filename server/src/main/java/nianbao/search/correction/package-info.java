/**
 * “Did you mean”: corrections of a query without hits, by the sounds and forms of its characters
 * and by what occurs in the index.
 *
 * <p>{@link nianbao.search.correction.Corrections} finds the units that no report has; for each of
 * them {@code UnitCorrector} collects candidates, from the {@code CandidateLattice} of likely
 * typing errors and, for Latin letters, from {@code PinyinReader}, and tries them out by {@link
 * nianbao.search.correction.CandidateProbe}, which the backend implements. May use the query
 * language, pinyin and the cutting of words; knows no Lucene and no HTTP.
 */
@NullMarked
package nianbao.search.correction;

import org.jspecify.annotations.NullMarked;
