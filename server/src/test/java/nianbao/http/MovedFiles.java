package nianbao.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.extract.ReportExtractor;
import nianbao.http.handler.LiveIndex;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.library.Library;
import nianbao.library.OriginalStore;
import nianbao.library.ReportCollection;
import nianbao.library.UpdateListener;
import nianbao.library.UpdateSummary;
import nianbao.report.ReportId;
import nianbao.search.ReportIndex;
import nianbao.search.lucene.LuceneReportIndex;

/** Two collections, 甲 and 乙, of real files, and a real server over their index. */
final class MovedFiles implements AutoCloseable {
  private final Path folder;
  private final LiveIndex live = new LiveIndex();
  private final ReportServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<ReportIndex> opened = new ArrayList<>();

  MovedFiles(Path folder) throws IOException {
    this.folder = folder;
    for (String collection : List.of("甲", "乙")) {
      // A folder without files might be an unmounted disk.
      write(collection + "/stays.txt", text("留下的" + collection));
    }
    server = ReportServer.start(new ServerSettings("127.0.0.1", 0, null), live);
  }

  /** An invented report about something. */
  static String text(String about) {
    return "雾凇市档案馆2018年政府信息公开工作年度报告\n一、总体情况\n全年办理" + about + "的申请12件。\n二、存在问题\n人手不足。\n";
  }

  Path path(String key) {
    return folder.resolve(key);
  }

  Path write(String key, String text) throws IOException {
    Files.createDirectories(path(key).getParent());
    return Files.writeString(path(key), text);
  }

  void move(String from, String to) throws IOException {
    Files.createDirectories(path(to).getParent());
    Files.move(path(from), path(to));
  }

  void delete(String key) throws IOException {
    Files.delete(path(key));
  }

  void zip(String key, Map<String, String> entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(path(key));
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** Brings the index up to date with both collections, as {@code nianbao index} does. */
  UpdateSummary update() throws IOException {
    return update("甲", "乙");
  }

  UpdateSummary update(String... collections) throws IOException {
    UpdateSummary summary = index(collections);
    open();
    return summary;
  }

  /** As another process does it: the server isn't told. */
  UpdateSummary index(String... collections) throws IOException {
    List<ReportCollection> all = new ArrayList<>();
    for (String name : collections) {
      all.add(new ReportCollection(name, path(name), null));
    }
    try (ReportSink sink = LuceneReportSink.open(index())) {
      return Library.update(sink, originals(), all, ReportExtractor::read, new UpdateListener() {});
    }
  }

  /** Answers from the index as it is now. */
  void open() throws IOException {
    ReportIndex present = LuceneReportIndex.open(index(), false);
    opened.add(present);
    live.open(present, originals());
  }

  /** Looks for what another process has indexed. */
  void refresh() throws IOException {
    opened.getLast().refresh();
  }

  Path index() {
    return folder.resolve("index");
  }

  OriginalStore originals() {
    return new OriginalStore(folder.resolve("originals"));
  }

  static String id(String key) {
    return ReportId.ofKey(key).value();
  }

  /** The answer itself: redirects are not followed. */
  HttpResponse<String> get(String target) throws Exception {
    URI address = URI.create(server.address().resolve("/").toString().replaceFirst("/$", ""));
    return client.send(
        HttpRequest.newBuilder(URI.create(address + target)).build(), BodyHandlers.ofString());
  }

  static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  int port() {
    return server.address().getPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
    client.close();
    for (ReportIndex index : opened) {
      index.close();
    }
  }
}
