package nianbao.http;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nianbao.index.AnalyzedReport;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.library.OriginalStore;
import nianbao.report.Report;
import nianbao.search.ReportIndex;
import nianbao.search.lucene.LuceneReportIndex;

/** A real server on a free port over a real index of given reports. */
final class LibraryServer implements AutoCloseable {
  private final ReportIndex index;
  private final ReportServer server;

  private LibraryServer(ReportIndex index, ReportServer server) {
    this.index = index;
    this.server = server;
  }

  /**
   * @param sample whether the reports are to be marked as invented
   */
  static LibraryServer of(Path folder, boolean sample, List<Report> reports) throws IOException {
    try (ReportSink sink = LuceneReportSink.open(folder)) {
      for (Report report : reports) {
        sink.put(AnalyzedReport.of(report));
      }
      sink.commit();
    }
    ReportIndex index = LuceneReportIndex.open(folder, sample);
    LiveIndex live = new LiveIndex();
    live.open(index, new OriginalStore(folder.resolve("originals")));
    live.progress(reports.size(), reports.size());
    live.upToDate();
    return new LibraryServer(
        index, ReportServer.start(new ServerSettings("127.0.0.1", 0, null), live));
  }

  /** The address of a page. */
  String url(String target) {
    return server.address().resolve("/").toString().replaceFirst("/$", "") + target;
  }

  @Override
  public void close() throws IOException {
    server.close();
    index.close();
  }
}
