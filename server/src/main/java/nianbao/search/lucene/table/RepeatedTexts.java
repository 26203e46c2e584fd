package nianbao.search.lucene.table;

import java.io.IOException;
import java.util.Arrays;
import nianbao.index.IndexFields;
import nianbao.index.ParagraphContent;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.ArrayUtil;

/**
 * The texts of all paragraphs that say more than labels and figures, by report, to be compared word
 * for word with those of other reports.
 */
final class RepeatedTexts {

  /** Fewer paragraphs say nothing of how a report was written. */
  private static final int LEAST = 5;

  /** Hashes, ascending within each report. */
  private int[] texts = new int[1 << 10];

  /** Where those of each report begin, by number; behind the last its end. */
  private final int[] starts;

  RepeatedTexts(ReportTable table) throws IOException {
    starts = new int[table.size() + 1];
    int count = 0;
    for (SegmentReports segment : table.segments()) {
      PostingsEnum paragraphs =
          segment
              .leaf()
              .reader()
              .postings(
                  new Term(IndexFields.KIND, ParagraphContent.TEXT.term()), PostingsEnum.NONE);
      NumericDocValues hashes = SegmentTexts.hashes(segment);
      int report = 0;
      while (paragraphs != null && paragraphs.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        report = segment.reportOf(paragraphs.docID(), report);
        if (hashes.advanceExact(paragraphs.docID())) {
          texts = ArrayUtil.grow(texts, count + 1);
          texts[count] = (int) hashes.longValue();
          count++;
          starts[segment.first() + report + 1]++;
        }
      }
    }
    for (int report = 0; report < table.size(); report++) {
      starts[report + 1] += starts[report];
      Arrays.sort(texts, starts[report], starts[report + 1]);
    }
  }

  /** Which share of the texts of a report another one has; {@code NaN} when it has few. */
  double share(int report, int other) {
    int size = starts[report + 1] - starts[report];
    if (size < LEAST) {
      return Double.NaN;
    }
    int same = 0;
    for (int i = starts[report]; i < starts[report + 1]; i++) {
      if (Arrays.binarySearch(texts, starts[other], starts[other + 1], texts[i]) >= 0) {
        same++;
      }
    }
    return (double) same / size;
  }
}
