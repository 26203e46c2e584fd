package nianbao.text;

import java.util.Arrays;

/**
 * Looks for a run of units in a sequence of them, in time linear in both whatever repeats in them
 * (Knuth, Morris and Pratt).
 */
public final class RunSearch {

  private final int length;

  /** For each beginning of the run how long the longest shorter one is that ends it. */
  private final int[] border;

  /** Whether a unit of the run is the same as one of a sequence, both by their place. */
  @FunctionalInterface
  public interface Sameness {
    boolean holds(int inRun, int inSequence);
  }

  /**
   * @param length units of the run, one at least
   * @param own compares the run with itself
   */
  public RunSearch(int length, Sameness own) {
    this.length = length;
    this.border = new int[length];
    int matched = 0;
    for (int i = 1; i < length; i++) {
      matched = next(matched, i, own);
      border[i] = matched;
    }
  }

  private int next(int matched, int at, Sameness sameness) {
    int longest = matched;
    while (longest > 0 && !sameness.holds(longest, at)) {
      longest = border[longest - 1];
    }
    return sameness.holds(longest, at) ? longest + 1 : 0;
  }

  /** Where the run begins in a sequence of so many units, ascending; occurrences may overlap. */
  public int[] positions(int size, Sameness sameness) {
    int[] positions = new int[8];
    int count = 0;
    int matched = 0;
    for (int at = 0; at < size; at++) {
      matched = next(matched, at, sameness);
      if (matched == length) {
        positions = count == positions.length ? Arrays.copyOf(positions, 2 * count) : positions;
        positions[count++] = at + 1 - length;
        matched = border[length - 1];
      }
    }
    return Arrays.copyOf(positions, count);
  }
}
