package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.findings.ReportFindings;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.junit.jupiter.api.Test;

/** Findings in a real browser: from their page to the cell they are about. */
class FindingsBrowserTest extends ReportsBrowser {
  private static final Report WRONG = wrong();
  private static final Report LATER =
      TestReports.report("later.txt")
          .of(TestReports.CLOUD_CITY, 2022)
          .by("commerce")
          .text("二")
          .carried(5, 0)
          .build();
  private static final Report EARLIER =
      TestReports.report("earlier.txt")
          .of(TestReports.CLOUD_CITY, 2021)
          .by("commerce")
          .text("一")
          .carried(0, 3)
          .build();

  /** Three offices, of which it lists two; far below the top of the page. */
  private static Report wrong() {
    TestReports made = TestReports.report("wrong.txt").of(TestReports.HAZE_CITY, 2013).form("A");
    for (int i = 0; i < 40; i++) {
      made.text("第" + i + "段说的是日常检查，与别的段落没有什么不同，只为占去一些地方。");
    }
    Report report =
        made.table(
                "指标名称|单位|数量", "一、主动公开数量|条|10", "（一）政府信息公开工作机构数|个|3", "1.专门机构数|个|1", "2.兼职机构数|个|1")
            .build();
    return ReportFindings.addTo(report);
  }

  FindingsBrowserTest() {
    super(WRONG, LATER, EARLIER);
  }

  private static String link() {
    return "/reports/" + WRONG.id() + "?finding=A21";
  }

  @Test
  void theListLeadsToTheCellsInView() {
    visit("/findings");
    assertThat(page.locator("#status")).hasText("2 份报告");
    page.locator("#grade a").first().click();
    assertThat(page).hasURL(Pattern.compile("/findings\\?grade=arithmetic$"));
    assertThat(page.locator("#status")).hasText("1 份报告");
    page.locator(".finding .places a").click();

    assertThat(page).hasURL(Pattern.compile("finding=A21$"));
    assertThat(page.locator("td.doubted.here")).hasCount(3);
    assertThat(page.locator("td.doubted.here").first()).isInViewport();
    assertThat(page.locator(".table > .note.here")).isInViewport();
    page.goBack();
    assertThat(page.locator("#chips .chip")).hasCount(1);
  }

  @Test
  void withoutScriptsTheFindingIsInViewAndMarked() {
    Page plain = browser.page(new Browser.NewContextOptions().setJavaScriptEnabled(false));

    plain.navigate(server.url(link()));

    assertThat(plain.locator("td.doubted.here").first()).isInViewport();
    assertThat(plain.locator(".table > .note.here")).isInViewport();
  }

  @Test
  void aSignInTheCellLeadsToTheExplanation() {
    visit("/reports/" + WRONG.id());
    page.locator(".finding-sign").click();

    assertThat(page.locator("#note-A21")).isInViewport();
    assertThat(page.locator("#note-A21")).hasClass(Pattern.compile("here"));
    assertThat(page.locator("#text .doubted").first()).isInViewport();
  }

  @Test
  void theMessageIsInTheReadersLanguage() {
    visit(link());
    assertThat(page.locator("#findings .says")).containsText("表中");
    page.locator("#language").click();

    assertThat(page.locator("#findings .says")).containsText("In the table");
    assertThat(page.locator("#findings .grade strong")).hasText("Does not add up");
  }

  @Test
  void aFindingIsCopiedWithItsSourceAndALinkOfItsOwn() {
    visit("/reports/" + WRONG.id());
    page.locator("#findings [data-action='hit.quote']").click();
    assertThat(page.locator("#notice")).hasText("发现和出处已复制");

    String copied = page.evaluate("navigator.clipboard.readText()").toString();
    assertTrue(copied.startsWith("算术不符：表中"), copied);
    assertTrue(copied.contains("2013 年度"), copied);
    assertTrue(copied.contains(server.url(link())), copied);
  }

  @Test
  void aCopiedRowIsAsPrinted() {
    visit(link());
    page.locator(".current [data-action='hit.quote']").click();
    assertThat(page.locator("#notice")).hasText("引文和出处已复制");

    String copied = page.evaluate("navigator.clipboard.readText()").toString();
    assertTrue(copied.startsWith("“（一）政府信息公开工作机构数 | 个 | 3”"), copied);
  }

  @Test
  void whatTheYearBeforeSaysIsLinked() {
    visit("/reports/" + LATER.id());
    page.locator("#findings [data-message='findings.yearBefore']").first().click();

    assertThat(page).hasURL(Pattern.compile(EARLIER.id() + "$"));
  }

  @Test
  void nothingIsWiderThanAPhone() {
    page.setViewportSize(360, 740);
    for (String target : List.of("/findings", link(), "/findings?office=云溪&year=2022")) {
      visit(target);
      assertThat(page.locator("li.finding").first()).isAttached();
      Object wider = page.evaluate("document.documentElement.scrollWidth - innerWidth");
      assertEquals(0, ((Number) wider).intValue(), target);
    }
  }

  @Test
  void anInputMethodsCompositionIsNoOffice() {
    page.clock().install();
    visit("/findings");
    assertThat(page.locator("#status")).hasText("2 份报告");
    Locator office = page.locator("#office");
    office.focus();

    office.evaluate(
        """
        box => {
          box.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
          box.value = "lin";
          box.dispatchEvent(new InputEvent("input", { isComposing: true, bubbles: true }));
        }
        """);
    page.clock().runFor(2_000);
    assertThat(page).hasURL(Pattern.compile("/findings$"));
    office.evaluate(
        """
        box => {
          box.value = "临岚";
          box.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
        }
        """);
    page.clock().runFor(2_000);

    assertThat(page.locator("#status")).hasText("1 份报告");
    assertThat(page.locator("#chips .chip")).containsText("临岚");
  }
}
