package nianbao.http;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.report.Report;
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

/** Figures by place or office and year: what the API and the page answer. */
class FiguresTest {
  private static final Report BEFORE = gives("commerce", "商务局", 2018, "40", "4");
  private static final Report AFTER = gives("commerce", "商务局", 2020, "100", "60");

  private static LibraryServer server;

  private static Report gives(
      String agency, String name, int year, String requests, String refused) {
    return report(agency + year)
        .of(CLOUD_CITY, year)
        .by(agency)
        .office("云溪市" + name)
        .form("A")
        .text("正文")
        .table("指标名称|单位|数量", "二、依申请公开数量|件|" + requests, "3.不同意公开答复数|件|" + refused)
        .build();
  }

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    server =
        LibraryServer.of(
            folder,
            false,
            List.of(
                BEFORE,
                gives("commerce", "商务局", 2019, "40", "10"),
                AFTER,
                gives("audit", "审计局", 2019, "0", "0"),
                gives("audit", "审计局", 2020, "7", "0"),
                report("haze").of(HAZE_CITY, 2019).text("没有统计表").build()));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private static List<String> rows(Document page) {
    return page.select("#table tbody tr").stream()
        .map(row -> String.join(" | ", row.select("th, td").eachText()).replace('\u202f', ' '))
        .toList();
  }

  @Test
  void theApiAnswersWhatReportsGive() throws Exception {
    JsonObject answer = server.json("/api/v1/figures?name=requests&rows=city&year=2019");

    assertEquals("requests", answer.get("name").getAsString());
    assertEquals(
        2019, answer.getAsJsonArray("breaks").get(0).getAsJsonObject().get("year").getAsInt());
    JsonObject city = answer.getAsJsonArray("figures").get(0).getAsJsonObject();
    assertEquals("云溪市", city.getAsJsonObject("of").get("name").getAsString());
    assertEquals(
        "[{\"year\":2019,\"reports\":2,\"given\":2,\"total\":40,\"dividend\":null,\"divisor\":null,\"median\":20,\"change\":0,"
            + "\"pairs\":1,\"report\":null,\"url\":null}]",
        city.get("cells").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"refused/requests", "不予公开/收到的申请", "reply_refused/requests_total"})
  void aRatioIsNamedByTwoFigures(String name) throws Exception {
    JsonObject all = server.json("/api/v1/figures?year=2020&name=" + name).getAsJsonObject("all");

    assertEquals(
        "0.560747663551",
        all.getAsJsonArray("cells").get(0).getAsJsonObject().get("total").getAsString());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/figures?name=nothing, name, nothing",
    "/api/v1/figures?name=refused/nothing, name, refused/nothing",
    "/api/v1/figures?show=most, show, most",
    "/api/v1/figures?sort=first, sort, first",
    "/api/v1/figures?scope=paragraph, scope, paragraph",
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
  void whatIsNotGivenIsNoZero() throws Exception {
    Document page = server.page("/figures");

    assertEquals("6 份报告中有 5 份给出此数", page.expectFirst("#status").text());
    assertEquals(
        List.of(
            "全部 | 40 | 40 2/3 | 107",
            "云溪市 | 40 | 40 | 107",
            "临岚市 | – 没有报告 | 无 没有给出，或印得不清 | – 没有报告"),
        rows(page));
  }

  @Test
  void theNumberOfAReportLeadsToItsCell() throws Exception {
    Document page = server.page("/figures?rows=office&name=refused&sort=-2020");
    Element number = page.select("#table tbody tr").get(1).select("td a").getLast();
    assertEquals("60", number.text());

    HttpResponse<String> response = server.get(number.attr("href"));

    assertEquals(302, response.statusCode());
    assertEquals(
        "/reports/" + AFTER.id() + "/p/" + AFTER.paragraphs().get(3).id(),
        response.headers().firstValue("Location").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/figures/no_such", "/figures/lawsuits", "/figures/a%2Fb"})
  void aReportWithoutTheFigureSaysSo(String figure) throws Exception {
    assertEquals(404, server.get("/reports/" + BEFORE.id() + figure).statusCode());
  }

  @Test
  void theNumberOfAPlaceLeadsToItsReportsTheLargestFirst() throws Exception {
    Element link =
        server.page("/figures").select("#table tbody tr").get(1).select("td a").getLast();
    Document found = Jsoup.parse(server.get(link.attr("href")).body());

    assertEquals("2 份报告", found.expectFirst("#status").text());
    assertEquals("云溪市商务局", found.expectFirst("#reports .office").text());
  }

  /** Which office's requests more than doubled in 2020? */
  @Test
  void changesCanBeOrdered() throws Exception {
    assertEquals(
        List.of(
            "全部 | +168 %",
            "云溪市商务局 样例省 云溪市 | +150 %", "云溪市审计局 样例省 云溪市 | 无 上一年为 0，无从相比", "临岚市某局 样例省 临岚市 | – 没有报告"),
        rows(server.page("/figures?rows=office&show=change&sort=-2020&year=2020")));
  }

  @Test
  void rowsAreOrderedByAYearAndBack() throws Exception {
    Document page = server.page("/figures?rows=office&sort=2020");

    assertTrue(rows(page).get(1).startsWith("云溪市审计局"), rows(page).get(1));
    Element year = page.select("#table thead a").getLast();
    assertEquals("2020 ↑", year.text());
    assertEquals("ascending", page.select("#table thead th:has(a)").getLast().attr("aria-sort"));
    assertTrue(rows(server.page(year.attr("href"))).get(1).startsWith("云溪市商务局"));
  }

  @Test
  void aBreakIsSeenAndExplained() throws Exception {
    Document page = server.page("/figures?name=refused/requests");

    assertEquals(List.of("2019"), page.select("#table thead .break").eachText());
    assertEquals(3, page.select("#notes li").size());
    assertTrue(page.expectFirst("#legend").text().contains("竖线"));
    Document without = server.page("/figures?name=not_held");
    assertFalse(without.expectFirst("#legend").text().contains("竖线"));
    assertEquals(0, without.select("#table .break").size());
  }

  @Test
  void sharesAreOfferedAndOpen() throws Exception {
    Map<String, String> offered = new LinkedHashMap<>();
    for (Element option : server.page("/figures").select("select[name=name] option")) {
      if (option.attr("value").contains("/")) {
        offered.put(option.attr("value"), option.text());
      }
    }

    assertEquals(
        List.of(
            "granted/decided",
            "partly_granted/decided",
            "refused/decided",
            "not_held/decided",
            "review_corrections/reviews",
            "lawsuit_corrections/lawsuits",
            "reviews/requests",
            "lawsuits/requests"),
        List.copyOf(offered.keySet()));
    assertEquals("不予公开 ÷ 办结的申请", offered.get("refused/decided"));
    assertEquals("复议纠错 ÷ 行政复议", offered.get("review_corrections/reviews"));
    for (Map.Entry<String, String> each : offered.entrySet()) {
      assertEquals(
          each.getValue(),
          server.page("/figures?name=" + each.getKey()).select("option[selected]").text());
    }
  }

  /** A ratio that can't be formed is not one that the report keeps to itself. */
  @Test
  void whyThereIsNoNumberIsSaid() throws Exception {
    assertEquals(
        "无 两个数未都给出，或除数为 0",
        server
            .page("/figures?name=refused/requests&rows=office&year=2019&office=云溪市审计局")
            .select("#table tbody tr")
            .get(1)
            .select("td")
            .text());
    assertTrue(server.page("/figures?q=没有的词").expectFirst("#status").text().contains("没有报告符合条件"));
  }

  @Test
  void noneOfSevenIsNothing() throws Exception {
    assertEquals(
        "0 % 0÷7",
        server
            .page("/figures?name=refused/requests&rows=office&year=2020&office=云溪市审计局")
            .select("#table tbody tr")
            .get(1)
            .select("td")
            .text()
            .replace('\u202f', ' '));
  }

  /** 60 % of 100 requests is another thing than 60 % of five. */
  @Test
  void aRatioSaysWhatItIsMadeOf() throws Exception {
    assertEquals(
        List.of("全部 | 56 % 60÷107", "云溪市 | 56 % 60÷107", "临岚市 | – 没有报告"),
        rows(server.page("/figures?name=refused/requests&year=2020")));
    assertEquals(
        List.of("167 % 100÷60 多于 100%：两个数大概不是同一批，请看原文"),
        server
            .page("/figures?name=requests/refused&year=2020&rows=office&office=云溪市商务局")
            .select("#table tbody td.doubted")
            .eachText()
            .stream()
            .map(text -> text.replace('\u202f', ' '))
            .distinct()
            .toList());
  }
}
