package nianbao.bench.speed;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nianbao.extract.ReportExtractor;
import nianbao.http.ReportServer;
import nianbao.http.ServerSettings;
import nianbao.http.handler.LiveIndex;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.library.Library;
import nianbao.library.OriginalStore;
import nianbao.library.ReportCollection;
import nianbao.library.UpdateListener;
import nianbao.sample.truth.SampleReport;
import nianbao.search.ReportIndex;
import nianbao.search.lucene.LuceneReportIndex;

/**
 * Generated reports in a folder of their own, indexed and served like a user's.
 *
 * @param folder contains {@code reports}, {@code index} and {@code originals}
 */
public record GeneratedLibrary(Path folder) {

  /** Writes reports as files and returns their total size in bytes. */
  public long write(Stream<SampleReport> reports) throws IOException {
    return write(reports, "");
  }

  /**
   * Writes reports as files and returns their total size in bytes.
   *
   * @param below the folder that their paths are relative to, itself relative to the reports; a
   *     report of the same path there is overwritten
   */
  public long write(Stream<SampleReport> reports, String below) throws IOException {
    long bytes = 0;
    for (SampleReport report : (Iterable<SampleReport>) reports::iterator) {
      Path file = reports().resolve(below).resolve(report.path());
      Files.createDirectories(file.getParent());
      byte[] text = report.text().getBytes(StandardCharsets.UTF_8);
      Files.write(file, text);
      bytes += text.length;
    }
    return bytes;
  }

  /** The folder of the reports. */
  public Path reports() {
    return folder.resolve("reports");
  }

  public Path index() {
    return folder.resolve("index");
  }

  /** Brings the index up to date with the reports. */
  public void update() throws IOException {
    update("reports", reports());
  }

  /** Brings what the index has of a collection up to date with its folder, and only that. */
  public void update(String collection, Path reports) throws IOException {
    try (ReportSink sink = LuceneReportSink.open(index())) {
      Library.update(
          sink,
          originals(),
          List.of(new ReportCollection(collection, reports, null)),
          ReportExtractor::read,
          new UpdateListener() {});
    }
  }

  private OriginalStore originals() {
    return new OriginalStore(folder.resolve("originals"));
  }

  /** Serves the index on a free local port until the result is closed. */
  public Served serve() throws IOException {
    LiveIndex live = new LiveIndex();
    ReportIndex index = LuceneReportIndex.open(index(), true);
    ReportServer server = ReportServer.start(new ServerSettings("127.0.0.1", 0, null), live);
    live.open(index, originals());
    live.upToDate();
    return new Served(index, server);
  }

  /** A server and the index behind it. */
  public record Served(ReportIndex index, ReportServer server) implements AutoCloseable {
    public URI address() {
      return server.address();
    }

    @Override
    public void close() throws IOException {
      server.close();
      index.close();
    }
  }
}
