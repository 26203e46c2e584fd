package nianbao.search.correction;

import java.util.Comparator;

/**
 * What a unit may have been meant to be.
 *
 * @param cost how unlikely the slips are that lead from it to what was typed
 * @param fluency how likely its characters follow each other, as a logarithm
 */
record Candidate(String text, double cost, double fluency) {

  /** The most probable first. */
  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::improbability).thenComparing(Candidate::text);

  /** How unlikely it was meant, as the negative logarithm of a probability. */
  double improbability() {
    return cost - fluency;
  }
}
