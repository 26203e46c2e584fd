package nianbao.search.lucene.table;

import java.io.IOException;
import nianbao.index.IndexFields;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;

/** The reports of one Lucene segment. */
public final class SegmentReports {

  private final LeafReaderContext leaf;
  private final int first;
  private final int[] ends;

  /**
   * @param first number of its first report
   */
  SegmentReports(LeafReaderContext leaf, int first) throws IOException {
    this.leaf = leaf;
    this.first = first;
    this.ends = reportDocuments(leaf.reader());
  }

  /** The document of each report, ascending: its paragraphs are the documents before it. */
  private static int[] reportDocuments(LeafReader reader) throws IOException {
    PostingsEnum postings =
        reader.postings(new Term(IndexFields.KIND, IndexFields.KIND_REPORT), PostingsEnum.NONE);
    int[] documents = new int[postings == null ? 0 : (int) postings.cost()];
    for (int i = 0; i < documents.length; i++) {
      documents[i] = postings.nextDoc();
    }
    return documents;
  }

  public LeafReaderContext leaf() {
    return leaf;
  }

  /** Number of its first report. */
  public int first() {
    return first;
  }

  public int reports() {
    return ends.length;
  }

  /** Whether a report was not removed; {@code report} counts within the segment. */
  boolean isLive(int report) {
    LeafReader reader = leaf.reader();
    return reader.getLiveDocs() == null || reader.getLiveDocs().get(ends[report]);
  }

  /** The report's own document, the last of its block; {@code report} counts in the segment. */
  public int end(int report) {
    return ends[report];
  }

  /** First document of a report's block; {@code report} counts within the segment. */
  public int start(int report) {
    return report == 0 ? 0 : ends[report - 1] + 1;
  }

  /** The report a document belongs to, not before {@code from}: galloping, then halving. */
  public int reportOf(int document, int from) {
    int low = from;
    int step = 1;
    while (low + step < ends.length && ends[low + step - 1] < document) {
      low += step;
      step <<= 1;
    }
    int high = Math.min(ends.length - 1, low + step);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] < document) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
