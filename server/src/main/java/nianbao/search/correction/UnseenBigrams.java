package nianbao.search.correction;

import java.io.IOException;
import java.util.BitSet;

/**
 * Where two Han characters follow each other that never do so in the index.
 *
 * @param places of the second one of each two
 */
record UnseenBigrams(BitSet places) {

  static UnseenBigrams of(TypedUnit unit, BigramModel neighbours) throws IOException {
    BitSet places = new BitSet();
    for (int at = 1; at < unit.length(); at++) {
      if (neighbours.fluency(unit.term(at - 1), unit.term(at)) == Double.NEGATIVE_INFINITY) {
        places.set(at);
      }
    }
    return new UnseenBigrams(places);
  }

  /** Whether so few characters exchanged from a place on can mend all beyond it; each mends two. */
  boolean canBeMended(int from, int exchanged) {
    int needed = 0;
    for (int at = places.nextSetBit(from + 1); at >= 0; at = places.nextSetBit(at + 2)) {
      needed++;
    }
    return needed <= exchanged;
  }
}
