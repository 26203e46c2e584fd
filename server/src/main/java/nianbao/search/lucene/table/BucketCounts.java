package nianbao.search.lucene.table;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.lucene.index.NumericDocValues;

/**
 * In how many of some reports of a segment each text stands, counted when a text of its bucket is
 * first asked for. A bucket has the texts whose hashes end in the same bits. Thread-safe.
 */
final class BucketCounts {

  /** How many buckets there are. */
  static final int BUCKETS = 1 << 16;

  private static final int PER_BUCKET = (1 << SegmentTexts.HASH_BITS) / BUCKETS;
  private static final int NOT_COUNTED = -1;

  private final IntPredicate wanted;

  /** Where the counts of each bucket begin. */
  private final int[] begins = new int[BUCKETS];

  private int[] counts = {};

  /**
   * @param wanted whether a report counts, by its number in the segment
   */
  BucketCounts(IntPredicate wanted) {
    this.wanted = wanted;
    Arrays.fill(begins, NOT_COUNTED);
  }

  /** The bucket of a text. */
  static int bucket(int hash) {
    return hash % BUCKETS;
  }

  /** All texts of some buckets. */
  static int[] texts(int[] buckets) {
    return Arrays.stream(buckets)
        .flatMap(bucket -> IntStream.range(0, PER_BUCKET).map(i -> i * BUCKETS + bucket))
        .toArray();
  }

  /**
   * In how many of the reports each of some texts stands.
   *
   * @param segment in any state of the index
   */
  synchronized int[] reports(int[] texts, SegmentReports segment) throws IOException {
    int known = counts.length;
    int end = known;
    for (int text : texts) {
      if (begins[bucket(text)] == NOT_COUNTED) {
        begins[bucket(text)] = end;
        end += PER_BUCKET;
      }
    }
    if (end > known) {
      counts = Arrays.copyOf(counts, end);
      countFrom(known, segment);
    }
    int[] reports = new int[texts.length];
    Arrays.setAll(reports, i -> counts[begins[bucket(texts[i])] + texts[i] / BUCKETS]);
    return reports;
  }

  /** Counts, in one pass, all buckets whose counts begin there or behind. */
  private void countFrom(int begin, SegmentReports segment) throws IOException {
    // Of each text 1 and the report that has counted it last: one with a text twice counts once.
    int[] last = new int[counts.length - begin];
    NumericDocValues hashes = SegmentTexts.hashes(segment);
    for (int report = 0; report < segment.reports(); report++) {
      if (!wanted.test(report)) {
        continue;
      }
      int document =
          hashes.docID() < segment.start(report)
              ? hashes.advance(segment.start(report))
              : hashes.docID();
      for (; document < segment.end(report); document = hashes.nextDoc()) {
        int hash = (int) hashes.longValue();
        int at = begins[bucket(hash)] - begin;
        if (at >= 0 && last[at + hash / BUCKETS] <= report) {
          last[at + hash / BUCKETS] = report + 1;
          counts[begin + at + hash / BUCKETS]++;
        }
      }
    }
  }
}
