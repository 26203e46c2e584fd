package nianbao.search.lucene.table;

import java.io.IOException;
import java.util.Arrays;
import nianbao.index.IndexFields;
import nianbao.index.ParagraphContent;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/**
 * How much each report repeats, word for word, of its office's report for the year before. Worked
 * out when it is first asked for: nobody else has to wait for it.
 */
final class RepeatedTexts {

  /** Fewer paragraphs say nothing of how a report was written. */
  private static final int LEAST = 5;

  private final ReportTable table;
  private double @Nullable [] shares;

  RepeatedTexts(ReportTable table) {
    this.table = table;
  }

  /**
   * Which share of the paragraphs that say more than labels and figures is repeated, by report
   * number; NaN where there is no report for the year before, and for reports with few. Not to be
   * changed.
   */
  synchronized double[] shares() throws IOException {
    double[] known = shares;
    if (known == null) {
      Texts texts = new Texts(table);
      known = new double[table.size()];
      for (int report = 0; report < known.length; report++) {
        int before = table.yearBefore(report);
        known[report] = before == ReportTable.NONE ? Double.NaN : texts.share(report, before);
      }
      shares = known;
    }
    return known;
  }

  /** The texts of these paragraphs by report, as hashes. */
  private static final class Texts {
    /** Ascending within each report. */
    private int[] hashes = new int[1 << 10];

    /** Where those of each report begin, by number; behind the last its end. */
    private final int[] starts;

    Texts(ReportTable table) throws IOException {
      starts = new int[table.size() + 1];
      int count = 0;
      for (SegmentReports segment : table.segments()) {
        PostingsEnum paragraphs =
            segment
                .leaf()
                .reader()
                .postings(
                    new Term(IndexFields.KIND, ParagraphContent.TEXT.term()), PostingsEnum.NONE);
        NumericDocValues values = SegmentTexts.hashes(segment);
        int report = 0;
        while (paragraphs != null && paragraphs.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
          report = segment.reportOf(paragraphs.docID(), report);
          if (values.advanceExact(paragraphs.docID())) {
            hashes = ArrayUtil.grow(hashes, count + 1);
            hashes[count] = (int) values.longValue();
            count++;
            starts[segment.first() + report + 1]++;
          }
        }
      }
      for (int report = 0; report < table.size(); report++) {
        starts[report + 1] += starts[report];
        Arrays.sort(hashes, starts[report], starts[report + 1]);
      }
    }

    /** Which share of the texts of a report another one has; NaN when it has few. */
    double share(int report, int other) {
      int size = starts[report + 1] - starts[report];
      if (size < LEAST) {
        return Double.NaN;
      }
      int same = 0;
      for (int i = starts[report]; i < starts[report + 1]; i++) {
        if (Arrays.binarySearch(hashes, starts[other], starts[other + 1], hashes[i]) >= 0) {
          same++;
        }
      }
      return (double) same / size;
    }
  }
}
