package nianbao.search.lucene;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import nianbao.index.AnalyzedReport;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.search.IndexedReport;
import nianbao.search.ReportIndex;
import nianbao.search.ReportIndexContract;
import nianbao.search.SearchRequest;
import nianbao.search.filter.Filters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class LuceneReportIndexTest extends ReportIndexContract {

  @Parameter Layout layout = Layout.ONE;

  @Override
  protected ReportIndex indexOf(List<Report> reports) throws IOException {
    return LuceneIndexes.of(reports, layout);
  }

  @Test
  void seesCommitsAfterRefreshOnly(@TempDir Path folder) throws IOException {
    try (ReportSink sink = LuceneReportSink.open(folder)) {
      sink.put(AnalyzedReport.of(report("a").text("公开").build()));
      sink.commit();
      try (ReportIndex index = LuceneReportIndex.open(folder, false)) {
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
      try (ReportIndex index = LuceneReportIndex.open(folder, false)) {
        SearchRequest request = SearchRequest.of("逐件办结");
        assertEquals(ReportId.ofKey("reports/a"), index.search(request).hits().getFirst().id());
        sink.remove("reports/a");
        sink.commit();
        index.refresh();

        assertEquals(1, index.search(request).total());
        assertEquals(ReportId.ofKey("reports/b"), index.search(request).hits().getFirst().id());
        assertTrue(index.report(ReportId.ofKey("reports/b")).orElseThrow().twins().isEmpty());
      }
    }
  }

  @Test
  void findingsAcrossYearsFollowBothReports(@TempDir Path folder) throws IOException {
    Report earlier = carried("earlier", 2021, 0, 3);
    Report later = carried("later", 2022, 5, 0);
    try (ReportSink sink = LuceneReportSink.open(folder)) {
      sink.commit();
      try (ReportIndex index = LuceneReportIndex.open(folder, false)) {
        assertEquals(0, after(sink, index, later));
        assertEquals(1, after(sink, index, earlier));
        assertEquals(0, after(sink, index, carried("earlier", 2021, 0, 5)));
        assertEquals(1, after(sink, index, carried("later", 2022, 4, 0)));
        assertEquals(0, after(sink, index, carried("earlier", 2020, 0, 5)));
        assertEquals(1, after(sink, index, earlier));
        sink.remove("reports/earlier");
        sink.commit();
        index.refresh();
        assertEquals(0, index.withFindings(Filters.NONE).size());
        assertEquals(List.of(), index.report(later.id()).orElseThrow().report().findings());
      }
    }
  }

  @Test
  void whatComesWithAReportIsOfOneState(@TempDir Path folder) throws Exception {
    String text = "来信逐件登记、逐件办结、逐件回复，并在网上公布。".repeat(6);
    Report before = report("before").of(CLOUD_CITY, 2020).by("commerce").text("一").build();
    Report report = report("a").of(CLOUD_CITY, 2021).by("commerce").text(text).build();
    Report twin = report("b").text(text).build();
    try (ReportSink sink = LuceneReportSink.open(folder)) {
      sink.put(AnalyzedReport.of(report));
      sink.commit();
      try (ReportIndex index = LuceneReportIndex.open(folder, false);
          ExecutorService reader = Executors.newSingleThreadExecutor()) {
        AtomicBoolean done = new AtomicBoolean();
        Future<Set<List<Boolean>>> seen =
            reader.submit(
                () -> {
                  Set<List<Boolean>> states = new HashSet<>();
                  while (!done.get()) {
                    IndexedReport found = index.report(report.id()).orElseThrow();
                    states.add(List.of(found.twins().isEmpty(), found.yearBefore() == null));
                  }
                  return states;
                });
        try {
          for (int round = 0; round < 40; round++) {
            boolean both = round % 2 == 0;
            for (Report other : List.of(before, twin)) {
              if (both) {
                sink.put(AnalyzedReport.of(other));
              } else {
                sink.remove(other.source().key());
              }
            }
            sink.commit();
            index.refresh();
          }
        } finally {
          done.set(true);
        }

        seen.get().forEach(state -> assertEquals(state.getFirst(), state.getLast()));
      }
    }
  }

  private static Report carried(String path, int year, int in, int out) {
    return report(path).of(CLOUD_CITY, year).by("commerce").text(path).carried(in, out).build();
  }

  /** Reports with findings once this one is indexed. */
  private static int after(ReportSink sink, ReportIndex index, Report report) throws IOException {
    sink.put(AnalyzedReport.of(report));
    sink.commit();
    index.refresh();
    return index.withFindings(Filters.NONE).size();
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
