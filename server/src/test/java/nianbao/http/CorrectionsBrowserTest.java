package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.report.TestReports;
import org.junit.jupiter.api.Test;

/** What the search page offers for a mistyped word. */
class CorrectionsBrowserTest extends ReportsBrowser {

  CorrectionsBrowserTest() {
    super(
        TestReports.report("a")
            .of(TestReports.CLOUD_CITY, 2019)
            .text("答复油烟投诉十二件。", "另有校外培训事项。")
            .build(),
        TestReports.report("b").of(TestReports.CLOUD_CITY, 2020).text("油烟投诉较多。").build(),
        TestReports.report("c").of(TestReports.HAZE_CITY, 2020).text("没有油烟投诉。").build());
  }

  private Locator corrections(String target) {
    visit(target);
    return page.locator("#corrections");
  }

  @Test
  void whatMayHaveBeenMeantIsOfferedAndFollowed() {
    Locator corrections = corrections("/?q=油咽");
    assertThat(corrections).hasText(Pattern.compile("^您是不是要找\\s*油烟（3 份报告）$"));
    assertThat(page.locator("#empty h2")).hasText("没有一份报告出现“油咽”。");

    corrections.locator("a").click();

    assertThat(page.locator("#status")).hasText("3 份报告");
    assertThat(page.locator("#q")).hasValue("油烟");
    assertThat(corrections).isHidden();
    page.goBack();
    assertThat(corrections).isVisible();
    assertThat(page.locator("#q")).hasValue("油咽");
  }

  @Test
  void theFiltersStay() {
    Locator corrections = corrections("/?q=油咽投诉&city=云溪市&sort=year");
    assertThat(corrections.locator("li")).hasText("油烟投诉（2 份报告）");

    corrections.locator("a").click();

    assertThat(page.locator("#status")).hasText("2 份报告");
    assertThat(page.locator("#chips .chip")).containsText("云溪市");
    assertThat(page.locator("#sort")).hasValue("year");
  }

  @Test
  void aCorrectionIsALinkThatOpensInANewTab() {
    Locator link = corrections("/?q=油咽投诉").locator("a");
    Locator.ClickOptions elsewhere =
        new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROLORMETA));

    Page tab = page.context().waitForPage(() -> link.click(elsewhere));

    assertThat(tab.locator("#status")).hasText("3 份报告");
    assertThat(page.locator("#corrections")).isVisible();
  }

  @Test
  void itStandsAboveWhatAWiderSearchFound() {
    Locator corrections = corrections("/?q=校外培训 油咽投诉");

    assertThat(page.locator("#status")).hasText("1 份报告");
    assertThat(page.locator("#notes")).containsText(Pattern.compile("^没有"));
    assertThat(corrections.locator("a")).hasText("油烟投诉");
    corrections.locator("a").click();
    assertThat(page.locator("#q")).hasValue("校外培训 油烟投诉");
    assertThat(page.locator("#notes")).isHidden();
  }

  @Test
  void whatIsFoundNeedsNoCorrection() {
    assertThat(corrections("/?q=油烟投诉")).isHidden();
    assertThat(page.locator("#status")).hasText("3 份报告");
    assertThat(page.locator("#corrections")).isHidden();
  }

  @Test
  void itIsSaidInTheReadersLanguage() {
    Locator corrections = corrections("/?q=油咽投诉");
    assertThat(corrections).isVisible();

    page.locator("#language").click();

    assertThat(corrections).hasText(Pattern.compile("^Did you mean\\s*油烟投诉 \\(reports: 3\\)$"));
    assertThat(corrections.locator("a")).hasAttribute("lang", "zh");
  }

  @Test
  void anErrorTakesThePlaceOfCorrections() {
    assertThat(corrections("/?q=油咽投诉")).isVisible();

    page.evaluate(
        "history.pushState(null, '', '/?q=油咽投诉&year=soon'); dispatchEvent(new Event('popstate'))");

    assertThat(page.locator("#failure h2")).containsText("soon");
    assertThat(page.locator("#corrections")).isHidden();
    assertThat(page.locator("#corrections a")).hasCount(0);
    assertTrue(browser.closePages().stream().allMatch(text -> text.contains("400")));
  }
}
