package nianbao.bench.recall;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import nianbao.index.AnalyzedReport;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.report.Report;
import nianbao.search.ReportIndex;
import nianbao.search.lucene.LuceneReportIndex;

/** Builds an index of texts. */
public final class TextIndex {

  private TextIndex() {}

  /** Writes an index into a folder and opens it. */
  public static ReportIndex of(Stream<Report> reports, Path folder) throws IOException {
    try (ReportSink sink = LuceneReportSink.open(folder)) {
      for (Iterator<Report> all = reports.iterator(); all.hasNext(); ) {
        sink.put(AnalyzedReport.of(all.next()));
      }
      sink.commit();
    }
    return LuceneReportIndex.open(folder, false);
  }
}
