package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import nianbao.report.TestReports;
import org.junit.jupiter.api.Test;

/** The searches that a reader keeps in the browser, with what came here since. */
class SavedSearchesBrowserTest extends ReportsBrowser {

  /** Later than any look of these tests, so that it is always new. */
  private static final String LATER = "2999-01-01T00:00:00Z";

  SavedSearchesBrowserTest() {
    super(
        TestReports.report("old").of(TestReports.CLOUD_CITY, 2019).text("预付卡投诉。").build(),
        TestReports.report("new")
            .of(TestReports.CLOUD_CITY, 2020)
            .text("预付卡另有3件。")
            .seen(LATER)
            .build(),
        TestReports.report("other")
            .of(TestReports.HAZE_CITY, 2020)
            .text("预付卡。")
            .seen(LATER)
            .build());
  }

  private void keep(String search) {
    visit(search);
    assertThat(page.locator("#keep")).hasText("记住");
    page.locator("#keep").click();
    assertThat(page.locator("#notice")).hasText("已记住，首页会列出新收录的");
    assertThat(page.locator("#keep")).hasAttribute("aria-pressed", "true");
  }

  @Test
  void theStartPageSaysWhatIsNewSinceEachWasLookedAt() {
    keep("/?q=预付卡&city=990100");
    keep("/?q=投诉");
    visit("/");
    Locator saved = page.locator("#saved li");
    assertThat(page.locator("#keep")).isHidden();
    assertThat(saved).hasCount(2);
    assertThat(saved.nth(0)).containsText(Pattern.compile("^投诉 \\S+以来没有新收录的"));
    assertThat(saved.nth(1)).containsText(Pattern.compile("^预付卡 · 云溪市 \\S+以来新收录 1 份"));

    saved.nth(1).getByText("新收录").click();

    assertThat(page.locator("#status")).hasText("1 份报告");
    assertThat(page.locator(".report")).containsText("预付卡另有3件");
    assertThat(page.locator("#keep")).hasText("已记住");
    assertTrue(page.url().contains("seen="), page.url());
    page.goBack();
    assertThat(saved).hasCount(2);
    saved.nth(1).locator("a").first().click();
    assertThat(page.locator("#status")).hasText("2 份报告");
  }

  @Test
  void aSearchIsForgotten() {
    keep("/?q=预付卡");
    page.locator("#keep").click();
    assertThat(page.locator("#keep")).hasText("记住");
    keep("/?q=预付卡&year=2020");
    visit("/");
    page.locator("#saved button").focus();
    page.keyboard().press("Enter");

    assertThat(page.locator("#saved")).isHidden();
    assertEquals("[]", page.evaluate("localStorage.getItem('nianbao.searches')"));
  }

  @Test
  void whatIsDamagedOrHostileIsLeftOut() {
    visit("/");
    page.evaluate(
        """
        localStorage.setItem("nianbao.searches", JSON.stringify([
          { address: "javascript:alert(1)", label: "x", at: "2026-01-01T00:00:00Z" },
          { address: "/?q=%E6%8A%95%E8%AF%89", label: "<img src=x onerror=alert(1)>", at: "2026-01-01T00:00:00Z" },
          { address: "/?q=a", label: "x", at: "yesterday" },
          7,
        ]))
        """);
    visit("/");

    assertThat(page.locator("#saved li")).hasCount(1);
    assertThat(page.locator("#saved li")).containsText("<img");
    page.evaluate("localStorage.setItem('nianbao.searches', '{')");
    visit("/");
    assertThat(page.locator("#saved")).isHidden();
  }
}
