package nianbao.search.lucene.match;

import java.io.IOException;
import java.util.Arrays;

/** Where a run stands in the paragraph its postings are at. */
abstract sealed class PhrasePositions permits BigramPositions, UnigramPositions {

  private final int length;

  /** The first {@link #count} of them are the positions, ascending. */
  int[] positions = new int[16];

  int count;

  PhrasePositions(int length) {
    this.length = length;
  }

  /** Reads the positions in the current paragraph; how many there are. */
  abstract int read() throws IOException;

  /** Units of the run. */
  int length() {
    return length;
  }

  int count() {
    return count;
  }

  /** The position of the i-th place where it stands, ascending. */
  int position(int i) {
    return positions[i];
  }

  /** The first position not before another, {@link Integer#MAX_VALUE} without one. */
  int positionFrom(int least) {
    int at = Arrays.binarySearch(positions, 0, count, least);
    int insertion = at < 0 ? -at - 1 : at;
    return insertion < count ? positions[insertion] : Integer.MAX_VALUE;
  }

  /** The last position not after another, {@link Integer#MIN_VALUE} without one. */
  int positionUpTo(int most) {
    int at = Arrays.binarySearch(positions, 0, count, most);
    int insertion = at < 0 ? -at - 2 : at;
    return insertion >= 0 ? positions[insertion] : Integer.MIN_VALUE;
  }
}
