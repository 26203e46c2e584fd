package nianbao.node;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.cluster.ClusterReportSink;
import nianbao.index.AnalyzedReport;
import nianbao.index.ReportSink;
import nianbao.index.ReportSink.Indexed;
import nianbao.report.Report;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedCluster.class)
class ClusterReportSinkTest {

  private static int total(String index) throws IOException {
    try (ReportIndex reports = ClusterIndexes.open(index)) {
      return reports.search(SearchRequest.of("公开")).total();
    }
  }

  private static ReportSink open(String index) throws IOException {
    return ClusterReportSink.open(ClusterIndexes.settings(index));
  }

  @Test
  void whatIsWrittenIsVisibleInAllCopiesWhenItIsCommitted() throws IOException {
    String index = ClusterIndexes.created(2, 1, "SEGMENT");
    try (ReportSink sink = open(index)) {
      sink.put(AnalyzedReport.of(report("a").of(CLOUD_CITY, 2019).text("公开").build()));
      sink.put(AnalyzedReport.of(report("b").of(HAZE_CITY, 2019).text("公开").build()));
      assertEquals(0, total(index));

      sink.commit();

      for (int i = 0; i < 10; i++) {
        assertEquals(2, total(index));
      }
    }
  }

  @Test
  void whatIsIndexedIsKnownToTheNextWriter() throws IOException {
    String index = ClusterIndexes.created(2, 0, "DOCUMENT");
    Map<String, Indexed> written;
    try (ReportSink sink = open(index)) {
      sink.put(AnalyzedReport.of(report("a").of(CLOUD_CITY, 2019).text("公开").build(), "row"));
      // Of the same text, so that searches find one of them only.
      sink.put(AnalyzedReport.of(report("b").text("公开指南".repeat(40)).build()));
      sink.put(AnalyzedReport.of(report("c").text("公开指南".repeat(40)).build()));
      written = sink.indexed();
    }
    try (ReportSink sink = open(index)) {
      assertEquals(3, written.size());
      assertEquals(written, sink.indexed());
      assertEquals(Map.of(), sink.older());
    }
  }

  @Test
  void aReportIsReplacedAlsoWhenItsOfficeIsAnother() throws IOException {
    String index = ClusterIndexes.created(5, 0, "DOCUMENT");
    for (int i = 0; i < 6; i++) {
      try (ReportSink sink = open(index)) {
        for (int year = 2015; year < 2020; year++) {
          sink.put(
              AnalyzedReport.of(
                  report("r" + year)
                      .of(i % 2 == 0 ? CLOUD_CITY : HAZE_CITY, year)
                      .by(i % 3 == 0 ? "commerce" : "audit")
                      .office((i % 2 == 0 ? "云溪市" : "临岚市") + (i % 3 == 0 ? "商务局" : "审计局"))
                      .text("公开" + i + "次" + year)
                      .build()));
        }
        sink.complete();
      }
      assertEquals(5, total(index));
    }
    try (ReportSink sink = open(index)) {
      sink.remove("reports/r2016");
      sink.remove("reports/nothing");
      sink.commit();
      assertEquals(4, sink.indexed().size());
    }
    assertEquals(4, total(index));
  }

  @Test
  void aLargeBatchIsSentInSeveralRequests() throws IOException {
    String index = ClusterIndexes.created(2, 0, "DOCUMENT");
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      reports.add(report("r" + i).text("公开第" + i + "号").build());
    }
    try (ReportSink sink = open(index)) {
      ReportSink.Batch batch = sink.batch();
      for (Report report : reports) {
        batch.put(AnalyzedReport.of(report));
      }
      batch.finish();
      sink.add(batch);
      sink.commit();
    }

    assertEquals(300, total(index));
  }

  @Test
  void anIndexThatIsNotThereIsNamed() {
    IOException fault = assertThrows(IOException.class, () -> open("nothing-here"));

    assertTrue(String.valueOf(fault.getMessage()).contains("'nothing-here'"), fault.toString());
  }
}
