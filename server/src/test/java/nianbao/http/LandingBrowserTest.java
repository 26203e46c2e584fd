package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a link to a paragraph lands, in a real browser. */
class LandingBrowserTest extends ReportsBrowser {
  private static final Report REPORT = report();

  LandingBrowserTest() {
    super(true, java.util.List.of(REPORT));
  }

  /** Short sections around a paragraph that is longer than a phone, with the word at its end. */
  private static Report report() {
    TestReports made = TestReports.report("long.txt").of(TestReports.CLOUD_CITY, 2019);
    made.office("云溪市人力资源和社会保障局（市外国专家局、市就业服务管理中心）");
    for (int i = 1; i <= 12; i++) {
      made.section(1, "第" + i + "部分").text("本部分只有一句话。");
    }
    made.section(1, "长部分").text("日常检查照常进行。".repeat(90) + "其中提到预付卡。" + "此外没有变化。".repeat(20));
    for (int i = 13; i <= 24; i++) {
      made.section(1, "第" + i + "部分").text("本部分也只有一句话。");
    }
    return made.table("复议|维持|纠正|总计", "行政复议|3|0|3").text("完。").build();
  }

  private static String address(String words, String query) {
    Paragraph paragraph =
        REPORT.paragraphs().stream()
            .filter(p -> p.text().contains(words))
            .findFirst()
            .orElseThrow();
    return "/reports/" + REPORT.id() + "/p/" + paragraph.id() + query;
  }

  private Page page(int width, boolean scripts) {
    return browser.page(
        new Browser.NewContextOptions()
            .setJavaScriptEnabled(scripts)
            .setViewportSize(width, width < 500 ? 640 : 800));
  }

  @ParameterizedTest
  @CsvSource({"360, true", "360, false", "1280, true", "1280, false"})
  void theFirstMarkIsInViewInAParagraphLongerThanTheScreen(int width, boolean scripts) {
    Page landed = page(width, scripts);
    landed.navigate(server.url(address("预付卡", "?q=预付卡")));

    Locator mark = landed.locator(".current mark").first();
    assertThat(mark).isInViewport();
    double bars = landed.locator("#kicker").boundingBox().y + 30;
    assertTrue(mark.boundingBox().y > bars, "under the bars: " + mark.boundingBox().y);
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void officeAndYearStayInView(int width) {
    Page landed = page(width, true);
    landed.navigate(server.url(address("预付卡", "?q=预付卡")));

    assertThat(landed.locator("#kicker .office")).isInViewport();
    assertThat(landed.locator("#kicker .year")).isInViewport();
    assertThat(landed.locator("#kicker .year")).hasText("2019");
    double strip =
        landed.locator("#strip").boundingBox().y + landed.locator("#strip").boundingBox().height;
    assertEquals(strip, landed.locator("#kicker").boundingBox().y, 1.0);
    assertTrue(landed.locator("#kicker").boundingBox().height < 40, "one line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"长部分", "第3部分", "第20部分", "第24部分"})
  void theOutlineMarksTheSectionOfWhatTheLinkNames(String section) {
    page.setViewportSize(1280, 800);
    visit(address(section, ""));
    assertThat(page.locator("#outline a[aria-current]")).hasText(section);

    visit("/reports/" + REPORT.id());
    page.locator("#outline a")
        .getByText(section, new Locator.GetByTextOptions().setExact(true))
        .click();
    assertThat(page.locator("#outline a[aria-current]")).hasText(section);
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 700, 1000, 1280})
  void theActionsCoverNeitherTextNorNumbers(int width) {
    Page landed = page(width, true);
    for (String words : new String[] {"预付卡", "行政复议\t"}) {
      landed.navigate(server.url(address(words, "")));
      Locator buttons = landed.locator(".current .actions button:visible");
      assertThat(buttons.last()).isVisible();
      Object covered =
          landed.evaluate(
              """
              () => {
                const boxes = [...document.querySelectorAll(".current .actions button")].map(b => b.getBoundingClientRect());
                const range = document.createRange();
                const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
                for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                  if (node.parentElement.closest(".actions, .kicker") || node.data.trim() === "") continue;
                  range.selectNodeContents(node);
                  for (const box of range.getClientRects()) {
                    for (const b of boxes) {
                      if (box.left < b.right - 1 && b.left + 1 < box.right && box.top < b.bottom - 1 && b.top + 1 < box.bottom) {
                        return node.data;
                      }
                    }
                  }
                }
                return "";
              }
              """);
      assertEquals("", covered, "width " + width);
      Object wider = landed.evaluate("document.documentElement.scrollWidth - innerWidth");
      assertEquals(0, ((Number) wider).intValue());
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, 0", "360, 24"})
  void theActionsHardlyStretchARow(int width, int most) {
    Page landed = page(width, true);
    landed.navigate(server.url(address("行政复议\t", "")));
    assertThat(landed.locator(".row.current .actions button:visible").first()).isVisible();

    Object stretched =
        landed.evaluate(
            """
            () => {
              const row = document.querySelector(".row.current");
              const before = row.getBoundingClientRect().height;
              row.querySelector(".actions").remove();
              return before - row.getBoundingClientRect().height;
            }
            """);
    assertTrue(((Number) stretched).doubleValue() <= most, () -> "by " + stretched);
  }

  @Test
  void aQuotedHeadRowHoldsTheFiguresBelowIt() {
    visit(address("复议\t维持", ""));
    page.keyboard().press("c");
    assertThat(page.locator("#notice")).isVisible();

    String copied = (String) page.evaluate("navigator.clipboard.readText()");
    assertTrue(copied.startsWith("“复议 | 维持 | 纠正 | 总计\n行政复议 | 3 | 0 | 3”"), copied);
  }
}
