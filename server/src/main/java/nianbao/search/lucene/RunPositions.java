package nianbao.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;

/** Where a run stands in the paragraph its postings are at. */
final class RunPositions {

  private final List<PostingsEnum> postings;
  private final int[] offsets;
  private final int length;
  private int[] positions = new int[16];
  private int count;

  /**
   * @param postings of each term of the run, with positions; somebody else moves them together
   */
  RunPositions(TermRun run, List<PostingsEnum> postings) {
    this.postings = postings;
    this.offsets = run.offsets().stream().mapToInt(Integer::intValue).toArray();
    this.length = run.length();
  }

  /** Reads the positions in the current paragraph; how many there are. */
  int read() throws IOException {
    PostingsEnum first = postings.getFirst();
    count = first.freq();
    positions = count > positions.length ? new int[count * 2] : positions;
    for (int i = 0; i < count; i++) {
      positions[i] = first.nextPosition() - offsets[0];
    }
    for (int term = 1; term < offsets.length && count > 0; term++) {
      keep(postings.get(term), offsets[term]);
    }
    return count;
  }

  /** Keeps the positions at which another term stands too. */
  private void keep(PostingsEnum term, int offset) throws IOException {
    int kept = 0;
    int left = term.freq();
    int other = Integer.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      while (other < positions[i] && left > 0) {
        other = term.nextPosition() - offset;
        left--;
      }
      if (other == positions[i]) {
        positions[kept++] = other;
      }
    }
    count = kept;
  }

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
