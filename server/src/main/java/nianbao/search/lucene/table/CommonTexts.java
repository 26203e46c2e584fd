package nianbao.search.lucene.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/**
 * The paragraphs whose text, word for word, more than a third of all reports have: boilerplate,
 * that tells nothing of the report it stands in.
 */
public final class CommonTexts {

  private final List<Integer> texts;

  /** The documents of each segment. */
  private final List<FixedBitSet> paragraphs = new ArrayList<>();

  /**
   * @param texts their hashes, ascending
   */
  CommonTexts(List<Integer> texts, ReportTable table) throws IOException {
    this.texts = texts;
    int[] hashes = texts.stream().mapToInt(Integer::intValue).toArray();
    for (SegmentReports segment : table.segments()) {
      paragraphs.add(segment.columns().texts(segment).with(hashes, segment));
    }
  }

  boolean areOf(List<Integer> others) {
    return texts.equals(others);
  }

  /**
   * The documents of a segment whose texts are common.
   *
   * @param segment its number in the index
   */
  public FixedBitSet of(int segment) {
    return paragraphs.get(segment);
  }
}
