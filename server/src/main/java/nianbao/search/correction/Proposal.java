package nianbao.search.correction;

import java.util.Comparator;
import nianbao.search.SearchResult.Correction;

/**
 * A correction that finds something.
 *
 * @param improbability how unlikely it was meant, as the negative logarithm of a probability
 */
record Proposal(Correction correction, double improbability) {

  static final Comparator<Proposal> BEST_FIRST =
      Comparator.comparingDouble(Proposal::improbability)
          .thenComparing(one -> one.correction().q());
}
