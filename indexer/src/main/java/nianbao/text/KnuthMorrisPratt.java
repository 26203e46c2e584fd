package nianbao.text;

import java.util.Arrays;

/**
 * Finds all occurrences of a pattern in a sequence by the algorithm of Knuth, Morris and Pratt: in
 * linear time, however repetitive both are. Elements are compared by index, so they may be
 * anything.
 */
public final class KnuthMorrisPratt {

  private final int length;

  /**
   * For each prefix of the pattern, the length of its longest proper prefix that is also its
   * suffix.
   */
  private final int[] border;

  /** Whether the element at an index of the pattern equals that at an index of a sequence. */
  @FunctionalInterface
  public interface Equality {
    boolean test(int inPattern, int inSequence);
  }

  /**
   * @param length number of elements of the pattern, at least 1
   * @param own compares the pattern with itself
   */
  public KnuthMorrisPratt(int length, Equality own) {
    this.length = length;
    this.border = new int[length];
    int matched = 0;
    for (int i = 1; i < length; i++) {
      matched = next(matched, i, own);
      border[i] = matched;
    }
  }

  private int next(int matched, int at, Equality equality) {
    int longest = matched;
    while (longest > 0 && !equality.test(longest, at)) {
      longest = border[longest - 1];
    }
    return equality.test(longest, at) ? longest + 1 : 0;
  }

  /**
   * The ascending indexes at which the pattern occurs in a sequence; occurrences may overlap.
   *
   * @param size number of elements of the sequence
   * @param equality compares the pattern with the sequence
   */
  public int[] positions(int size, Equality equality) {
    int[] positions = new int[8];
    int count = 0;
    int matched = 0;
    for (int at = 0; at < size; at++) {
      matched = next(matched, at, equality);
      if (matched == length) {
        positions = count == positions.length ? Arrays.copyOf(positions, 2 * count) : positions;
        positions[count++] = at + 1 - length;
        matched = border[length - 1];
      }
    }
    return Arrays.copyOf(positions, count);
  }
}
