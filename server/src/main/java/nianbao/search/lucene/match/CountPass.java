package nianbao.search.lucene.match;

import java.io.IOException;
import nianbao.search.lucene.table.FacetCounter;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.lucene.table.SegmentReports;
import org.apache.lucene.util.FixedBitSet;

/** Finds all reports that match, without scores. */
public final class CountPass {

  private final ReportTable table;
  private final ReportMatcher matcher;

  public CountPass(ReportTable table, ReportMatcher matcher) {
    this.table = table;
    this.matcher = matcher;
  }

  /** Gives every matching live report to the counter. */
  public void run(FacetCounter counter) throws IOException {
    for (SegmentReports segment : table.segments()) {
      FixedBitSet reports = matcher.on(segment).among(live(segment));
      for (int report = ReportsWithDocuments.next(reports, 0); report < segment.reports(); ) {
        counter.count(segment.first() + report);
        report = ReportsWithDocuments.next(reports, report + 1);
      }
    }
  }

  private FixedBitSet live(SegmentReports segment) {
    FixedBitSet reports = new FixedBitSet(segment.reports());
    for (int report = 0; report < segment.reports(); report++) {
      if (table.isLive(segment.first() + report)) {
        reports.set(report);
      }
    }
    return reports;
  }
}
