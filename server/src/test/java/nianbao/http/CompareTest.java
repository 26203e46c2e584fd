package nianbao.http;

import static nianbao.http.ComparedReports.EARLIER;
import static nianbao.http.ComparedReports.ELSEWHERE;
import static nianbao.http.ComparedReports.LATER;
import static nianbao.http.ComparedReports.LATEST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nianbao.report.Report;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered about two reports, as JSON and as a page for readers without scripts. */
class CompareTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static LibraryServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    server = LibraryServer.of(folder, true, ComparedReports.all());
  }

  @AfterAll
  static void stop() throws IOException {
    CLIENT.close();
    server.close();
  }

  private static HttpResponse<String> get(String target) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.url(target))).build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static JsonObject json(Report a, Report b) throws Exception {
    String answer = get("/api/v1" + ComparedReports.page(a, b)).body();
    return JsonParser.parseString(answer).getAsJsonObject();
  }

  private static Document page(String target) throws Exception {
    return Jsoup.parse(get(target).body());
  }

  private static Document page(Report a, Report b) throws Exception {
    return page(ComparedReports.page(a, b));
  }

  /** Kind, ordinals, and what is marked in either text. */
  private static List<String> lines(JsonObject answer) {
    List<String> lines = new ArrayList<>();
    for (JsonElement one : answer.getAsJsonArray("paragraphs")) {
      JsonObject aligned = one.getAsJsonObject();
      lines.add(
          aligned.get("kind").getAsString() + side(aligned.get("a")) + side(aligned.get("b")));
    }
    return lines;
  }

  private static String side(JsonElement side) {
    if (side.isJsonNull()) {
      return " -";
    }
    JsonObject text = side.getAsJsonObject();
    StringBuilder line = new StringBuilder(" ").append(text.get("ordinal"));
    for (JsonElement range : text.getAsJsonArray("changes")) {
      int from = range.getAsJsonArray().get(0).getAsInt();
      int to = range.getAsJsonArray().get(1).getAsInt();
      line.append('[').append(text.get("text").getAsString(), from, to).append(']');
    }
    return line.toString();
  }

  @Test
  void everyParagraphIsAnsweredWithWhatChanged() throws Exception {
    JsonObject answer = json(EARLIER, LATER);

    assertEquals(
        List.of(
            "same 1 1",
            "moved 8 2",
            "changed 2[2013][12] 3[2014][15]",
            "same 3 4",
            "same 4 5",
            "same 5 6",
            "gone 6 -",
            "same 7 7",
            "changed 9[2018] 8[2019]",
            "new - 9",
            "same 10 10"),
        lines(answer).stream().filter(line -> !line.startsWith("figures")).toList());
    assertEquals(
        "{\"same\":6,\"changed\":2,\"moved\":1,\"new\":1,\"gone\":1,\"figures\":12}",
        answer.get("counts").toString());
    assertTrue(answer.get("sample").getAsBoolean());
    assertTrue(answer.get("inDetail").getAsBoolean());
    assertEquals(2013, answer.getAsJsonObject("a").get("reportYear").getAsInt());
    assertEquals(
        "/offices/990100-commerce", answer.getAsJsonObject("b").get("officeUrl").getAsString());
    JsonObject moved = answer.getAsJsonArray("paragraphs").get(1).getAsJsonObject();
    String url = moved.getAsJsonObject("b").get("url").getAsString();
    assertEquals("/reports/" + LATER.id() + "/p/" + LATER.paragraphs().get(1).id(), url);
    assertEquals(200, get(url).statusCode());
  }

  @Test
  void figuresAreAnsweredSideBySide() throws Exception {
    JsonObject answer = json(EARLIER, LATER);
    List<String> figures = new ArrayList<>();
    for (JsonElement one : answer.getAsJsonArray("figures")) {
      JsonObject figure = one.getAsJsonObject();
      figures.add(
          figure.get("name").getAsString()
              + " "
              + figure.getAsJsonObject("a").get("value")
              + " "
              + figure.getAsJsonObject("b").get("value")
              + " "
              + figure.get("difference")
              + " "
              + figure.get("percentage")
              + " "
              + figure.getAsJsonObject("a").get("doubted"));
    }

    assertTrue(answer.get("sameForm").getAsBoolean());
    assertTrue(figures.contains("active_total 1368 1026 -342 -25 false"), figures::toString);
    assertTrue(figures.contains("requests_total 0 3 3 null false"), figures::toString);
    assertTrue(figures.contains("reply_granted null 2 null null false"), figures::toString);
    assertEquals(3, figures.stream().filter(figure -> figure.endsWith("true")).count());
    String cell =
        answer
            .getAsJsonArray("figures")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("a")
            .get("url")
            .getAsString();
    assertEquals(200, get(cell).statusCode());
  }

  @Test
  void differentFormsHaveTheMainFiguresInCommon() throws Exception {
    JsonObject answer = json(EARLIER, ELSEWHERE);

    assertFalse(answer.get("sameForm").getAsBoolean());
    assertEquals(
        "requests",
        answer.getAsJsonArray("figures").get(0).getAsJsonObject().get("name").getAsString());
  }

  @Test
  void aReportIsTheSameAsItself() throws Exception {
    JsonObject answer = json(EARLIER, EARLIER);

    assertEquals(100, answer.get("sameShare").getAsInt());
    assertEquals(0, answer.getAsJsonObject("counts").get("changed").getAsInt());
    Document page = page(EARLIER, EARLIER);
    assertEquals("两边是同一份报告，全部相同。", page.expectFirst(".counts").text());
    assertEquals(0, page.select(".change").size());
  }

  @ParameterizedTest
  @CsvSource({
    "a=aaaaaaaaaaaa&b=KNOWN, 404, a",
    "a=KNOWN&b=aaaaaaaaaaaa, 404, b",
    "a=KNOWN&b=../x, 404, b",
    "a=KNOWN, 400, b",
    "b=KNOWN, 400, a",
    "a=KNOWN&b=KNOWN&text=x, 400, text",
    "a=KNOWN&b=KNOWN&q=x, 400, q",
    "a=KNOWN&b=KNOWN&b=KNOWN, 400, b"
  })
  void whatIsNotAcceptedIsNamed(String query, int status, String parameter) throws Exception {
    HttpResponse<String> refused =
        get("/api/v1/compare?" + query.replace("KNOWN", EARLIER.id().value()));

    assertEquals(status, refused.statusCode());
    JsonObject error = JsonParser.parseString(refused.body()).getAsJsonObject();
    assertEquals(parameter, error.getAsJsonObject("error").get("parameter").getAsString());
  }

  @Test
  void thePageCountsMarksAndLinks() throws Exception {
    Document page = page(EARLIER, LATER);

    assertEquals(
        "相同 6 段（" + json(EARLIER, LATER).get("sameShare") + "% 的文字） · 改动 2 · 新增 1 · 删除 1 · 移动 1",
        page.expectFirst(".counts").text());
    assertEquals(
        List.of("moved", "changed", "gone", "changed", "new"),
        page.select("li.change").stream()
            .map(
                change ->
                    change.classNames().stream()
                        .filter(name -> !name.matches("change|both"))
                        .findFirst()
                        .orElse(""))
            .toList());
    assertEquals("2013", page.expectFirst("#change-2 .cell.a del").text());
    assertEquals("2014", page.expectFirst("#change-2 .cell.b ins").text());
    assertEquals("20132014年全年收到投诉1215件，均已办结。", page.expectFirst("#change-2 .inline .words").text());
    assertEquals(
        "/reports/" + LATER.id() + "/p/" + LATER.paragraphs().get(2).id(),
        page.expectFirst("#change-2 .cell.b a.number").attr("href"));
    assertTrue(page.title().startsWith("【示例数据】"), page.title());
    assertFalse(page.expectFirst("#strip").hasAttr("hidden"));
    assertEquals(
        "/compare?a=" + LATER.id() + "&b=" + EARLIER.id(), page.expectFirst("#swap").attr("href"));
    assertEquals(
        List.of("… 1 段相同 …", "… 3 段相同 …", "… 1 段相同 …", "… 1 段相同 …"),
        page.select("#texts summary").eachText());
    assertEquals(0, page.select("#texts details[open]").size());
  }

  @Test
  void markupInTextsIsText() throws Exception {
    Document page = page(EARLIER, LATER);

    assertEquals(0, page.select("main img").size());
    assertEquals(ComparedReports.HOSTILE, page.expectFirst("#change-4 .cell.a .words").text());
    assertEquals(0, page.select("[style], main script").size());
  }

  @Test
  void theYearsOfAnOfficeLeadToOthers() throws Exception {
    Document page = page(EARLIER, LATER);

    assertEquals("换一年： 2016 2013", page.expectFirst(".side .years").text());
    assertEquals(
        "/compare?a=" + LATEST.id() + "&b=" + LATER.id(),
        page.expectFirst(".side .years a").attr("href"));
  }

  @Test
  void withOneReportThePageOffersOthersTheEarlierOneFirst() throws Exception {
    Document page = page("/compare?a=" + LATER.id());

    assertEquals(
        List.of(
            "/compare?a=" + LATER.id() + "&b=" + LATEST.id(),
            "/compare?a=" + EARLIER.id() + "&b=" + LATER.id()),
        page.select(".side ul.years a").eachAttr("href"));
    assertEquals(LATER.id().value(), page.expectFirst("#a").attr("value"));
    assertEquals(0, page.select("#summary, #texts, #figures").size());
    assertEquals(
        "没有收录同一机构的其他年份；请在下面填另一份报告的网址。",
        page("/compare?a=" + ELSEWHERE.id()).select(".side p").eachText().getLast());
  }

  @Test
  void withoutReportsThePageSaysHowToComeToThem() throws Exception {
    Document page = page("/compare");

    assertEquals(1, page.select("#about").size());
    assertEquals(0, page.select("#sides").size());
    assertEquals(2, page.select("main form input").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/reports/ID",
        "/reports/ID/p/3-abcdef?q=公开",
        " ID ",
        "http://127.0.0.1:8080/reports/ID?finding=A21#text"
      })
  void addressesAreAsGoodAsIds(String address) throws Exception {
    String typed = address.replace("ID", EARLIER.id().value());
    String a = URLEncoder.encode(typed, StandardCharsets.UTF_8);

    assertEquals(
        5, page("/compare?a=" + a + "&b=" + LATER.id()).select("li.change").size(), address);
  }

  @Test
  void aReportThatIsNotThereIsNamedOnThePage() throws Exception {
    HttpResponse<String> answer = get("/compare?a=" + EARLIER.id() + "&b=%3Cb%3Enothing");

    assertEquals(404, answer.statusCode());
    Document page = Jsoup.parse(answer.body());
    assertTrue(page.expectFirst(".side .note").text().contains("“<b>nothing”"));
    assertEquals("<b>nothing", page.expectFirst("#b").attr("value"));
  }

  @Test
  void officesReportsAndHitsLeadHere() throws Exception {
    String years = ComparedReports.page(EARLIER, LATER);
    Document office = page("/offices/990100-commerce");
    assertEquals(
        List.of(ComparedReports.page(LATER, LATEST), years),
        office.select(".years a.compare").eachAttr("href"));
    assertEquals("与2013年比较", office.select(".years a.compare").eachText().getLast());
    Document report = page("/reports/" + LATER.id());
    assertEquals(years, report.expectFirst(".compare a").attr("href"));
    assertEquals("与2013年比较", report.expectFirst(".compare a").text());
    assertEquals(
        "/compare?a=" + ELSEWHERE.id(),
        page("/reports/" + ELSEWHERE.id()).expectFirst(".compare a").attr("href"));
    Document hits = page("/?q=" + URLEncoder.encode("受理点", StandardCharsets.UTF_8));
    assertEquals(hits.select("#reports > li").size(), hits.select("footer a.compare").size());
    for (String address : hits.select("footer a.compare").eachAttr("href")) {
      assertEquals(200, get(address).statusCode(), address);
    }
  }
}
