package nianbao.http;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import nianbao.answer.Links;
import nianbao.office.OfficeKey;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of an office as lines over the years. */
class OfficeLinesTest {
  private static final Report FIRST = before(2017, "10", "1").build();

  private static LibraryServer server;

  private static TestReports before(int year, String requests, String reviews) {
    return of("a" + year, year)
        .form("A")
        .table("指标名称|单位|数量", "二、依申请公开数量|件|" + requests, "三、因政府信息公开申请行政复议数量|件|" + reviews);
  }

  private static TestReports after(String path, int year, String requests) {
    return of(path, year)
        .form("D")
        .table(
            "申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计",
            "一、本年新收政府信息公开申请数量|" + requests + "|0|0|0|0|0|" + requests);
  }

  private static TestReports of(String path, int year) {
    return report(path).of(CLOUD_CITY, year).by("finance").text("第一段" + path);
  }

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    server =
        LibraryServer.of(
            folder,
            false,
            List.of(
                FIRST,
                before(2018, "40", "").build(),
                after("a2019", 2019, "20").build(),
                after("a2020", 2020, "5").build(),
                after("b2020", 2020, "6").build(),
                after("a2021", 2021, "7").build(),
                after("b2021", 2021, "7").build()));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  /**
   * From 2019 on requests are counted otherwise, for 2020 two reports disagree, and for 2021 two
   * say the same; what is given for one year only is no line.
   */
  @Test
  void aLineIsOfYearsThatCanBeCompared() throws Exception {
    String key = Objects.requireNonNull(OfficeKey.of(FIRST.header())).value();
    Document page = server.page("/offices/" + URLEncoder.encode(key, StandardCharsets.UTF_8));

    List<Element> figures = page.select(".multiples figure");
    assertEquals(1, figures.size());
    Element figure = figures.getFirst();
    assertEquals("收到的申请", figure.expectFirst("figcaption").text());
    List<String> lines = figure.select("path").eachAttr("d");
    assertEquals(3, lines.size());
    assertEquals(1, lines.getFirst().chars().filter(c -> c == 'L').count());
    assertEquals(
        List.of("2017 年：10", "2018 年：40", "2019 年：20", "2021 年：7"),
        figure.select("title").eachText());
    assertEquals(
        Links.paragraph(FIRST.id(), FIRST.paragraphs().get(2).id(), ""),
        figure.expectFirst("a").attr("href"));
    assertTrue(figure.expectFirst("p").text().startsWith("2018 年及以前的表，收到的申请"));
  }
}
