package nianbao.search.lucene;

import static nianbao.report.TestReports.report;

import java.io.IOException;
import java.util.List;
import nianbao.index.AnalyzedReport;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.report.Report;
import nianbao.search.ReportIndex;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Indexes in memory. */
final class LuceneIndexes {

  private LuceneIndexes() {}

  /** Many small segments, with removed and replaced reports among them. */
  static ReportIndex of(List<Report> reports) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (ReportSink sink = LuceneReportSink.open(directory)) {
      sink.put(AnalyzedReport.of(report("gone").text("公开信息，词甲", "申请").build()));
      for (int i = 0; i < reports.size(); i++) {
        sink.put(AnalyzedReport.of(reports.get(i)));
        if (i % 3 == 1) {
          sink.commit();
          sink.put(AnalyzedReport.of(report("gone").text("公开信息，词乙" + i).build()));
        }
      }
      sink.remove("reports/gone");
      sink.commit();
    }
    return LuceneReportIndex.open(directory, false);
  }
}
