package nianbao.http;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.CLOUD_COUNTY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Counts by year: what the API and the pages of the matrix and of the trend answer. */
class YearsTest {
  private static final String HOSTILE = "<img src=x onerror=alert(1)>";

  private static LibraryServer server;

  private static Report audit(int year, String text) {
    return office("云溪市审计局", "audit", year, text);
  }

  private static Report office(String name, String agency, int year, String text) {
    return report(name + year).of(CLOUD_CITY, year).by(agency).office(name).text(text).build();
  }

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    List<Report> reports = new ArrayList<>();
    reports.add(audit(2018, "收到申请3件"));
    reports.add(audit(2020, "没有"));
    reports.add(office("云溪市商务局", "commerce", 2018, "收到申请1件"));
    reports.add(office("云溪市商务局", "commerce", 2019, "没有"));
    reports.add(
        TestReports.report("county").of(CLOUD_COUNTY, 2019).by("audit").text("收到申请2件").build());
    reports.add(TestReports.report("haze").of(HAZE_CITY, 2019).office(HOSTILE).text("没有").build());
    server = LibraryServer.of(folder, false, reports);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private static List<String> rows(Document page) {
    return page.select("#table tbody tr").stream().map(YearsTest::shown).toList();
  }

  private static String shown(Element row) {
    return String.join(" | ", row.select("th, td").eachText()).replace('\u202f', ' ');
  }

  @Test
  void theApiAnswersRowsWithTheFiltersThatSelectThem() throws Exception {
    JsonObject answer = server.json("/api/v1/years?q=申请&rows=city");

    assertEquals(2, answer.get("total").getAsInt());
    JsonObject cloud = answer.getAsJsonArray("counts").get(0).getAsJsonObject();
    JsonObject place = cloud.getAsJsonObject("of");
    assertEquals("云溪市", place.get("name").getAsString());
    assertEquals("[{\"name\":\"city\",\"value\":\"990100\"}]", place.get("filters").toString());
    assertEquals(
        "[{\"year\":2018,\"matching\":2,\"reports\":2,\"report\":null},"
            + "{\"year\":2019,\"matching\":1,\"reports\":2,\"report\":null},"
            + "{\"year\":2020,\"matching\":0,\"reports\":1,\"report\":null}]",
        cloud.get("cells").toString());
    assertEquals(3, answer.getAsJsonObject("all").get("matching").getAsInt());
  }

  @Test
  void anOfficesOnlyReportOfAYearIsNamed() throws Exception {
    JsonObject answer = server.json("/api/v1/years?rows=office&office=云溪市审计局&size=1");

    JsonObject office = answer.getAsJsonArray("counts").get(0).getAsJsonObject();
    assertEquals("990100-audit", office.getAsJsonObject("of").get("code").getAsString());
    assertEquals(
        audit(2018, "收到申请3件").id().value(),
        office.getAsJsonArray("cells").get(0).getAsJsonObject().get("report").getAsString());
    assertTrue(office.getAsJsonArray("cells").get(1).getAsJsonObject().get("report").isJsonNull());
  }

  @Test
  void rowsComeInPages() throws Exception {
    List<String> names = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      for (JsonElement row :
          server.json("/api/v1/years?rows=office&size=2&page=" + page).getAsJsonArray("counts")) {
        names.add(row.getAsJsonObject().getAsJsonObject("of").get("name").getAsString());
      }
    }
    assertEquals(List.of("云溪市商务局", "云溪市审计局", "云溪市某局", HOSTILE), names);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/years?rows=street, rows, street",
    "/api/v1/years?rows=city&rows=county, rows, county",
    "/api/v1/years?size=0, size, 0",
    "/api/v1/years?page=x, page, x",
    "/api/v1/years?per=1, per, 1",
    "/api/v1/years?city=无此市, city, 无此市",
  })
  void wrongParametersAreNamed(String target, String parameter, String value) throws Exception {
    HttpResponse<String> response = server.get(target);

    assertEquals(400, response.statusCode());
    JsonObject error =
        JsonParser.parseString(response.body()).getAsJsonObject().getAsJsonObject("error");
    assertEquals(parameter, error.get("parameter").getAsString());
    assertEquals(value, error.get("value").getAsString());
  }

  @Test
  void withAQueryEachCellIsAShareAndLeadsToTheReports() throws Exception {
    Document page = server.page("/matrix?q=申请");

    assertEquals(
        List.of(
            "全部 | 2 / 2 | 1 / 3 | 0 / 1 | 3 / 6",
            "云溪市 | 2 / 2 | 1 / 2 | 0 / 1 | 3 / 5",
            "临岚市 | – 没有报告 | 0 / 1 | – 没有报告 | 0 / 1"),
        rows(page));
    assertEquals("6 份报告中有 3 份符合", page.expectFirst("#status").text());
    for (Element link : page.select("#table td a")) {
      Document found = Jsoup.parse(server.get(link.attr("href")).body());
      assertEquals(link.text() + " 份报告", found.expectFirst("#status").text(), link.attr("href"));
    }
    assertEquals(4, page.select("#table td a").size());
  }

  @Test
  void aPlaceOpensToThePlacesInIt() throws Exception {
    String inside = server.page("/matrix?q=申请").expectFirst("#table tbody th a").attr("href");

    assertEquals(
        List.of(
            "全部 | 2 / 2 | 1 / 2 | 0 / 1 | 3 / 5",
            "云溪市 本级 | 2 / 2 | 0 / 1 | 0 / 1 | 2 / 4",
            "云麓县 | – 没有报告 | 1 / 1 | – 没有报告 | 1 / 1"),
        rows(server.page(inside)));
    String itself = server.page(inside).select("#table tbody th a").getFirst().attr("href");
    assertEquals(
        List.of(
            "有符合的报告的机构 | 2 / 2 | 0 / 1 | 0 / 1 | 2 / 2",
            "云溪市商务局 样例省 云溪市 | ● 2018 年：符合 | ○ 2019 年：有报告，但不符合 | – 没有报告 | 1 / 2",
            "云溪市审计局 样例省 云溪市 | ● 2018 年：符合 | – 没有报告 | ○ 2020 年：有报告，但不符合 | 1 / 2"),
        rows(server.page(itself)));
  }

  /** Which offices of one city published nothing for 2019? */
  @Test
  void withoutAQueryItTellsWhichOfficesLackAReport() throws Exception {
    Document page = server.page("/matrix?city=990100&rows=office");

    assertEquals("3 家机构，5 份报告", page.expectFirst("#status").text());
    assertEquals("有报告的机构 | 2 / 3 缺 1 家 | 2 / 3 缺 1 家 | 1 / 3 缺 2 家 | 3 / 3", rows(page).get(0));
    Document lacking = server.page(page.select("#table .missing").get(1).attr("href"));
    assertEquals("3 家机构中有 1 家缺 2019 年的报告", lacking.expectFirst("#status").text());
    assertEquals("有报告的机构 | 2 / 3 缺 1 家 | 2 / 3", rows(lacking).get(0));
    assertEquals("云溪市审计局 样例省 云溪市 | – 没有报告 | 0", rows(lacking).get(1));
    assertEquals(2, rows(lacking).size());
    assertEquals(3 + 1, rows(server.page(lacking.expectFirst("#whole a").attr("href"))).size());
  }

  @Test
  void anOfficesCellLeadsToItsReportWithTheWordsMarked() throws Exception {
    Element cell = server.page("/matrix?q=申请&rows=office").expectFirst("#table td.found a");

    Document report = server.page(cell.attr("href"));
    assertTrue(report.select("mark").eachText().contains("申请"));
  }

  @Test
  void severalQueriesAreDrawnAndStandInATable() throws Exception {
    Document page = server.page("/trend?q=申请&q=没有&q=申请 city:云溪市");

    assertEquals(
        List.of(
            "2018 | 2 / 2 100 % | 0 / 2 0 % | 2 / 2 100 %",
            "2019 | 1 / 3 33 % | 2 / 3 67 % | 1 / 2 50 %",
            "2020 | 0 / 1 0 % | 1 / 1 100 % | 0 / 1 0 %"),
        rows(page));
    assertEquals(3, page.select("#drawing svg g").size());
    for (Element link : page.select("#table td a")) {
      Document found = Jsoup.parse(server.get(link.attr("href")).body());
      assertEquals(link.text() + " 份报告", found.expectFirst("#status").text(), link.attr("href"));
    }
    assertEquals(
        List.of("申请", "没有", "申请 city:云溪市", ""),
        page.select("#ask input[name=q]").eachAttr("value"));
  }

  /** A year without reports parts a line; no point says zero. */
  @Test
  void aYearWithoutReportsIsAGap() throws Exception {
    Document page = server.page("/trend?q=申请&office=云溪市审计局");

    assertEquals(List.of("2018 | 1 / 1 100 %", "2019 | – 没有报告", "2020 | 0 / 1 0 %"), rows(page));
    assertEquals(2, page.select("#drawing g > path").size());
    assertEquals(2, page.select("#drawing .point").size());
    assertEquals(2, page.select("#drawing .few").size());
  }

  @Test
  void aConditionOnTheYearOfOneQueryLeavesTheOthersWhole() throws Exception {
    assertEquals(
        List.of(
            "2018 | 2 / 2 100 % | – 没有报告",
            "2019 | 1 / 3 33 % | 1 / 3 33 %", "2020 | 0 / 1 0 % | – 没有报告"),
        rows(server.page("/trend?q=申请&q=申请 year:2019")));
  }

  @Test
  void placesHaveDrawingsOfTheirOwn() throws Exception {
    Document page = server.page("/trend?q=申请&rows=city");

    assertEquals(
        List.of("云溪市 n = 5", "临岚市 n = 1"), page.select("#multiples figcaption").eachText());
    assertEquals(2, page.select("#multiples svg").size());
    String point = page.expectFirst("#multiples a[href*=2019]").attr("href");
    assertEquals("1 份报告", Jsoup.parse(server.get(point).body()).expectFirst("#status").text());
  }

  @Test
  void numbersCanBeDrawnInsteadOfShares() throws Exception {
    assertEquals(
        List.of("0", "1", "2", "3", "4"),
        server
            .page("/trend?q=申请&show=number")
            .select("#drawing text[text-anchor=end]")
            .eachText()
            .stream()
            .filter(text -> !text.equals("n"))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "/trend?q=1&q=2&q=3&q=4&q=5&q=6&q=7, 最多 6 个词语",
    "/trend?q=1&rows=office, office",
    "/trend?q=1&city=无此市, 无此市",
    "/matrix?rows=street, street",
  })
  void whatIsNotPossibleIsSaidOnThePage(String target, String value) throws Exception {
    HttpResponse<String> response = server.get(target);

    assertEquals(400, response.statusCode());
    assertTrue(Jsoup.parse(response.body()).expectFirst("#failure").text().contains(value));
  }

  @Test
  void whatReportsAndQueriesSayIsNeverMarkup() throws Exception {
    for (String target :
        List.of("/matrix?rows=office", "/trend?q=" + HOSTILE, "/matrix?q=" + HOSTILE)) {
      String html =
          server.get(target.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20")).body();
      assertFalse(html.contains("<img"), target);
      assertTrue(html.contains("img src=x"), target);
    }
  }

  @Test
  void aSearchLeadsToTheSameReportsByYearAndPlace() throws Exception {
    Document page = server.page("/?q=申请&year=2018..2019");

    List<Element> views = page.select("#views a");
    assertEquals(List.of("历年趋势", "各地分布", "许多词语"), views.stream().map(Element::text).toList());
    assertEquals(
        List.of("2018 | 2 / 2 100 %", "2019 | 1 / 3 33 %"),
        rows(server.page(views.get(0).attr("href"))));
    assertEquals("全部 | 2 / 2 | 1 / 3 | 3 / 5", rows(server.page(views.get(1).attr("href"))).get(0));
  }

  @Test
  void withoutAQueryTheTrendSaysHowToBegin() throws Exception {
    Document page = server.page("/trend");

    assertFalse(page.expectFirst("#start").hasAttr("hidden"));
    assertEquals(0, page.select("svg.chart").size());
    assertEquals(1, page.select("#ask input[name=q]").size());
  }

  /** Read by a parser of XML: what queries say is text, and the picture says where it is from. */
  @Test
  void theDrawingIsAFileOfItsOwn() throws Exception {
    String target =
        server.page("/trend?year=2018&q=申请&q=%3Csvg%3E%01").expectFirst("#picture a").attr("href");
    HttpResponse<String> response = server.get(target);

    assertEquals("image/svg+xml", response.headers().firstValue("Content-Type").orElseThrow());
    assertTrue(
        response
            .headers()
            .firstValue("Content-Disposition")
            .orElseThrow()
            .startsWith("attachment"));
    org.w3c.dom.Element svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(response.body())))
            .getDocumentElement();
    assertEquals("0 0 720 458", svg.getAttribute("viewBox"));
    assertEquals(2, svg.getElementsByTagName("svg").getLength() + 1);
    assertTrue(svg.getTextContent().contains("<svg>"));
    assertTrue(svg.getTextContent().contains("来源：年报 " + server.url("/trend year:2018，20")));
  }

  /** Where words must stand says nothing of which reports there are. */
  @Test
  void wordsInOneParagraphAreComparedWithAllReports() throws Exception {
    assertEquals(
        "全部 | 1 / 2 | 0 / 3 | 0 / 1 | 1 / 6",
        rows(server.page("/matrix?q=收到申请 3件&scope=paragraph")).get(0));
  }

  @Test
  void whereNothingIsLeftThePageSaysSo() throws Exception {
    assertEquals(
        "这些条件下没有任何年份的报告。", server.page("/trend?q=申请&year=1990").expectFirst("#drawing").text());
    assertTrue(server.page("/trend?q=申请&year=1990").expectFirst("#table").hasAttr("hidden"));
    assertEquals(400, server.get("/trend.svg").statusCode());
    assertTrue(server.get("/trend.svg").headers().firstValue("Content-Disposition").isEmpty());
    assertTrue(server.page("/trend").expectFirst("#picture").hasAttr("hidden"));
    assertEquals(
        rows(server.page("/matrix?rows=office")), rows(server.page("/matrix?rows=office&page=9")));
  }

  /** In which city did the greatest share of reports have it? */
  @Test
  void rowsAreOrderedByAYear() throws Exception {
    Document page = server.page("/matrix?q=没有&rows=city&sort=-2019");

    assertTrue(rows(page).get(1).startsWith("临岚市 | – 没有报告 | 1 / 1"), rows(page).get(1));
    assertEquals("descending", page.expectFirst("#table th[aria-sort]").attr("aria-sort"));
    String other = page.expectFirst("#table th[aria-sort] a").attr("href");
    assertTrue(rows(server.page(other)).get(1).startsWith("云溪市"), other);
    assertEquals(400, server.get("/matrix?sort=first").statusCode());
    assertEquals(
        "临岚市",
        server
            .json("/api/v1/years?rows=city&q=没有&sort=-2019")
            .getAsJsonArray("counts")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("of")
            .get("name")
            .getAsString());
  }

  /** A filter on a place below the rows, or on several of them, holds behind each number too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/matrix?county=云麓县&rows=city",
        "/matrix?city=云溪市&city=临岚市&rows=province",
        "/matrix?q=申请&county=云麓县&rows=county",
        "/trend?q=申请&county=云麓县&rows=city"
      })
  void filtersHoldBehindEachNumber(String target) throws Exception {
    Document page = server.page(target);
    assertFalse(page.select("#table td a[href^=/?]").isEmpty());
    for (Element link : page.select("#table td a[href^=/?]")) {
      Document found = Jsoup.parse(server.get(link.attr("href")).body());
      assertEquals(link.text() + " 份报告", found.expectFirst("#status").text(), link.attr("href"));
    }
    for (Element point : page.select("svg a")) {
      Document found = Jsoup.parse(server.get(point.attr("href")).body());
      String of = point.expectFirst("title").text();
      String total = found.expectFirst("#status").text().replace(" 份报告", "");
      assertTrue(of.endsWith("有 " + total + " 份"), of + ": " + point.attr("href"));
    }
  }
}
