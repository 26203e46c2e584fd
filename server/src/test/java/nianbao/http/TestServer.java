package nianbao.http;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import nianbao.http.handler.LiveIndex;
import nianbao.index.AnalyzedReport;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.library.OriginalStore;
import nianbao.report.Report;
import nianbao.report.TestReports;
import nianbao.search.ReportIndex;
import nianbao.search.lucene.LuceneReportIndex;

/** A real server on a free port over a real index of invented reports. */
final class TestServer implements AutoCloseable {
  /** What {@link #FIRST} is said to have been read from. */
  static final byte[] ORIGINAL = "<script>alert(1)</script>油烟".getBytes(StandardCharsets.UTF_8);

  static final Report FIRST =
      TestReports.report("2019/a.txt")
          .of(TestReports.CLOUD_CITY, 2019)
          .by("commerce")
          .form("C")
          .index("990100-2020-000017")
          .published("2020-01-20")
          .section(1, "一、总体情况")
          .text("全年共答复餐饮油烟投诉12件。", "<script>alert(\"1\")</script> & 其他")
          .row("指标", "", "数量")
          .readFrom(ORIGINAL)
          .build();
  static final Report SECOND =
      TestReports.report("2020/b.txt")
          .of(TestReports.CLOUD_COUNTY, 2020)
          .by("education")
          .text("餐饮油烟之外，另有校外培训事项3件。")
          .build();
  static final Report THIRD =
      TestReports.report("2020/c.txt")
          .of(TestReports.HAZE_CITY, 2020)
          .text("全年无人来问，窗口的老陈把三条板凳都修好了，等着明年有人来坐。")
          .build();

  /** No machine is so busy. */
  static final int LONG_MILLIS = 60_000;

  private final LiveIndex live = new LiveIndex();
  private final OriginalStore originals;
  private final ReportIndex index;
  private final ReportServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestServer(
      ReportIndex index,
      OriginalStore originals,
      ServerSettings settings,
      ServerLimits limits,
      Path folder)
      throws IOException {
    this.index = index;
    this.originals = originals;
    this.server = ReportServer.start(settings, limits, live, LibraryServer.importing(folder));
  }

  /** The standard ones, but requests wait for as long as a busy machine may take. */
  static ServerLimits limits() {
    ServerLimits standard = ServerLimits.standard();
    return new ServerLimits(
        standard.workers(),
        standard.connections(),
        standard.requests(),
        LONG_MILLIS,
        standard.waitingBytes(),
        standard.transfers(),
        standard.stalledMillis(),
        standard.graceMillis());
  }

  /** A server that is up to date with the three reports. */
  static TestServer ready(Path folder) throws IOException {
    return ready(folder, limits());
  }

  /** A server that is up to date with the three reports and others. */
  static TestServer ready(Path folder, ServerLimits limits, Report... others) throws IOException {
    return ready(folder, new ServerSettings("127.0.0.1", 0, null), limits, others);
  }

  static TestServer ready(
      Path folder, ServerSettings settings, ServerLimits limits, Report... others)
      throws IOException {
    TestServer server = empty(folder, settings, limits, others);
    server.live.open(server.index, server.originals);
    server.live.progress(3, 3);
    server.live.upToDate();
    return server;
  }

  /** A server that has no index to answer from yet. */
  static TestServer empty(Path folder) throws IOException {
    return empty(folder, new ServerSettings("127.0.0.1", 0, null));
  }

  static TestServer empty(Path folder, ServerSettings settings) throws IOException {
    return empty(folder, settings, limits());
  }

  private static TestServer empty(
      Path folder, ServerSettings settings, ServerLimits limits, Report... others)
      throws IOException {
    try (ReportSink sink = LuceneReportSink.open(folder)) {
      for (Report report : new Report[] {FIRST, SECOND, THIRD}) {
        sink.put(AnalyzedReport.of(report));
      }
      for (Report report : others) {
        sink.put(AnalyzedReport.of(report));
      }
      sink.commit();
    }
    OriginalStore originals = new OriginalStore(folder.resolve("originals"));
    originals.keep(FIRST.source().sha256(), ORIGINAL);
    return new TestServer(
        LuceneReportIndex.open(folder, true), originals, settings, limits, folder);
  }

  LiveIndex live() {
    return live;
  }

  OriginalStore originals() {
    return originals;
  }

  ReportIndex index() {
    return index;
  }

  int port() {
    return server.address().getPort();
  }

  HttpResponse<String> get(String target, String... headers) throws Exception {
    return send("GET", target, headers);
  }

  /** The answer of a request that is sent now. */
  CompletableFuture<HttpResponse<String>> getLater(String target) {
    return client.sendAsync(HttpRequest.newBuilder(uri(target)).build(), BodyHandlers.ofString());
  }

  /** Whether no request is in progress. */
  boolean isIdle() throws InterruptedException {
    return server.awaitIdle(0);
  }

  HttpResponse<String> send(String method, String target, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(target)).method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<byte[]> bytes(String target, String... headers) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(uri(target)).headers(headers).build();
    return client.send(request, BodyHandlers.ofByteArray());
  }

  /** Han characters may stand in a target as they are. */
  private URI uri(String target) {
    return URI.create(URI.create("http://127.0.0.1:" + port() + target).toASCIIString());
  }

  JsonObject json(String target) throws Exception {
    return JsonParser.parseString(get(target).body()).getAsJsonObject();
  }

  @Override
  public void close() throws IOException {
    server.close();
    index.close();
    client.close();
  }
}
