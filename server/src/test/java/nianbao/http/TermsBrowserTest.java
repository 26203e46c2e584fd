package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.junit.jupiter.api.Test;

/** The page of terms in a real browser: rows come in portions, by the lines of the whole list. */
class TermsBrowserTest extends ReportsBrowser {

  TermsBrowserTest() {
    super(
        new Report[] {
          TestReports.report("a").of(TestReports.CLOUD_CITY, 2018).text("开通微博").build(),
          TestReports.report("b").of(TestReports.HAZE_CITY, 2020).text("微博", "微博二").build()
        });
  }

  /** 130 terms, with a line that is no query and a repeated one in the second portion. */
  private static String list() {
    return IntStream.rangeClosed(1, 130)
        .mapToObj(
            line ->
                line == 60 ? "city:Atlantis" : line == 70 ? "词1" : line == 120 ? "微博" : "词" + line)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void rowsComeInPortionsWithTheLinesOfTheList() {
    visit("/terms");
    page.locator("#terms").fill(list());
    page.locator("#list button.count").click();

    assertThat(page.locator("#status")).hasText("129 个词语，1 行没有计数，其余都已计数；另有 1 行重复");
    assertThat(page.locator("#rows tr")).hasCount(128);
    assertThat(page.locator("#problems li")).containsText("第 60 行“city:Atlantis”");
    Locator row = page.locator("#rows tr", new Page.LocatorOptions().setHasText("微博"));
    assertEquals(
        List.of("120", "微博", "2", "3", "2018–2020", "2", "云溪市 1、临岚市 1"),
        row.locator("td, th").allTextContents());
    row.locator("a").click();
    assertThat(page.locator("#status")).hasText("2 份报告");
  }

  @Test
  void theFiltersHoldAndTheListStays() {
    visit("/terms");
    page.locator("#terms").fill("微博");
    page.locator("#place-tree a", new Page.LocatorOptions().setHasText("临岚市")).first().click();
    assertThat(page).hasURL(Pattern.compile("city="));
    assertThat(page.locator("#list")).hasAttribute("action", Pattern.compile("city="));
    assertThat(page.locator("#terms")).hasValue("微博");
    page.locator("#list button.count").click();

    assertThat(page.locator("#rows tr td").nth(1)).hasText("1");
  }
}
