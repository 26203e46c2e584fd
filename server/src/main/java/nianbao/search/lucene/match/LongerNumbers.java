package nianbao.search.lucene.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import nianbao.text.writing.LongerNumber;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * Where the units stand in the paragraphs of a segment that make what is beside them part of a
 * {@link LongerNumber}; they are read one paragraph after the other.
 */
final class LongerNumbers {

  private final Units before;
  private final Units after;

  private LongerNumbers(Units before, Units after) {
    this.before = before;
    this.after = after;
  }

  /** {@code null} when there is nothing to read. */
  static @Nullable LongerNumbers of(String field, LongerNumber longer, LeafReaderContext segment)
      throws IOException {
    return longer.isPossible()
        ? new LongerNumbers(
            Units.of(field, longer.before(), segment), Units.of(field, longer.after(), segment))
        : null;
  }

  /** Reads a paragraph, which comes after the one read before. */
  void read(int document) throws IOException {
    before.read(document);
    after.read(document);
  }

  /**
   * Whether the units from one position to another are part of one.
   *
   * @param to the position after the last
   */
  boolean contain(int from, int to) {
    return (from > 0 && before.positions.get(from - 1)) || after.positions.get(to);
  }

  /** The positions of any of some units. */
  private record Units(List<PostingsEnum> postings, BitSet positions) {

    static Units of(String field, Set<String> units, LeafReaderContext segment) throws IOException {
      List<PostingsEnum> postings = new ArrayList<>();
      for (String unit : units) {
        PostingsEnum all = segment.reader().postings(new Term(field, unit), PostingsEnum.POSITIONS);
        if (all != null) {
          postings.add(all);
        }
      }
      return new Units(postings, new BitSet());
    }

    void read(int document) throws IOException {
      positions.clear();
      for (PostingsEnum unit : postings) {
        int at = unit.docID() < document ? unit.advance(document) : unit.docID();
        for (int left = at == document ? unit.freq() : 0; left > 0; left--) {
          positions.set(unit.nextPosition());
        }
      }
    }
  }
}
