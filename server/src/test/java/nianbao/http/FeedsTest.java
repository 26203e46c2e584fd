package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nianbao.extract.ReportExtractor;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.library.Library;
import nianbao.library.OriginalStore;
import nianbao.library.ReportCollection;
import nianbao.library.UpdateListener;
import nianbao.report.Finding.Grade;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedsTest {
  private static final Report OLD =
      TestReports.report("a.txt")
          .of(TestReports.CLOUD_CITY, 2021)
          .by("commerce")
          .office("云溪市商务局")
          .seen("2026-01-01T08:00:00Z")
          .text("预付卡投诉12件。", "预付卡<b>又</b>3件。\u0001", "无关。")
          .finding("A2", Grade.ARITHMETIC)
          .finding("S1", Grade.SOFT)
          .build();
  private static final Report NEW =
      TestReports.report("b.txt")
          .of(TestReports.CLOUD_CITY, 2019)
          .by("commerce")
          .office("云溪市商务局")
          .seen("2026-02-03T09:10:11Z")
          .text("预付卡7件。")
          .finding("A1", Grade.ARITHMETIC)
          .build();
  private static final Report OTHER =
      TestReports.report("c.txt")
          .of(TestReports.HAZE_CITY, 2020)
          .seen("2026-01-15T00:00:00Z")
          .text("预付卡没有。")
          .build();
  private static LibraryServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    List<Report> reports = new ArrayList<>(List.of(OLD, NEW, OTHER));
    for (int i = 0; i < 130; i++) {
      reports.add(
          TestReports.report("many/" + i + ".txt")
              .of(TestReports.HAZE_CITY, 2018)
              .seen("2025-01-01T00:%02d:%02dZ".formatted(i / 60, i % 60))
              .text("重复的词语" + i + "。")
              .build());
    }
    server = LibraryServer.of(folder, false, reports);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static AtomRules feed(String target) throws Exception {
    HttpResponse<String> response = server.get(target);
    assertEquals(200, response.statusCode(), response.body());
    assertEquals(
        "application/atom+xml; charset=utf-8",
        response.headers().firstValue("Content-Type").orElseThrow());
    return AtomRules.read(response.body());
  }

  private static String entry(Report report, int paragraph) {
    return "tag:nianbao,2026:reports/%s/p/%s"
        .formatted(report.id(), report.paragraphs().get(paragraph).id());
  }

  @Test
  void aSearchIsFollowedByItsParagraphsTheNewestFirst() throws Exception {
    AtomRules feed = feed("/feeds/search.atom?q=预付卡&sort=year&page=2&utm_source=x");

    assertEquals(
        List.of(entry(NEW, 0), entry(OTHER, 0)),
        feed.entries.stream().limit(2).map(AtomRules.Read::id).toList());
    assertEquals(
        List.of(entry(OLD, 0), entry(OLD, 1)),
        feed.entries.stream().skip(2).map(AtomRules.Read::id).sorted().toList());
    assertEquals("2026-02-03T09:10:11Z", feed.updated);
    AtomRules.Read first = feed.entries.getFirst();
    assertEquals("2026-02-03T09:10:11Z", first.published());
    assertEquals("预付卡7件。", first.content());
    assertEquals("云溪市商务局2019年报告（推定标题）", first.title());
    assertEquals(
        server.url("/reports/" + NEW.id() + "/p/" + NEW.paragraphs().getFirst().id())
            + "?q=%E9%A2%84%E4%BB%98%E5%8D%A1",
        first.link());
    assertTrue(feed.entries.stream().anyMatch(read -> read.content().equals("预付卡<b>又</b>3件。")));
    assertEquals(server.url("/?q=%E9%A2%84%E4%BB%98%E5%8D%A1"), feed.alternate);
    assertEquals(server.url("/feeds/search.atom?q=%E9%A2%84%E4%BB%98%E5%8D%A1"), feed.self);
    assertEquals(feed.id, feed("/feeds/search.atom?q=预付卡").id);
    assertNotEquals(feed.id, feed("/feeds/search.atom?q=预付卡&year=2019").id);
  }

  @Test
  void theFiltersOfASearchHold() throws Exception {
    assertEquals(
        List.of(entry(NEW, 0)),
        feed("/feeds/search.atom?q=预付卡&year=2019").entries.stream()
            .map(AtomRules.Read::id)
            .toList());
    assertEquals(
        List.of("tag:nianbao,2026:reports/" + OTHER.id()),
        feed("/feeds/search.atom?year=2020").entries.stream().map(AtomRules.Read::id).toList());
  }

  @Test
  void whatIsOnlyFoundByRelaxingIsNoNews() throws Exception {
    assertTrue(server.json("/api/v1/search?q=预付卡没有这样的话语").get("total").getAsInt() > 0);
    assertEquals(List.of(), feed("/feeds/search.atom?q=预付卡没有这样的话语").entries);
  }

  @Test
  void aFeedHasAHundredEntriesAtMostTheNewest() throws Exception {
    AtomRules feed = feed("/feeds/search.atom?q=重复的词语");

    assertEquals(100, feed.entries.size());
    assertEquals("2025-01-01T00:02:09Z", feed.entries.getFirst().updated());
    assertEquals("2025-01-01T00:00:30Z", feed.entries.getLast().updated());
  }

  @Test
  void findingsAreFollowedTheNewestReportFirst() throws Exception {
    AtomRules feed = feed("/feeds/findings.atom?grade=arithmetic");

    assertEquals(
        List.of(finding(NEW, "A1"), finding(OLD, "A2")),
        feed.entries.stream().map(AtomRules.Read::id).toList());
    assertEquals(
        server.url("/reports/" + NEW.id() + "?finding=A1"), feed.entries.getFirst().link());
    assertEquals(server.url("/findings?grade=arithmetic"), feed.alternate);
    assertEquals(
        List.of(finding(OLD, "S1")),
        feed("/feeds/findings.atom?grade=soft").entries.stream().map(AtomRules.Read::id).toList());
  }

  private static String finding(Report report, String id) {
    return "tag:nianbao,2026:reports/%s/findings/%s".formatted(report.id(), id);
  }

  @Test
  void anOfficeIsFollowedByItsReports() throws Exception {
    AtomRules feed = feed("/feeds/offices/990100-commerce.atom");

    assertEquals(
        List.of(NEW, OLD).stream().map(one -> "tag:nianbao,2026:reports/" + one.id()).toList(),
        feed.entries.stream().map(AtomRules.Read::id).toList());
    assertEquals("云溪市商务局 · 年报", feed.title);
    assertEquals(server.url("/offices/990100-commerce"), feed.alternate);
    assertEquals(404, server.get("/feeds/offices/990100-commerce").statusCode());
    assertEquals(404, server.get("/feeds/offices/none.atom").statusCode());
    assertEquals(400, server.get("/feeds/search.atom?year=x").statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "/?q=预付卡&sort=year&page=1, /feeds/search.atom?q=%E9%A2%84%E4%BB%98%E5%8D%A1",
    "/findings?year=2019, /feeds/findings.atom?year=2019",
    "/offices/990100-commerce, /feeds/offices/990100-commerce.atom"
  })
  void pagesNameTheirFeed(String page, String feed) throws Exception {
    Document shown = server.page(page);
    Element link = shown.expectFirst("link[rel=alternate][type=application/atom+xml]");

    assertEquals(feed, link.attr("href"));
    assertEquals(feed, shown.expectFirst(".feed a").attr("href"));
    assertFalse(shown.expectFirst(".feed").hasAttr("hidden"));
    feed(feed);
  }

  private static HttpResponse<String> get(String target, String... headers) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url(target)));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feeds/search.atom?year=2019", "/feeds/offices/990100-commerce.atom"})
  void whatTheClientHasIsNotSentAgain(String target) throws Exception {
    HttpResponse<String> first = get(target);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    String modified = first.headers().firstValue("Last-Modified").orElseThrow();

    assertEquals("Tue, 03 Feb 2026 09:10:11 GMT", modified);
    for (String[] known :
        new String[][] {{"If-None-Match", tag}, {"If-Modified-Since", modified}}) {
      HttpResponse<String> again = get(target, known);
      assertEquals(304, again.statusCode());
      assertEquals("", again.body());
      assertEquals(tag, again.headers().firstValue("ETag").orElseThrow());
    }
    assertEquals(
        200, get(target, "If-None-Match", "\"x\"", "If-Modified-Since", modified).statusCode());
    assertEquals(
        200, get(target, "If-Modified-Since", "Tue, 03 Feb 2026 09:10:10 GMT").statusCode());
  }

  @Test
  void idsAndTimesHoldWhenTheIndexIsBuiltAgainFromWhatIsKept(@TempDir Path folder)
      throws Exception {
    Path root = Files.createDirectories(folder.resolve("reports"));
    Files.writeString(root.resolve("one.txt"), "云溪市商务局2019年政府信息公开工作年度报告\n预付卡投诉12件。\n");
    Path index = folder.resolve("index");
    OriginalStore originals = new OriginalStore(folder.resolve("index/originals"));
    update(index, originals, root);
    String before = served(index, originals);
    AtomRules feed = AtomRules.read(before);
    assertEquals(1, feed.entries.size(), before);
    Instant seen = Instant.parse(feed.entries.getFirst().published());
    assertTrue(seen.isBefore(Instant.now().plusSeconds(1)));

    Thread.sleep(1100);
    try (Stream<Path> files = Files.walk(index)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.startsWith(originals.folder())) {
          Files.delete(file);
        }
      }
    }
    Files.delete(root.resolve("one.txt"));
    Files.delete(root);
    update(index, originals, root);

    assertEquals(before, served(index, originals));
  }

  private static void update(Path index, OriginalStore originals, Path root) throws Exception {
    try (ReportSink sink = LuceneReportSink.open(index)) {
      Library.update(
          sink,
          originals,
          List.of(new ReportCollection("reports", root, null)),
          ReportExtractor::read,
          new UpdateListener() {});
    }
  }

  /** The feed from a server that has just started, without its port. */
  private static String served(Path index, OriginalStore originals) throws Exception {
    try (LibraryServer restarted = LibraryServer.of(index, originals)) {
      return restarted
          .get("/feeds/search.atom?q=预付卡")
          .body()
          .replace(restarted.url(""), "http://server");
    }
  }
}
