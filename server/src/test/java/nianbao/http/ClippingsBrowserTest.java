package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Citing in every format, and the tray of clippings. */
class ClippingsBrowserTest extends ReportsBrowser {
  private static final Report REPORT =
      TestReports.report("a.txt")
          .of(TestReports.CLOUD_CITY, 2019)
          .text("预付卡投诉12件。", "<img src=x onerror=alert(1)>预付卡*二*。")
          .build();
  private static final Report OTHER =
      TestReports.report("b.txt").of(TestReports.HAZE_CITY, 2020).text("预付卡另有3件。").build();

  ClippingsBrowserTest() {
    super(REPORT, OTHER);
  }

  private static String cited(Report report, int paragraph) {
    return report.id() + "/" + report.paragraphs().get(paragraph).id();
  }

  private static String path(Report report, int paragraph) {
    return "/reports/" + report.id() + "/p/" + report.paragraphs().get(paragraph).id();
  }

  private void collect(Report report, int paragraph) {
    visit(path(report, paragraph));
    page.locator(".current [data-action='hit.collect']").click();
    assertThat(page.locator("#notice")).containsText("已收集");
  }

  private String copied() {
    return (String) page.evaluate("navigator.clipboard.readText()");
  }

  private String download(String button) throws Exception {
    return Files.readString(page.waitForDownload(() -> page.locator(button).click()).path());
  }

  @ParameterizedTest
  @CsvSource({"Markdown, markdown", "HTML, html", "GB/T 7714—2015, gbt7714", "BibTeX, bibtex"})
  void aCitationIsWhatTheServerForms(String name, String format) throws Exception {
    visit("/?q=预付卡&year=2019");
    Locator hit = page.locator(".hit").last();
    hit.locator("[data-action='hit.formats']").focus();
    page.keyboard().press("Enter");

    page.locator("dialog[open]").getByText(name).click();

    assertThat(page.locator("#notice")).hasText("引用已复制");
    String id = REPORT.id() + "/" + hit.getAttribute("data-paragraph");
    assertEquals(server.get("/api/v1/citations?p=" + id + "&format=" + format).body(), copied());
    assertThat(page.locator("dialog[open]")).hasCount(0);
    assertThat(hit.locator("[data-action='hit.formats']")).isFocused();
  }

  @Test
  void theTrayIsInTheHeaderOnlyWhenSomethingIsInIt() {
    visit("/?q=预付卡");
    assertThat(page.locator("#tray")).isHidden();
    page.locator(".hit [data-action='hit.collect']").first().focus();
    page.keyboard().press("Enter");

    assertThat(page.locator("#notice")).hasText("已收集，收集夹里有 1 段");
    assertThat(page.locator("#tray")).hasText(Pattern.compile("1"));
    page.locator(".hit [data-action='hit.collect']").first().click();
    assertThat(page.locator("#notice")).hasText("收集夹里已有这一段");
    page.locator("#tray").click();
    assertThat(page).hasURL(server.url("/clippings"));
    assertThat(page.locator(".clipping")).hasCount(1);
    page.locator("#clear").click();
    assertThat(page.locator("#tray")).isHidden();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void theHeaderIsOneLineOnAPhoneWithATray(String language) {
    collect(REPORT, 0);
    page.setViewportSize(360, 740);
    if (language.equals("en")) {
      page.locator("#language").click();
      assertThat(page.locator("html")).hasAttribute("lang", "en");
    }
    double height = page.locator("nav.site").boundingBox().height;
    page.evaluate("document.getElementById('tray').hidden = true");

    assertEquals(height, page.locator("nav.site").boundingBox().height);
    page.evaluate("document.getElementById('tray').hidden = false");
    assertEquals(6, page.locator("nav.site a").count());
    Locator tray = page.locator("#tray");
    assertEquals(
        page.locator("#q").boundingBox().y + page.locator("#q").boundingBox().height / 2,
        tray.boundingBox().y + tray.boundingBox().height / 2,
        2);
    assertEquals(
        0,
        ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue());
  }

  @Test
  void clippingsAreOrderedNotedRemovedAndBroughtBack() {
    collect(REPORT, 0);
    collect(OTHER, 0);
    visit("/clippings");
    Locator quotes = page.locator(".clipping blockquote");
    assertThat(quotes).hasText(new String[] {"预付卡投诉12件。", "预付卡另有3件。"});
    page.locator("textarea").first().fill("问一下\n<b>谁</b>");
    page.locator("textarea").first().blur();

    page.locator(".clipping").last().getByText("上移").click();

    assertThat(quotes).hasText(new String[] {"预付卡另有3件。", "预付卡投诉12件。"});
    page.reload();
    assertThat(quotes).hasText(new String[] {"预付卡另有3件。", "预付卡投诉12件。"});
    assertThat(page.locator("textarea").last()).hasValue("问一下\n<b>谁</b>");
    page.locator(".clipping").last().getByText("移除").click();
    assertThat(quotes).hasCount(1);
    assertThat(page.locator("#undo")).isFocused();
    page.keyboard().press("Enter");
    assertThat(quotes).hasCount(2);
    assertThat(page.locator("textarea").last()).hasValue("问一下\n<b>谁</b>");
    page.locator("#clear").click();
    assertThat(quotes).hasCount(0);
    page.locator("#undo").click();
    assertThat(quotes).hasCount(2);
  }

  @Test
  void onlyIdsLeaveTheBrowser() {
    collect(REPORT, 0);
    visit("/clippings");
    page.locator("textarea").fill("机密的笔记");
    page.locator("textarea").blur();
    List<String> requests = new java.util.concurrent.CopyOnWriteArrayList<>();
    page.onRequest(request -> requests.add(request.method() + " " + request.url()));
    page.reload();
    assertThat(page.locator("textarea")).hasValue("机密的笔记");
    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

    List<String> asked = requests.stream().filter(one -> one.contains("/api/")).toList();
    assertEquals(
        List.of(
            "GET "
                + server.url(
                    "/api/v1/citations?p="
                        + cited(REPORT, 0).replace("/", "%2F")
                        + "&format=json")),
        asked);
  }

  @Test
  void theTrayIsTakenAlongAsADocument() throws Exception {
    collect(REPORT, 1);
    collect(OTHER, 0);
    visit("/clippings");
    page.locator("textarea").first().fill("问一下\n<b>谁</b>");
    page.locator("textarea").first().blur();

    String html = download("#as-html");
    Document document = Jsoup.parse(html);
    assertEquals(0, document.select("img, b, script").size());
    assertEquals(
        List.of("<img src=x onerror=alert(1)>预付卡*二*。", "预付卡另有3件。"),
        document.select("blockquote p").eachText());
    assertEquals(
        List.of(server.url(path(REPORT, 1)), server.url(path(OTHER, 0))),
        document.select("figcaption a").eachAttr("href"));
    assertTrue(document.text().contains("问一下 <b>谁</b>"), html);
    String markdown = download("#as-markdown");
    for (String part :
        List.of(
            server.get("/api/v1/citations?format=markdown&p=" + cited(REPORT, 1)).body(),
            "\n\n问一下\n<b>谁</b>\n\n",
            server.get("/api/v1/citations?format=markdown&p=" + cited(OTHER, 0)).body())) {
      assertTrue(markdown.contains(part), markdown);
    }
    String reports = "p=" + REPORT.id() + "&p=" + OTHER.id();
    assertEquals(
        server.get("/api/v1/citations?format=bibtex&" + reports).body(), download("#as-bibtex"));
    assertEquals(server.get("/api/v1/citations?format=ris&" + reports).body(), download("#as-ris"));
  }

  /** What is kept in the browser of a paragraph that reads differently, or is gone, by now. */
  private void keep(String... cited) {
    visit("/help");
    page.evaluate(
        """
        (cited) => localStorage.setItem("nianbao.clippings", JSON.stringify(cited.map((p) => ({
          p, at: "2026-11-24T10:00:00Z", title: "题", text: "当时的话", source: "——出处",
          url: "http://x/", markdown: "> 当时的话", html: "<figure>当时的话</figure>", note: ""
        }))))
        """,
        List.of(cited));
  }

  @Test
  void whatHasChangedOrIsGoneIsNamed() throws Exception {
    keep(REPORT.id() + "/1-000000", "aaaaaaaaaaaa/1-000000", cited(OTHER, 0));
    visit("/clippings");

    assertThat(page.locator(".clipping").nth(0).locator(".note")).hasText("原处的文字已有改动，这里是收集时的文字");
    assertThat(page.locator(".clipping").nth(1).locator(".note")).hasText("原处已没有这一段，这里是收集时的文字");
    assertThat(page.locator(".clipping").nth(2).locator(".note")).hasCount(0);
    assertThat(page.locator(".clipping blockquote").first()).hasText("当时的话");
    String markdown = download("#as-markdown");
    assertTrue(markdown.contains("收集于 2026-11-24、原处的文字已有改动"), markdown);
    String bibtex = download("#as-bibtex");
    assertTrue(bibtex.contains(REPORT.id().value()) && bibtex.contains(OTHER.id().value()), bibtex);
    assertFalse(bibtex.contains("aaaaaaaaaaaa"), bibtex);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json | 收集夹的内容有损坏，读不出的部分不再显示 | 0",
        "{\"a\":1} | 收集夹的内容有损坏，读不出的部分不再显示 | 0",
        "[null,7,{\"p\":\"javascript:alert(1)\"}] | 收集夹的内容有损坏，读不出的部分不再显示 | 0"
      })
  void aDamagedTrayIsSaidToBeDamaged(String kept, String says, int left) {
    visit("/help");
    page.evaluate("(kept) => localStorage.setItem('nianbao.clippings', kept)", kept);
    visit("/clippings");

    assertThat(page.locator("#clippings-says")).hasText(says);
    assertThat(page.locator(".clipping")).hasCount(left);
    collect(REPORT, 0);
    visit("/clippings");
    assertThat(page.locator(".clipping")).hasCount(1);
  }

  @Test
  void aFullStorageIsSaidAndBreaksNothing() {
    visit("/help");
    page.evaluate(
        """
        () => {
          for (let size = 1 << 22; size > 0; size >>= 1) {
            try {
              localStorage.setItem("fill" + size, "x".repeat(size));
            } catch {
              // as much as there is room for
            }
          }
        }
        """);
    visit(path(REPORT, 0));
    page.locator(".current [data-action='hit.collect']").click();

    assertThat(page.locator("#notice")).hasText("浏览器的空间已满，没有保存；请先移除几段");
    assertThat(page.locator("#tray")).isHidden();
    page.keyboard().press("c");
    assertThat(page.locator("#notice")).hasText("引文和出处已复制");
  }

  @Test
  void aBrowserWithoutStorageIsSaidAndBreaksNothing() {
    page.addInitScript(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no',"
            + " 'SecurityError'); } });");
    visit("/clippings");
    assertThat(page.locator("#clippings-says")).hasText("浏览器不允许保存，收集夹不能用");
    visit(path(REPORT, 0));
    page.locator(".current [data-action='hit.collect']").click();

    assertThat(page.locator("#notice")).hasText("浏览器不允许保存，收集夹不能用");
  }

  @Test
  void anotherWindowSharesTheTray() {
    visit("/clippings");
    Page other = page.context().newPage();
    other.navigate(server.url(path(REPORT, 0)));
    other.locator(".current [data-action='hit.collect']").click();

    assertThat(page.locator(".clipping")).hasCount(1);
    assertThat(page.locator("#tray")).isVisible();
  }
}
