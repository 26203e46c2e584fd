package nianbao.search.lucene;

import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nianbao.index.AnalyzedReport;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.search.ReportIndex;
import nianbao.search.ReportIndexContract;
import nianbao.search.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneReportIndexTest extends ReportIndexContract {

  @Override
  protected ReportIndex indexOf(List<Report> reports) throws IOException {
    return LuceneIndexes.of(reports);
  }

  @Test
  void seesCommitsAfterRefreshOnly(@TempDir Path folder) throws IOException {
    try (ReportSink sink = LuceneReportSink.open(folder)) {
      sink.put(AnalyzedReport.of(report("a").text("公开").build()));
      sink.commit();
      try (LuceneReportIndex index = LuceneReportIndex.open(folder, false)) {
        sink.put(AnalyzedReport.of(report("b").text("公开").build()));
        sink.put(AnalyzedReport.of(report("a").text("保密").build()));
        sink.commit();

        assertEquals(1, index.search(SearchRequest.of("公开")).total());
        index.refresh();
        assertEquals(1, index.search(SearchRequest.of("公开")).total());
        assertEquals(1, index.search(SearchRequest.of("保密")).total());
        assertEquals(2, index.contents().reports());
      }
    }
  }

  @Test
  void oneSourceNeverReplacesAnother(@TempDir Path folder) throws IOException {
    try (ReportSink sink = LuceneReportSink.open(folder)) {
      sink.put(AnalyzedReport.of(report("a").in("x").text("公开").build()));
      sink.put(AnalyzedReport.of(report("a").in("y").text("公开").build()));
      sink.commit();
      assertEquals(2, sink.indexed().size());
    }
    try (ReportIndex index = LuceneReportIndex.open(folder, false)) {
      assertEquals(2, index.search(SearchRequest.of("公开")).total());
    }
  }

  @Test
  void theNextTwinTakesThePlaceOfARemovedOne(@TempDir Path folder) throws IOException {
    String text = "来信逐件登记、逐件办结、逐件回复，并在网上公布。".repeat(6);
    try (ReportSink sink = LuceneReportSink.open(folder)) {
      sink.put(AnalyzedReport.of(report("a").text(text).build()));
      sink.put(AnalyzedReport.of(report("b").text(text).build()));
      sink.commit();
      try (LuceneReportIndex index = LuceneReportIndex.open(folder, false)) {
        SearchRequest request = SearchRequest.of("逐件办结");
        assertEquals(ReportId.ofKey("reports/a"), index.search(request).hits().getFirst().id());
        sink.remove("reports/a");
        sink.commit();
        index.refresh();

        assertEquals(1, index.search(request).total());
        assertEquals(ReportId.ofKey("reports/b"), index.search(request).hits().getFirst().id());
        assertTrue(index.twins(ReportId.ofKey("reports/b")).isEmpty());
      }
    }
  }

  @Test
  void whatWasNotCommittedIsNotThere(@TempDir Path folder) throws IOException {
    try (ReportSink sink = LuceneReportSink.open(folder)) {
      sink.commit();
      sink.put(AnalyzedReport.of(report("a").text("公开").build()));
    }
    try (ReportSink sink = LuceneReportSink.open(folder)) {
      assertTrue(sink.indexed().isEmpty());
    }
  }
}
