package nianbao.search.lucene.table;

import java.io.IOException;
import nianbao.index.IndexFields;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/** The reports of one Lucene segment, in one state of the index. */
public final class SegmentReports {

  private final LeafReaderContext leaf;
  private final int first;
  private final SegmentColumns columns;
  private final SegmentColumns.Strings keys;
  private final int[] starts;
  private final int[] ends;

  /**
   * Reports that follow those of other segments.
   *
   * @param first number of its first report
   * @param columns what is known of its reports
   */
  SegmentReports(LeafReaderContext leaf, int first, SegmentColumns columns) throws IOException {
    this.leaf = leaf;
    this.first = first;
    this.columns = columns;
    this.keys = strings(IndexFields.KEY);
    this.starts = columns.starts();
    this.ends = columns.ends();
  }

  /** What is known of the reports, by their number in the segment. */
  SegmentColumns columns() {
    return columns;
  }

  /** The strings of a field, by the number of the report in the segment. */
  SegmentColumns.Strings strings(String field) throws IOException {
    return columns.strings(field, leaf.reader());
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
    return starts[report];
  }

  /** The key of the source of a report; {@code report} counts within the segment. */
  public String key(int report) {
    return keys.values().get(keys.ordinals()[report]);
  }

  /**
   * Whether any report from one on has a lesser key than another, which is in whatever segment.
   *
   * @param report counts within the segment, up to {@link #reports}
   */
  public boolean hasLesserKeyFrom(int report, String key) {
    return report < ends.length && key(columns.leastKeys()[report]).compareTo(key) < 0;
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
