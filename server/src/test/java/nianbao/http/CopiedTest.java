package nianbao.http;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nianbao.export.StrictCsv;
import nianbao.report.Report;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who else has a passage, as JSON and as a page for readers without scripts. */
class CopiedTest {
  private static final String PASSAGE = "存在的不足：窗口的小黑板<b>三天</b>没人擦，粉笔头也找不到，来访的渔民只好自己用手指蘸水写号。";

  private static final Report FIRST =
      report("first").of(HAZE_CITY, 2017).by("audit").text("没有别的。", PASSAGE).build();
  private static final Report LAST_YEAR =
      report("last").of(CLOUD_CITY, 2018).by("audit").text(PASSAGE.replace("三天", "五天")).build();
  private static final Report ASKED =
      report("asked").of(CLOUD_CITY, 2019).by("audit").text("申请两件。", PASSAGE).build();

  private static LibraryServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    server = LibraryServer.of(folder, false, List.of(FIRST, LAST_YEAR, ASKED));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String key() {
    return ASKED.id() + "/" + ASKED.paragraphs().get(1).id();
  }

  @Test
  void namesTheOtherReportsWithWhatTheyShare() throws Exception {
    JsonObject answer = server.json("/api/v1/copied?p=" + key());

    assertEquals(2, answer.get("reports").getAsInt());
    assertEquals(2, answer.get("offices").getAsInt());
    assertEquals(1, answer.get("own").getAsInt());
    assertEquals(PASSAGE, answer.get("text").getAsString());
    JsonObject first = answer.getAsJsonArray("copies").get(0).getAsJsonObject();
    assertEquals(FIRST.id().value(), first.get("report").getAsString());
    assertEquals(100, first.get("share").getAsInt());
    assertEquals("[[0," + PASSAGE.length() + "]]", first.get("shared").toString());
    assertEquals(
        "/reports/" + FIRST.id() + "/p/" + FIRST.paragraphs().get(1).id(),
        first.get("url").getAsString());
    assertEquals(200, server.get(first.get("url").getAsString()).statusCode());

    JsonObject others =
        server.json(
            "/api/v1/copied?others=true&p=" + server.url("/reports/") + key().replace("/", "/p/"));
    assertEquals(1, others.get("reports").getAsInt());
    JsonObject ofYear =
        server.json("/api/v1/copied?size=0&year=2018&text=" + encoded(PASSAGE.substring(0, 30)));
    assertEquals(1, ofYear.get("reports").getAsInt());
    assertEquals(0, ofYear.getAsJsonArray("copies").size());
  }

  @Test
  void thePageSaysItWithoutScripts() throws Exception {
    Document page = server.page("/copied?p=" + key());

    assertEquals("另有 2 份报告有这段文字，分属 2 家机构，其中本机构 1 份", page.expectFirst("#status").text());
    assertEquals(PASSAGE, page.expectFirst("#passage blockquote").wholeText());
    List<Element> copies = page.select("#copies > li");
    assertEquals(2, copies.size());
    assertEquals(PASSAGE, copies.getFirst().expectFirst("mark").wholeText());
    assertTrue(copies.getFirst().text().contains("有原段的 100%"));
    assertTrue(copies.get(1).text().contains("本机构"));
    assertEquals("2017 1", page.select("#by-year li").getFirst().text());
    Document ofYear = server.page(page.select("#by-year a").getFirst().attr("href"));
    assertEquals(1, ofYear.select("#copies > li").size());
    Document others = server.page(page.select("#whose a").get(1).attr("href"));
    assertEquals(1, others.select("#copies > li").size());
    assertEquals("只看其他机构", others.expectFirst("#whose [aria-current]").text());
  }

  @Test
  void aTextIsLookedForAndStaysInItsBox() throws Exception {
    Document page = server.page("/copied?text=" + encoded(PASSAGE) + "&city=990100");

    assertEquals("2 份报告有这段文字，分属 1 家机构", page.expectFirst("#status").text());
    assertEquals(PASSAGE, page.expectFirst("#ask textarea").wholeText());
    assertFalse(page.expectFirst("#another").hasAttr("open"));
    assertEquals("990100", page.expectFirst("#ask input[name=city]").attr("value"));
    assertTrue(page.expectFirst("#whose").hasAttr("hidden"));
  }

  @Test
  void withoutAPassageItSaysHowToAskForOne() throws Exception {
    Document page = server.page("/copied");

    assertTrue(page.expectFirst("#another").hasAttr("open"));
    assertTrue(page.expectFirst("#shared").hasAttr("hidden"));
    assertTrue(server.page("/copied?text=太短").expectFirst("#status").text().contains("太短"));
    assertTrue(
        server
            .page("/copied?text=" + "没有人写过的一段很长的文字，从前的人大概也没有写过这样的话。")
            .expectFirst("#status")
            .text()
            .contains("没有报告有这段文字"));
  }

  @Test
  void withoutAPassageThereAreThoseThatSeveralOfficesHave() throws Exception {
    Document page = server.page("/copied");

    // PASSAGE with and without other numbers of days in Chinese are two passages.
    assertEquals("两家以上机构写得一字不差的话：1 段（不计数字和标点，至少 24 个字），机构多的在前", page.expectFirst("#status").text());
    Element only = page.select("#copies > li").getFirst();
    assertEquals("2 家机构 · 2 份报告 · 2017–2019", only.expectFirst(".use").text());
    assertEquals(PASSAGE, only.expectFirst(".hit").wholeText());
    assertEquals(
        "/reports/" + FIRST.id() + "/p/" + FIRST.paragraphs().get(1).id(),
        only.expectFirst("h2 a").attr("href"));
    Document who = server.page(only.expectFirst("a.hit-link").attr("href"));
    assertEquals(2, who.select("#copies > li").size());
    assertEquals("/copied", who.expectFirst("#shared:not([hidden]) a").attr("href"));
    Document ofCity = server.page("/copied?city=990100");
    assertEquals("没有哪段话是两家以上机构写得一字不差的（不计数字和标点，至少 24 个字）。", ofCity.expectFirst("#status").text());
    assertTrue(ofCity.expectFirst("#export").hasAttr("hidden"));

    JsonObject answer = server.json("/api/v1/passages");
    assertEquals(1, answer.get("total").getAsInt());
    JsonObject passage = answer.getAsJsonArray("passages").get(0).getAsJsonObject();
    assertEquals(PASSAGE, passage.get("text").getAsString());
    assertEquals(PASSAGE.length(), passage.get("textLength").getAsInt());
    assertEquals(2, passage.get("offices").getAsInt());
    assertEquals(200, server.get(passage.get("copiedUrl").getAsString()).statusCode());
    assertEquals(0, server.json("/api/v1/passages?size=0").getAsJsonArray("passages").size());
    assertEquals(400, server.get("/api/v1/passages?text=abc").statusCode());
  }

  @Test
  void readersOfOtherPagesFindThem() throws Exception {
    assertEquals("各机构写得一样的话", server.page("/compare").select("a[href=/copied]").text());
    assertEquals("各机构写得一样的话", server.page("/help").select("a[href=/copied]").text());
  }

  @Test
  void theirTableCanBeTakenAlong() throws Exception {
    String menu = server.page("/copied").expectFirst("#export-files a").attr("href");
    List<List<String>> rows = StrictCsv.read(server.bytes(menu).body());

    assertEquals("# 1 行，完整", rows.getLast().getFirst());
    assertEquals(
        List.of(
            "2",
            "2",
            "2017",
            "2019",
            PASSAGE,
            server.url("/copied?p=" + FIRST.id() + "/" + FIRST.paragraphs().get(1).id())),
        rows.get(1).subList(0, 6));
    assertEquals(200, server.get("/api/v1/export/copied.xlsx?year=2017").statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "p=abc, p, abc, 400",
    "p=aaaaaaaaaaaa/1-000000, p, aaaaaaaaaaaa/1-000000, 404",
    "'', p, '', 400",
    "others=maybe&text=abc, others, maybe, 400",
    "size=101&text=abc, size, 101, 400",
    "page=0&text=abc, page, 0, 400",
    "p=a&text=b, text, b, 400"
  })
  void whatIsWrongIsNamed(String query, String parameter, String value, int status)
      throws Exception {
    assertEquals(status, server.get("/api/v1/copied?" + query).statusCode());
    JsonObject error = server.json("/api/v1/copied?" + query).getAsJsonObject("error");
    assertEquals(parameter, error.get("parameter").getAsString());
    assertEquals(value, error.get("value").getAsString());
  }

  @Test
  void aTextThatIsTooLongIsRefused() throws Exception {
    String target = "/api/v1/copied?text=" + "长".repeat(2001);

    assertEquals(400, server.get(target).statusCode());
    assertEquals(
        "text", server.json(target).getAsJsonObject("error").get("parameter").getAsString());
    assertEquals(200, server.get("/copied?text=" + "长".repeat(2000)).statusCode());
  }

  @Test
  void aFoundParagraphLeadsThere() throws Exception {
    Element link = server.page("/?q=小黑板").expectFirst(".hit .actions a.copied");

    assertFalse(server.page(link.attr("href")).select("#copies > li").isEmpty());
  }

  @Test
  void allCopiesCanBeTakenAlong() throws Exception {
    String menu =
        server.page("/copied?p=" + key() + "&page=1").expectFirst("#export-files a").attr("href");
    List<List<String>> rows = StrictCsv.read(server.bytes(menu).body());

    assertEquals("# 2 行，完整", rows.getLast().getFirst());
    List<String> first = rows.get(1);
    assertEquals(List.of("样例省", "临岚市", "", "2017"), first.subList(1, 5));
    assertEquals(List.of("否", "100", PASSAGE, PASSAGE), first.subList(7, 11));
    assertEquals(
        server.url("/reports/" + FIRST.id() + "/p/" + FIRST.paragraphs().get(1).id()),
        first.get(11));
    assertEquals("是", rows.get(2).get(7));
    assertEquals(PASSAGE.replace("三天", "五天"), rows.get(2).get(10));
    String end =
        server
            .get("/api/v1/export/copied.jsonl?others=true&p=" + key())
            .body()
            .lines()
            .toList()
            .getLast();
    assertTrue(end.contains(PASSAGE.substring(0, 10)), end);
    assertTrue(end.contains("\"rows\":1"), end);
  }

  /** More than are compared. */
  @Test
  void ofTooManyItIsSaidThatTheseAreSome(@TempDir Path folder) throws Exception {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 205; i++) {
      reports.add(
          report("r" + i).of(HAZE_CITY, 2015 + i % 4).text("第" + i + "份。", PASSAGE).build());
    }
    try (LibraryServer many = LibraryServer.of(folder, false, reports)) {
      Document page = many.page("/copied?text=" + encoded(PASSAGE));

      assertTrue(page.expectFirst("#status").text().startsWith("至少 200 份报告"));
      assertTrue(page.expectFirst("#notes").text().contains("只比对了最像的 200 份"));
      assertEquals("2015", page.select("#by-year li").getFirst().text());
      List<List<String>> rows =
          StrictCsv.read(many.bytes("/api/v1/export/copied.csv?text=" + encoded(PASSAGE)).body());
      assertEquals("# 200 行，这些之外可能还有", rows.getLast().getFirst());
    }
  }
}
