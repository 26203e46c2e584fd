package nianbao.search.query;

/**
 * A word of a run that tells what the run is about.
 *
 * @param terms the word, or a negation with the word it negates, in all their wordings
 * @param negated whether it is a negation with its word
 * @param weight how much it tells: the logarithm of how rare it is among the paragraphs of the
 *     index
 */
public record TellingWord(UnitTerms terms, boolean negated, double weight) {

  static TellingWord of(UnitTerms terms, boolean negated, WordStatistics statistics) {
    return new TellingWord(
        terms, negated, weight(statistics.paragraphsWith(terms), statistics.paragraphs()));
  }

  private static double weight(long with, long all) {
    return Math.log((all + 1.0) / (Math.min(with, all) + 0.5));
  }
}
