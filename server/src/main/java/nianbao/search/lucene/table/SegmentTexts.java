package nianbao.search.lucene.table;

import static nianbao.search.lucene.table.BucketCounts.BUCKETS;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import nianbao.index.IndexFields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.FixedBitSet;

/**
 * In how many reports of a segment each text stands, removed reports included. Texts are compared
 * by their {@link IndexFields#TEXT_HASH}.
 */
final class SegmentTexts {

  /** Bits of a hash. */
  static final int HASH_BITS = 24;

  /** Of each bucket. */
  private final int[] paragraphs = new int[BUCKETS];

  private final BucketCounts counts;
  private int[] marked = {};
  private FixedBitSet documents;

  SegmentTexts(SegmentReports segment) throws IOException {
    counts = new BucketCounts(report -> true);
    documents = new FixedBitSet(segment.leaf().reader().maxDoc());
    NumericDocValues hashes = hashes(segment);
    while (hashes.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
      paragraphs[BucketCounts.bucket((int) hashes.longValue())]++;
    }
  }

  /** The hash of each paragraph's text, by document. */
  static NumericDocValues hashes(SegmentReports segment) throws IOException {
    return DocValues.getNumeric(segment.leaf().reader(), IndexFields.TEXT_HASH);
  }

  /** Adds how many paragraphs each bucket has; no text of it stands in more reports. */
  void addParagraphs(int[] sums) {
    Arrays.setAll(sums, bucket -> sums[bucket] + paragraphs[bucket]);
  }

  /** In how many reports of the segment each of some texts stands. */
  int[] reports(int[] texts, SegmentReports segment) throws IOException {
    return counts.reports(texts, segment);
  }

  /**
   * The documents that have one of these texts, those of removed reports included; kept for the
   * next time the same texts are asked for, as they mostly are.
   *
   * @param texts ascending; not to be changed
   */
  synchronized FixedBitSet with(int[] texts, SegmentReports segment) throws IOException {
    int[] numbers = reports(texts, segment);
    int[] here =
        IntStream.range(0, texts.length).filter(i -> numbers[i] > 0).map(i -> texts[i]).toArray();
    if (!Arrays.equals(here, marked)) {
      FixedBitSet sought = new FixedBitSet(1 << HASH_BITS);
      Arrays.stream(here).forEach(sought::set);
      FixedBitSet having = new FixedBitSet(documents.length());
      NumericDocValues hashes = hashes(segment);
      while (hashes.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
        if (sought.get((int) hashes.longValue())) {
          having.set(hashes.docID());
        }
      }
      documents = having;
      marked = here;
    }
    return documents;
  }
}
