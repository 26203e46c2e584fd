package nianbao.search.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The pairs of Han characters by which copies of a passage are looked for: the rarest that it has,
 * since what many paragraphs have tells nothing and costs most.
 *
 * @param pairs rarest first
 * @param least so many of them a paragraph must have to be looked at
 */
public record TellingPairs(List<String> pairs, int least) {

  /** More pairs cost more than they tell. */
  private static final int MOST_PAIRS = 400;

  /** Paragraphs that have one of the pairs, counted for each pair: some milliseconds of reading. */
  private static final long MOST_OCCURRENCES = 400_000;

  /** So many pairs are looked for, however frequent. */
  private static final int FEWEST_PAIRS = 12;

  /** Of the pairs in percent: of half a text with a fifth of its characters changed 32 are left. */
  private static final int LEAST_SHARE = 25;

  private static final int LEAST_PAIRS = 4;

  public TellingPairs {
    pairs = List.copyOf(pairs);
  }

  /**
   * The pairs that may tell of a passage. Of a long one they are taken from all its parts: the
   * rarest of all may be those that only this version has.
   */
  public static List<String> candidates(Passage passage) {
    List<String> pairs = passage.pairs();
    int step = Math.ceilDiv(pairs.size(), MOST_PAIRS);
    List<String> some = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i += step) {
      some.add(pairs.get(i));
    }
    return some;
  }

  /**
   * Chooses among candidates.
   *
   * @param frequencies how many paragraphs have each, in the same order
   */
  public static TellingPairs choose(List<String> candidates, List<Long> frequencies) {
    record Known(String pair, long frequency) {}
    List<Known> known = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      if (frequencies.get(i) > 0) {
        known.add(new Known(candidates.get(i), frequencies.get(i)));
      }
    }
    known.sort(Comparator.comparingLong(Known::frequency).thenComparing(Known::pair));
    List<String> chosen = new ArrayList<>();
    long occurrences = 0;
    int alone = 0;
    for (Known one : known) {
      occurrences += one.frequency();
      if (occurrences > MOST_OCCURRENCES && chosen.size() >= FEWEST_PAIRS) {
        break;
      }
      chosen.add(one.pair());
      // The text that was asked about has them all; what no other has says nothing of the others.
      alone += one.frequency() == 1 ? 1 : 0;
    }
    int least = Math.max(LEAST_PAIRS, (chosen.size() - alone) * LEAST_SHARE / 100);
    return new TellingPairs(chosen, Math.min(least, Math.max(1, chosen.size())));
  }
}
