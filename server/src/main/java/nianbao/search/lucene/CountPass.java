package nianbao.search.lucene;

import java.io.IOException;
import org.apache.lucene.util.FixedBitSet;

/** Finds all reports that match, without scores. */
final class CountPass {

  private final ReportTable table;
  private final ReportMatcher matcher;

  CountPass(ReportTable table, ReportMatcher matcher) {
    this.table = table;
    this.matcher = matcher;
  }

  /** Gives every matching live report to the counter. */
  void run(FacetCounter counter) throws IOException {
    for (Segment segment : table.segments()) {
      FixedBitSet reports = matcher.on(segment).among(live(segment));
      for (int report = ReportsWithDocuments.next(reports, 0); report < segment.reports(); ) {
        counter.count(segment.first() + report);
        report = ReportsWithDocuments.next(reports, report + 1);
      }
    }
  }

  private FixedBitSet live(Segment segment) {
    FixedBitSet reports = new FixedBitSet(segment.reports());
    for (int report = 0; report < segment.reports(); report++) {
      if (table.isLive(segment.first() + report)) {
        reports.set(report);
      }
    }
    return reports;
  }
}
