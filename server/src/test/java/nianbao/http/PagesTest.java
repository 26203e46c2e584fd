package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nianbao.http.page.ErrorPage;
import nianbao.http.page.PageContext;
import nianbao.http.page.PageLanguage;
import nianbao.http.request.ErrorCode;
import nianbao.report.Paragraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that the server fills. */
class PagesTest {
  private static final String REPORT = "/reports/" + TestServer.FIRST.id();
  private static final Paragraph SECOND = TestServer.FIRST.paragraphs().get(1);

  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    server = TestServer.ready(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void aReportIsReadableAndItsTextIsText() throws Exception {
    HttpResponse<String> answer = server.get(REPORT);

    assertEquals(200, answer.statusCode());
    assertEquals(
        "text/html; charset=utf-8", answer.headers().firstValue("Content-Type").orElseThrow());
    Document page = Jsoup.parse(answer.body());
    assertTrue(page.text().contains("<script>alert(\"1\")</script> & 其他"));
    assertTrue(page.select("script:containsData(alert)").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/findings", "/matrix", "/trend", "/figures", "/help"})
  void thePresentPageIsMarkedAmongTheLinks(String address) throws Exception {
    Document page = Jsoup.parse(server.get(address).body());

    assertEquals(List.of(address), page.select("nav [aria-current=page]").eachAttr("href"));
  }

  @Test
  void theWordsOfTheQueryAreMarked() throws Exception {
    Document page = Jsoup.parse(server.get(REPORT + "/p/" + SECOND.id() + "?q=餐饮油烟").body());

    assertEquals("餐饮油烟", page.select("mark").text());
    assertTrue(Jsoup.parse(server.get(REPORT).body()).select("mark").isEmpty());
  }

  @Test
  void aTextThatMovedIsFoundWithoutANotice() throws Exception {
    String moved = "9-" + SECOND.id().substring(SECOND.id().indexOf('-') + 1);

    assertEquals(opened(SECOND.id()), opened(moved));
  }

  @Test
  void aTextThatChangedIsShownAtItsPlaceWithANotice() throws Exception {
    Document same = Jsoup.parse(server.get(REPORT + "/p/" + SECOND.id()).body());
    Document changed = Jsoup.parse(server.get(REPORT + "/p/2-000000").body());

    assertEquals(opened(SECOND.id()), opened("2-000000"));
    assertTrue(changed.text().length() > same.text().length(), "says so");
  }

  private static String opened(String paragraph) throws Exception {
    Document page = Jsoup.parse(server.get(REPORT + "/p/" + paragraph).body());
    return page.select("meta[name=description]").attr("content");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/reports/aaaaaaaaaaaa", "/reports/zzz", "/reports/aaaaaaaaaaaa/p/1-000000",
        "/reports/aaaaaaaaaaaa/p", "/reports", "/reports/"
      })
  void whatIsNotThereIsExplained(String target) throws Exception {
    HttpResponse<String> answer = server.get(target);

    assertEquals(404, answer.statusCode());
    assertTrue(answer.body().contains("没有这个页面"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"99-000000", "0-000000", "x", "1", "1-00000g", "1-000000-1"})
  void aParagraphThatIsNotThereIs404(String paragraph) throws Exception {
    assertEquals(404, server.get(REPORT + "/p/" + paragraph).statusCode());
  }

  @Test
  void parametersThatSharingAddsDoNotBreakALink() throws Exception {
    assertEquals(200, server.get(REPORT + "?from=singlemessage&isappinstalled=0").statusCode());
  }

  @Test
  void aQueryThatIsTooLongIsRefusedOnAPageToo() throws Exception {
    assertEquals(400, server.get(REPORT + "?q=" + "报".repeat(2001)).statusCode());
  }

  @Test
  void aValueInAnErrorPageIsText() throws Exception {
    HttpResponse<String> answer = server.get(REPORT + "?q=%3Cimg%20src=x%3E" + "x".repeat(2000));

    Document page = Jsoup.parse(answer.body());
    assertEquals(400, answer.statusCode());
    assertTrue(page.select("main img").isEmpty());
    assertTrue(page.select("[data-error=title]").text().contains("<img src=x>"));
  }

  @ParameterizedTest
  @CsvSource({
    "{value}, x",
    "x, {parameter}",
    "{value}, {parameter}",
    "{parameter}, {value}",
    "{request}, {advice}",
    "$1, \\",
    "<script>alert(1)</script>, <img src=x onerror=alert(1)>"
  })
  void aParameterIsNeverReadAsAGapOrAsMarkup(String name, String value) throws Exception {
    String target = REPORT + "/original?" + encoded(name) + "=" + encoded(value);

    Document page = Jsoup.parse(server.get(target).body());

    String event = "地址里的 " + name + "“" + value + "”无法识别。";
    assertEquals(event, part(page, "title").wholeText());
    assertEquals(event + " · 年报", page.title());
    assertEquals("error.bad-parameter", part(page, "title").attr("data-message"));
    assertEquals("请去掉这个条件，或回到搜索重新选择。", part(page, "advice").text());
    assertTrue(page.select("main img, script:containsData(alert)").isEmpty());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void copiedLinksBeginWithThePublicAddress(@TempDir Path folder) throws Exception {
    ServerSettings settings =
        new ServerSettings("127.0.0.1", 0, URI.create("https://reports.example/base/"));
    try (TestServer named = TestServer.empty(folder, settings)) {
      named.live().open(named.index(), named.originals());
      Document page = Jsoup.parse(named.get(REPORT).body());
      assertEquals(
          "https://reports.example/base", page.select("meta[name=nianbao:base]").attr("content"));

      Document search = Jsoup.parse(named.get("/").body());
      assertEquals(
          "https://reports.example/base", search.select("meta[name=nianbao:base]").attr("content"));
    }
  }

  @Test
  void samplesAreMarked() throws Exception {
    assertFalse(Jsoup.parse(server.get(REPORT).body()).expectFirst("#strip").hasAttr("hidden"));
  }

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void theWordingOfErrorsStandsInTheMessagesOfBothLanguages(ErrorCode code) throws Exception {
    Document page = errorPage(code, PageLanguage.CHINESE);
    String chinese = resource("/web/js/messages/zh.js");
    String key = "\"error." + code.key();
    String event =
        part(page, "title").text().replace("year", "{parameter}").replace("x", "{value}");
    String advice = part(page, "advice").text();

    assertTrue(chinese.contains(key + "\": \"" + event + "\""), event);
    assertTrue(chinese.contains(key + ".advice\": \"" + advice + "\""), advice);
    String english = resource("/web/js/messages/en.js");
    assertTrue(english.contains(key + "\": ") && english.contains(key + ".advice\": "));
    assertEquals(
        page.select("main p").size(),
        errorPage(code, PageLanguage.ENGLISH).select("main p").size(),
        "the two say one thing");
  }

  @Test
  void aPageOfAReportSaysWhyItsQueryCannotBeUnderstood() throws Exception {
    HttpResponse<String> answer = server.get(REPORT + "?q=year:abc");

    assertEquals(400, answer.statusCode());
    assertEquals(
        "“abc”：年份应如 2018、2018..2020、>=2018（第 6 个字符）。",
        part(Jsoup.parse(answer.body()), "notice").text());
  }

  private static Document errorPage(ErrorCode code, PageLanguage language) {
    PageContext context = new PageContext(language, false, null);
    return Jsoup.parse(new ErrorPage().render(code.key(), null, "year", "x", "0123", context));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-CN,zh;q=0.9,en;q=0.8 | | zh-Hans",
        "en-GB,en;q=0.9,zh;q=0.8 | | en",
        "zh;q=0.1,en;q=0.2 | | en",
        "de-DE,de;q=0.9 | | en",
        "fr,*;q=0.5 | | zh-Hans",
        "en;q=0,zh;q=0.1 | | zh-Hans",
        "; ; ; | | zh-Hans",
        " | | zh-Hans",
        "en | nianbao-language=zh | zh-Hans",
        "zh | other=1; nianbao-language=en | en",
        "zh | nianbao-language=<script> | zh-Hans"
      })
  void aPageIsInTheReadersLanguage(@Nullable String accepted, @Nullable String cookie, String lang)
      throws Exception {
    List<String> headers = new ArrayList<>();
    if (accepted != null) {
      headers.addAll(List.of("Accept-Language", accepted));
    }
    if (cookie != null) {
      headers.addAll(List.of("Cookie", cookie));
    }
    for (String target :
        List.of(
            "/",
            "/findings",
            "/matrix",
            "/trend",
            "/figures",
            "/copied",
            "/terms",
            "/compare",
            "/help",
            "/about",
            "/clippings",
            "/import",
            "/correct?report=" + TestServer.FIRST.id(),
            REPORT,
            "/nothing")) {
      Document page = Jsoup.parse(server.get(target, headers.toArray(String[]::new)).body());

      assertEquals(lang, page.expectFirst("html").attr("lang"), target);
      assertEquals(
          lang.equals("en") ? "Findings" : "发现",
          page.expectFirst("nav.site a[href=/findings]").text(),
          target);
      assertTrue(page.title().contains(lang.equals("en") ? "Nianbao" : "年报"), page.title());
    }
  }

  private static Element part(Document page, String name) {
    return page.expectFirst("[data-error=" + name + "]");
  }

  private static String resource(String name) throws Exception {
    try (var in = PagesTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
