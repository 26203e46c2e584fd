package nianbao.http;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import nianbao.http.handler.LiveIndex;
import nianbao.http.request.AccessToken;
import nianbao.http.request.Importing;
import nianbao.index.AnalyzedReport;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.library.OriginalStore;
import nianbao.library.UpdateListener.Step;
import nianbao.library.imports.ImportFolder;
import nianbao.library.imports.ImportOutcomes;
import nianbao.report.Report;
import nianbao.search.ReportIndex;
import nianbao.search.lucene.LuceneReportIndex;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** A real server on a free port over a real index of given reports. */
final class LibraryServer implements AutoCloseable {
  private final ReportIndex index;
  private final ReportServer server;

  /** Doesn't follow where an answer leads. */
  private final HttpClient client = HttpClient.newHttpClient();

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
    return of(folder, sample, new OriginalStore(folder.resolve("originals")), null);
  }

  /** A server over an index that is there already. */
  static LibraryServer of(Path folder, OriginalStore originals) throws IOException {
    return of(folder, false, originals, null);
  }

  /** A server over an index that is there already, which others reach under another address. */
  static LibraryServer of(
      Path folder, boolean sample, OriginalStore originals, @Nullable URI reached)
      throws IOException {
    ReportIndex index = LuceneReportIndex.open(folder, sample);
    LiveIndex live = new LiveIndex();
    live.open(index, originals);
    live.upToDate();
    return new LibraryServer(
        index,
        ReportServer.start(new ServerSettings("127.0.0.1", 0, reached), live, importing(folder)));
  }

  /** Takes files into a folder that nothing looks at; two files are said to have been bad. */
  static Importing importing(Path folder) throws IOException {
    ImportOutcomes outcomes = new ImportOutcomes();
    outcomes.done("imported/bad.pdf", Step.FAILED, "this PDF is broken; get it again");
    outcomes.refused("imported/404.html", "missing");
    outcomes.done("imported/404.html", Step.REFUSED, "not a report but a notice");
    outcomes.looked();
    return new Importing(ImportFolder.in(folder), outcomes, () -> false, AccessToken.random(true));
  }

  /** The address of a page. */
  String url(String target) {
    return server.address().resolve("/").toString().replaceFirst("/$", "") + target;
  }

  /** The answer to a request; Han characters and blanks may stand in its target as they are. */
  HttpResponse<String> get(String target) throws Exception {
    return send(target, BodyHandlers.ofString());
  }

  /** The same as bytes. */
  HttpResponse<byte[]> bytes(String target) throws Exception {
    return send(target, BodyHandlers.ofByteArray());
  }

  /**
   * The answer to a list that is posted.
   *
   * @param headers names and values
   */
  HttpResponse<byte[]> post(String target, byte[] body, String... headers) throws Exception {
    URI address = URI.create(URI.create(url(target.replace(" ", "%20"))).toASCIIString());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private <T> HttpResponse<T> send(String target, BodyHandler<T> as) throws Exception {
    URI address = URI.create(URI.create(url(target.replace(" ", "%20"))).toASCIIString());
    return client.send(HttpRequest.newBuilder(address).build(), as);
  }

  JsonObject json(String target) throws Exception {
    return JsonParser.parseString(get(target).body()).getAsJsonObject();
  }

  Document page(String target) throws Exception {
    return Jsoup.parse(get(target).body(), url(target));
  }

  @Override
  public void close() throws IOException {
    server.close();
    index.close();
    client.close();
  }
}
