package nianbao.bench.recall;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import nianbao.index.AnalyzedReport;
import nianbao.index.BatchPipeline;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.report.Report;
import nianbao.search.ReportIndex;
import nianbao.search.lucene.LuceneReportIndex;

/** Builds an index of texts. */
public final class TextIndex {

  private static final int REPORTS_PER_BATCH = 256;

  private TextIndex() {}

  /** Writes an index into a folder and opens it. */
  public static ReportIndex of(Stream<Report> reports, Path folder) throws IOException {
    try (ReportSink sink = LuceneReportSink.open(folder)) {
      try (BatchPipeline<Report> pipeline = new BatchPipeline<>(sink, report -> {})) {
        for (Iterator<Report> all = reports.iterator(); all.hasNext(); ) {
          List<Report> batch = new ArrayList<>();
          while (all.hasNext() && batch.size() < REPORTS_PER_BATCH) {
            batch.add(all.next());
          }
          pipeline.submit(
              output -> {
                for (Report report : batch) {
                  output.put(AnalyzedReport.of(report));
                }
              });
        }
        pipeline.drain();
      }
      sink.complete();
    }
    return LuceneReportIndex.open(folder, false);
  }
}
