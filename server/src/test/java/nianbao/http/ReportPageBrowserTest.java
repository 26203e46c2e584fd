package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.report.Figures;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.StatTable;
import nianbao.report.StatTable.Cell;
import nianbao.report.TestReports;
import org.junit.jupiter.api.Test;

/** The page of a report in a real browser over a real server. */
class ReportPageBrowserTest extends ReportsBrowser {
  private static final Report REPORT = report();
  private static final Paragraph FAR = REPORT.paragraphs().get(44);

  ReportPageBrowserTest() {
    super(REPORT);
  }

  private static Report report() {
    TestReports made =
        TestReports.report("far.txt").of(TestReports.CLOUD_CITY, 2019).section(1, "一、开头");
    for (int i = 2; i <= 43; i++) {
      made.text("第" + i + "段说的是校园周边的日常检查，与别的段落没有什么不同，只为占去一些地方。");
    }
    Report report =
        made.section(1, "二、结尾")
            .text("预付卡投诉很多，预付卡退费也多。<img src=x onerror=alert(1)></section>")
            .row("预付卡投诉", "件", "37")
            .text("最后一段再提一次预付卡。")
            .build();
    String row = report.paragraphs().get(45).id();
    List<Cell> cells =
        List.of(new Cell("预付卡投诉", 1, 1, row), new Cell("件", 1, 1, row), new Cell("37", 1, 1, row));
    return new Report(
        report.source(),
        report.header(),
        report.sections(),
        report.paragraphs(),
        List.of(new StatTable(1, null, List.of(cells))),
        Figures.NONE,
        List.of(),
        report.warnings(),
        report.leftOut());
  }

  private String path(Paragraph paragraph) {
    return "/reports/" + REPORT.id() + "/p/" + paragraph.id();
  }

  @Test
  void withoutScriptsTheParagraphIsInViewAndMarked() {
    Page plain = browser.page(new Browser.NewContextOptions().setJavaScriptEnabled(false));

    plain.navigate(server.url(path(FAR) + "?q=预付卡"));

    assertThat(plain.locator(".current .words")).isInViewport();
    assertThat(plain.locator(".current .words")).hasText(FAR.text());
    assertEquals(List.of("预付卡", "预付卡"), plain.locator(".current mark").allTextContents());
  }

  @Test
  void aLinkOpensOnItsParagraphWithTheWordsMarked() {
    visit(path(FAR) + "?q=预付卡");

    assertThat(page.locator(".current")).hasAttribute("id", FAR.id());
    assertThat(page.locator(".current .words")).isInViewport();
    assertThat(page.locator("#hit-place")).hasText("第 1 / 4 处");
    assertThat(page.locator("mark.here")).hasCount(1);
  }

  @Test
  void whatTheReportSaysIsShownAsText() {
    visit(path(FAR));

    assertThat(page.locator(".current .words")).hasText(FAR.text());
    assertThat(page.locator("#text img")).hasCount(0);
    assertThat(page.locator("#hit-bar")).isHidden();
  }

  @Test
  void keysGoFromHitToHit() {
    visit(path(FAR) + "?q=预付卡");
    assertThat(page.locator("#hit-place")).hasText("第 1 / 4 处");

    page.keyboard().press("n");
    page.keyboard().press("n");
    assertThat(page.locator("#hit-place")).hasText("第 3 / 4 处");
    assertThat(page.locator("tr.current mark.here")).hasText("预付卡");
    assertThat(page).hasURL(Pattern.compile("/p/46-"));
    page.keyboard().press("p");
    page.locator("#previous-hit").click();
    page.locator("#previous-hit").click();

    assertThat(page.locator("#hit-place")).hasText("第 4 / 4 处");
    assertThat(page.locator(".current mark.here")).isInViewport();
  }

  @Test
  void marksCanBePutAway() {
    visit(path(FAR) + "?q=预付卡");

    page.locator("#close-hits").click();

    assertThat(page.locator("#hit-bar")).isHidden();
    assertThat(page.locator("mark").first()).hasCSS("background-color", "rgba(0, 0, 0, 0)");
  }

  @Test
  void aWordThatIsNotInTheReportIsSaidSo() {
    visit("/reports/" + REPORT.id() + "?q=征地");

    assertThat(page.locator("#hit-place")).hasText("本报告中没有这些词");
    assertThat(page.locator("#next-hit")).isDisabled();
  }

  @Test
  void aNumberInTheMarginChoosesItsParagraph() {
    visit(path(FAR) + "?q=预付卡");
    String address = page.url();

    page.locator("a.number", new Page.LocatorOptions().setHasText("43")).click();

    assertThat(page.locator(".current .number")).hasText("43");
    assertThat(page).hasURL(Pattern.compile("/p/43-[0-9a-f]{6}\\?q="));
    page.goBack();
    assertThat(page).hasURL(address);
    assertThat(page.locator(".current")).hasAttribute("id", FAR.id());
  }

  @Test
  void aParagraphIsCopiedAsALinkAndAsAQuote() {
    visit(path(FAR) + "?q=预付卡");

    page.keyboard().press("c");
    assertThat(page.locator("#notice")).hasText("引文和出处已复制");
    assertEquals(
        List.of(
            "“" + FAR.text() + "”", "——云溪市某局，《云溪市某局2019年报告》（推定标题），2019 年度", server.url(path(FAR))),
        ((String) page.evaluate("navigator.clipboard.readText()")).lines().toList());
    page.locator(".current [data-action='hit.link']").click();

    assertThat(page.locator("#notice")).hasText("链接已复制");
    assertEquals(
        server.url(path(FAR)) + "?q=%E9%A2%84%E4%BB%98%E5%8D%A1",
        page.evaluate("navigator.clipboard.readText()"));
  }

  @Test
  void aRowIsQuotedByItsCells() {
    Paragraph row = REPORT.paragraphs().get(45);
    visit(path(row));

    page.keyboard().press("c");

    assertThat(page.locator(".row-number [data-action='hit.link']")).isVisible();
    assertThat(page.locator("#notice")).isVisible();
    String copied = (String) page.evaluate("navigator.clipboard.readText()");
    assertTrue(copied.startsWith("“预付卡投诉 | 件 | 37”"), copied);
  }

  @Test
  void theOutlineFollowsTheScroll() {
    visit("/reports/" + REPORT.id());
    page.evaluate("scrollTo(0, document.body.scrollHeight)");

    assertThat(page.locator("#outline a[aria-current]")).hasText("二、结尾");
    page.evaluate("scrollTo(0, 0)");
    assertThat(page.locator("#outline a[aria-current]")).hasText("一、开头");
  }

  @Test
  void aChosenThemeStaysChosen() {
    visit("/reports/" + REPORT.id());
    page.locator("#theme").click();
    page.locator("#theme").click();

    page.reload();

    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    assertThat(page.locator("#theme")).hasAttribute("aria-label", "配色：深色");
  }

  @Test
  void fixedWordingFollowsTheLanguageAndTheTextDoesNot() {
    visit("/reports/" + REPORT.id());
    page.locator("#language").click();

    assertThat(page.locator("#evidence summary")).hasText("Evidence");
    assertThat(page.locator("#left-out summary"))
        .hasText("Page text that is not searched (lines: 1)");
    assertThat(page.locator("#text h2").first()).hasText("一、开头");
    assertThat(page.locator("#text")).hasAttribute("lang", "zh-Hans");
  }

  @Test
  void aChangedTextIsSaid() {
    visit("/reports/" + REPORT.id() + "/p/45-000000");

    assertThat(page.locator("#warnings")).containsText("有过改动");
    assertThat(page.locator(".current")).hasAttribute("id", FAR.id());
  }

  @Test
  void searchingFromAReportGoesToTheSearchPage() {
    visit(path(FAR) + "?q=预付卡");
    page.keyboard().press("/");
    page.keyboard().type("校园");
    page.keyboard().press("Enter");

    assertThat(page).hasURL(server.url("/?q=%E6%A0%A1%E5%9B%AD"));
    assertThat(page.locator("#status")).hasText("1 份报告");
  }
}
