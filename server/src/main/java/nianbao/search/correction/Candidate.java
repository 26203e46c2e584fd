package nianbao.search.correction;

import java.io.IOException;
import java.util.Comparator;

/**
 * A correction of a unit or of its beginning.
 *
 * @param text what it should read
 * @param last the last character or word of it, empty at the beginning
 * @param errors how many have been corrected
 * @param cost how unlikely the errors are that lead from it to what was typed
 * @param fluency how likely its characters follow each other, as a logarithm
 */
record Candidate(String text, String last, int errors, double cost, double fluency) {

  /** Before the first character. */
  static final Candidate START = new Candidate("", "", 0, 0, 0);

  /** The most probable first. */
  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::improbability).thenComparing(Candidate::text);

  /** How unlikely it was meant, as the negative logarithm of a probability. */
  double improbability() {
    return cost - fluency;
  }

  /**
   * This candidate followed by one more character or word; its {@link #fluency} tells how well it
   * fits.
   */
  Candidate then(String unit, String typed, BigramModel bigrams) throws IOException {
    double more = fluency + bigrams.fluency(last, unit);
    return new Candidate(text + typed, unit, errors, cost, more);
  }

  /** This candidate with one more error. */
  Candidate with(TypingError error) {
    return new Candidate(text, last, errors + 1, cost + error.cost, fluency);
  }

  /** This candidate followed by the uncorrected rest of the unit. */
  Candidate followedBy(String rest) {
    return new Candidate(text + rest, last, errors, cost, fluency);
  }

  /** Whether all its bigrams occur in the index. */
  boolean isPossible() {
    return fluency != Double.NEGATIVE_INFINITY;
  }
}
