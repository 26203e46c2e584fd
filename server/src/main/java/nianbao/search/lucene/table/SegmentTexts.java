package nianbao.search.lucene.table;

import java.io.IOException;
import java.util.Arrays;
import nianbao.index.IndexFields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.IntsRefBuilder;

/**
 * In how many reports of a segment each text stands, removed reports included. Texts are compared
 * by their {@link IndexFields#TEXT_HASH}.
 */
final class SegmentTexts {

  /** Whether a report counts, by its number in the segment. */
  interface Wanted {
    boolean test(int report);
  }

  /**
   * Texts and in how many reports each stands.
   *
   * @param hashes of the texts, ascending
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Counts(int[] hashes, int[] reports) {

    /** In how many reports a text stands. */
    int of(int hash) {
      int found = Arrays.binarySearch(hashes, hash);
      return found < 0 ? 0 : reports[found];
    }
  }

  private final Counts counts;
  private int[] marked = {};
  private FixedBitSet documents;

  SegmentTexts(SegmentReports segment) throws IOException {
    counts = count(segment, report -> true);
    documents = new FixedBitSet(segment.leaf().reader().maxDoc());
  }

  /** In how many reports of the segment each text stands. */
  Counts counts() {
    return counts;
  }

  /** In how many of the wanted reports each text stands. */
  static Counts count(SegmentReports segment, Wanted wanted) throws IOException {
    IntsRef all = ofEachReport(segment, wanted);
    Arrays.sort(all.ints, 0, all.length);
    int[] hashes = new int[all.length];
    int[] reports = new int[all.length];
    int distinct = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || all.ints[i] != all.ints[i - 1]) {
        hashes[distinct++] = all.ints[i];
      }
      reports[distinct - 1]++;
    }
    return new Counts(Arrays.copyOf(hashes, distinct), Arrays.copyOf(reports, distinct));
  }

  /** The hashes of the texts of the wanted reports, each once for every report that has it. */
  private static IntsRef ofEachReport(SegmentReports segment, Wanted wanted) throws IOException {
    IntsRefBuilder all = new IntsRefBuilder();
    NumericDocValues hashes = hashes(segment);
    int from = 0;
    int report = 0;
    while (hashes.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
      int of = segment.reportOf(hashes.docID(), report);
      if (of != report) {
        from = withoutRepeats(all, from);
        report = of;
      }
      if (wanted.test(report)) {
        all.append((int) hashes.longValue());
      }
    }
    withoutRepeats(all, from);
    return all.get();
  }

  private static NumericDocValues hashes(SegmentReports segment) throws IOException {
    return DocValues.getNumeric(segment.leaf().reader(), IndexFields.TEXT_HASH);
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

  /**
   * The documents that have one of these texts, those of removed reports included; kept for the
   * next time the same texts are asked for, as they mostly are.
   *
   * @param texts ascending; not to be changed
   */
  synchronized FixedBitSet with(int[] texts, SegmentReports segment) throws IOException {
    int[] here = Arrays.stream(texts).filter(hash -> counts.of(hash) > 0).toArray();
    if (!Arrays.equals(here, marked)) {
      FixedBitSet having = new FixedBitSet(documents.length());
      NumericDocValues hashes = hashes(segment);
      while (hashes.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
        if (Arrays.binarySearch(here, (int) hashes.longValue()) >= 0) {
          having.set(hashes.docID());
        }
      }
      documents = having;
      marked = here;
    }
    return documents;
  }
}
