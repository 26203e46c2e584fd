package nianbao.search.lucene.match;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;

/** The positions at which all terms of a short run stand at their offsets. */
final class BigramPositions extends PhrasePositions {

  private final List<PostingsEnum> postings;
  private final int[] offsets;

  BigramPositions(BigramPhrase run, List<PostingsEnum> postings) {
    super(run.length());
    this.postings = postings;
    this.offsets = run.offsets().stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
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
}
