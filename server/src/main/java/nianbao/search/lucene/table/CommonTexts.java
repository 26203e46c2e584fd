package nianbao.search.lucene.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nianbao.index.IndexFields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.IntsRefBuilder;

/**
 * The paragraphs whose text, word for word, more than a third of all reports have: boilerplate,
 * that tells nothing of the report it stands in. Texts are compared by {@link
 * IndexFields#TEXT_HASH}.
 */
public final class CommonTexts {

  /** One report of so many, at most, may have a text that isn't common. */
  private static final int SHARE = 3;

  private final ReportTable table;

  /** The documents of each segment. */
  private final List<FixedBitSet> paragraphs = new ArrayList<>();

  CommonTexts(ReportTable table) throws IOException {
    this.table = table;
    int[] common = common(ofEachReport());
    for (SegmentReports segment : table.segments()) {
      FixedBitSet documents = new FixedBitSet(segment.leaf().reader().maxDoc());
      NumericDocValues hashes = hashes(segment);
      while (common.length > 0 && hashes.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
        if (Arrays.binarySearch(common, (int) hashes.longValue()) >= 0) {
          documents.set(hashes.docID());
        }
      }
      paragraphs.add(documents);
    }
  }

  private static NumericDocValues hashes(SegmentReports segment) throws IOException {
    return DocValues.getNumeric(segment.leaf().reader(), IndexFields.TEXT_HASH);
  }

  /** The hashes of the texts of every live report, each once for every report that has it. */
  private IntsRef ofEachReport() throws IOException {
    IntsRefBuilder all = new IntsRefBuilder();
    for (SegmentReports segment : table.segments()) {
      NumericDocValues hashes = hashes(segment);
      int from = all.length();
      int report = 0;
      while (hashes.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
        int of = segment.reportOf(hashes.docID(), report);
        if (of != report) {
          from = withoutRepeats(all, from);
          report = of;
        }
        if (table.isLive(segment.first() + report)) {
          all.append((int) hashes.longValue());
        }
      }
      withoutRepeats(all, from);
    }
    return all.get();
  }

  /** Leaves each of the last hashes once; returns how many there are in all. */
  private static int withoutRepeats(IntsRefBuilder all, int from) {
    Arrays.sort(all.ints(), from, all.length());
    int end = from;
    for (int i = from; i < all.length(); i++) {
      if (i == from || all.intAt(i) != all.intAt(end - 1)) {
        all.setIntAt(end++, all.intAt(i));
      }
    }
    all.setLength(end);
    return end;
  }

  /** Those that more than a third of the reports have, and two at least; ascending. */
  private int[] common(IntsRef all) {
    int most = Math.max(1, table.live() / SHARE);
    Arrays.sort(all.ints, 0, all.length);
    IntsRefBuilder common = new IntsRefBuilder();
    int first = 0;
    for (int i = 1; i <= all.length; i++) {
      if (i == all.length || all.ints[i] != all.ints[first]) {
        if (i - first > most) {
          common.append(all.ints[first]);
        }
        first = i;
      }
    }
    return Arrays.copyOf(common.ints(), common.length());
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
