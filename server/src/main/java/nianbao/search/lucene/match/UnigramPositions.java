package nianbao.search.lucene.match;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import nianbao.text.RunSearch;
import org.apache.lucene.index.PostingsEnum;

/** The positions of a long run, in time linear in the paragraph. */
final class UnigramPositions extends PhrasePositions {

  private static final int OTHER = -1;

  private final List<PostingsEnum> postings;
  private final int[] run;
  private final RunSearch search;

  /** The paragraph: at each position the number of its unit among the run's. */
  private int[] paragraph = {};

  private int size;

  UnigramPositions(UnigramPhrase run, List<PostingsEnum> postings) {
    super(run.length());
    this.postings = postings;
    this.run = run.units().stream().mapToInt(Integer::intValue).toArray();
    this.search = new RunSearch(this.run.length, (one, other) -> this.run[one] == this.run[other]);
  }

  @Override
  int read() throws IOException {
    Arrays.fill(paragraph, 0, size, OTHER);
    size = 0;
    for (int unit = 0; unit < postings.size(); unit++) {
      PostingsEnum term = postings.get(unit);
      for (int left = term.freq(); left > 0; left--) {
        put(unit, term.nextPosition());
      }
    }
    positions = search.positions(size, (unit, at) -> run[unit] == paragraph[at]);
    count = positions.length;
    return count;
  }

  private void put(int unit, int position) {
    if (position >= paragraph.length) {
      int before = paragraph.length;
      paragraph = Arrays.copyOf(paragraph, position * 2 + 64);
      Arrays.fill(paragraph, before, paragraph.length, OTHER);
    }
    paragraph[position] = unit;
    size = Math.max(size, position + 1);
  }
}
