package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of results as the server sends them. */
class ResultPagesTest {
  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    server = TestServer.ready(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static Document page(String target, String... headers) throws Exception {
    HttpResponse<String> answer = server.get(target, headers);
    assertEquals(200, answer.statusCode(), target);
    return Jsoup.parse(answer.body());
  }

  @Test
  void theFirstPaintHasTheResults() throws Exception {
    Document page = page("/?q=餐饮油烟");

    assertEquals("餐饮油烟 · 年报", page.title());
    assertEquals("餐饮油烟", page.expectFirst("#q").attr("value"));
    assertEquals("2 份报告", page.expectFirst("#status").text());
    assertEquals(2, page.select("#reports > .report .hit-link[href^=/reports/] mark").size());
    assertEquals(2, page.select("#years .bar").size());
    assertFalse(page.select("#place-tree a").isEmpty());
    assertTrue(page.expectFirst("#welcome").hasAttr("hidden"));
    assertTrue(page.select("noscript").isEmpty());
  }

  @Test
  void reportsWithoutATableOfFiguresAreCalledSo() throws Exception {
    Document page = page("/?form=unknown");

    assertTrue(page.expectFirst("#chips .chip").text().contains("没有统计表"));
    assertTrue(page.select(".values").eachText().toString().contains("没有统计表"));
  }

  @Test
  void aHeadingThatIsFoundIsNotSaidTwice() throws Exception {
    Element heading = page("/?q=总体情况").expectFirst("#reports .hit");
    Element text = page("/?q=餐饮油烟").expectFirst("#reports .hit");

    assertEquals("章节标题", heading.expectFirst(".path").text());
    assertEquals("一、总体情况", text.expectFirst(".path").text());
  }

  @Test
  void theFirstVisitIsToldWhatIsIndexed() throws Exception {
    Document page = page("/");

    assertEquals(
        "收录 2 个机构 2019–2020 年的 3 份政府信息公开工作年度报告，共 6 段，涉及 2 个城市。",
        page.expectFirst("#welcome .contents").text());
    assertTrue(page.select("#reports > li").isEmpty());
    assertEquals(2, page.select("#years .bar").size());
  }

  @Test
  void aPageIsWordedInTheReadersLanguage() throws Exception {
    Document page = page("/?q=餐饮油烟&agency=education", "Accept-Language", "en");

    assertEquals("Reports: 1", page.expectFirst("#status").text());
    assertFalse(page.expectFirst("#chips .chip").text().contains("教育"));
  }

  @ParameterizedTest
  @CsvSource({
    "/?q=油烟+city%3E5, #notes, 200",
    "/?q=油烟+(, #notes, 200",
    "/?q=油*烟, #notes, 200",
    "/?q=requets%3E3+油烟, #notes, 200",
    "/?q=year:x, #failure, 400",
    "/?q=city:nowhere, #failure, 400",
  })
  void whatIsSaidOfAQueryIsInOneLanguage(String target, String box, int status) throws Exception {
    HttpResponse<String> chinese = server.get(target, "Accept-Language", "zh");
    HttpResponse<String> english = server.get(target, "Accept-Language", "en");
    assertEquals(status, english.statusCode());
    String inChinese = words(Jsoup.parse(chinese.body()).expectFirst(box));
    String inEnglish = words(Jsoup.parse(english.body()).expectFirst(box));

    assertFalse(inChinese.matches("(?s).*(left out|character|: ).*"), inChinese);
    assertFalse(inEnglish.matches("(?s).*[，。；：略去请].*"), inEnglish);
    assertFalse(inChinese.isBlank());
    assertFalse(inEnglish.isBlank());
  }

  /** Without what is quoted from the query, and the number of the request. */
  private static String words(Element box) {
    return box.text().replaceAll("“[^”]*”", "").replaceAll("[0-9a-f]{8}[0-9a-f-]*$", "");
  }

  @ParameterizedTest
  @CsvSource({"title, inferred", "office, national", "section, unread"})
  void wordsThatAreLookedForAreNotWorded(String filter, String value) throws Exception {
    Document page = page("/?" + filter + "=" + value);

    assertTrue(page.expectFirst("#chips .chip").text().contains(value));
  }

  @Test
  void yearsInARowAreOneFilter() throws Exception {
    Document page = page("/?year=2019&year=2020&city=云溪市");

    assertEquals(2, page.select("#chips .chip").size());
    assertEquals("筛选（2）", page.expectFirst("#open-facets").text());
  }

  @Test
  void whatIsIndexedIsSaidWithoutScripts() throws Exception {
    assertTrue(page("/about").expectFirst("#contents").text().contains("2 个机构"));
  }

  @Test
  void whatReportsAndRequestsSayIsText() throws Exception {
    Document page = page("/?q=%3Cimg+src=x%3E&office=%3Cb%3Ex%3C/b%3E&utm_source=x");
    assertEquals("<img src=x> · 年报", page.title());
    assertTrue(page.select("main img, main b").isEmpty());

    Document hits = page("/?q=其他");
    assertTrue(hits.select("#reports script").isEmpty());
    assertEquals("<script>alert(\"1\")</script> & 其他", hits.expectFirst(".window").text());
    assertTrue(hits.select("[style], script:not([src])").isEmpty());
  }

  @Test
  void anOfficeIsChosenFromTheListOrNamedInTheBox() throws Exception {
    Document page = page("/?sort=year");
    assertEquals("2 云溪市某局 1 临岚市某局", counted(page.select("#offices a")));
    assertEquals("报告最多的机构", page.expectFirst("#offices").attr("aria-label"));
    assertEquals("机构", page.expectFirst("label[for=office]").text());

    String chosen = page.expectFirst("#offices a").attr("href");
    assertEquals("/?sort=year&office=%E4%BA%91%E6%BA%AA%E5%B8%82%E6%9F%90%E5%B1%80", chosen);
    page = page("/?sort=year&office=云溪市某局");
    assertEquals("2 份报告", page.expectFirst("#status").text());
    assertEquals("✓", page.select("#offices a[aria-current] .tick").text());
    assertEquals("/?sort=year", page.expectFirst("#offices a").attr("href"));
    assertEquals("云溪市某局", page.expectFirst("#office").attr("value"));
    assertTrue(page.select("#kept [name=office]").isEmpty(), "the box is the only one to say it");
  }

  private static String counted(Elements values) {
    return values.stream()
        .map(one -> one.expectFirst(".number").text() + " " + one.expectFirst(".label").text())
        .collect(Collectors.joining(" "));
  }

  @Test
  void valuesInABoxStandApart() throws Exception {
    Document page = page("/?office=云溪+临岚市某局%E3%80%80岚&q=");

    assertEquals("3 份报告", page.expectFirst("#status").text());
    assertEquals("云溪 临岚市某局 岚", page.expectFirst("#office").attr("value"));
    assertEquals(3, page.select("#chips .chip").size());
  }

  @Test
  void anOfficeIsNotWorded() throws Exception {
    assertTrue(page("/?office=national").expectFirst("#chips .chip").text().contains("national"));
  }

  @Test
  void whatSharingAddsAndBlankFieldsAreLeftOut() throws Exception {
    Document page = page("/?q=餐饮油烟&from=singlemessage&index=&sort=relevance&page=soon&city=云溪市");

    assertEquals("2 份报告", page.expectFirst("#status").text());
    assertEquals(
        "/?q=%E9%A4%90%E9%A5%AE%E6%B2%B9%E7%83%9F", page.expectFirst("#chips .clear").attr("href"));
  }

  @Test
  void aPageBeyondTheLastLeadsThere() throws Exception {
    HttpResponse<String> answer = server.get("/?q=餐饮油烟&page=7");

    assertEquals(302, answer.statusCode());
    assertEquals(
        "/?q=%E9%A4%90%E9%A5%AE%E6%B2%B9%E7%83%9F",
        answer.headers().firstValue("Location").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/?q=餐饮油烟&year=soon | 400 | 地址里的年份“soon”无法识别。 | /?q=%E9%A4%90%E9%A5%AE%E6%B2%B9%E7%83%9F",
        "/findings?grade=x | 400 | 地址里的类别“x”无法识别。 | /findings",
        "/?q=city:乌有 | 400 | 这个查询无法理解。 | /help",
        "/?q=%FF | 400 | 地址里的q“%FF”无法识别。 | /",
        "/?q=x&page=5000 | 400 | 地址里的page“5000”无法识别。 | /?q=x"
      })
  void aFailureIsSaidWhereTheResultsWouldBe(String target, int status, String said, String way)
      throws Exception {
    HttpResponse<String> answer = server.get(target);
    Document page = Jsoup.parse(answer.body());

    assertEquals(status, answer.statusCode());
    assertEquals(said, page.expectFirst("#failure h2").text());
    assertFalse(page.expectFirst("#failure").hasAttr("hidden"));
    assertEquals(way, page.expectFirst("#failure .actions-line a").attr("href"));
    assertTrue(page.expectFirst("#failure").text().contains("请求编号"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/findings", "/matrix", "/trend", "/figures", "/copied"})
  void otherFailuresHaveTheirOwnPage(String target) throws Exception {
    HttpResponse<String> answer = server.send("POST", target);

    assertEquals(405, answer.statusCode());
    assertTrue(Jsoup.parse(answer.body()).select("#failure").isEmpty());
  }
}
