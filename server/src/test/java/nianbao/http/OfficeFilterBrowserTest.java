package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.report.Place;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The offices beside the results of a search, on a screen and on a phone. */
class OfficeFilterBrowserTest extends ReportsBrowser {
  private static final int PHONE = 360;

  OfficeFilterBrowserTest() {
    super(false, reports());
  }

  /** Of twelve offices; the tenth, of which there are two, has the longest name. */
  private static List<Report> reports() {
    List<Report> reports = new ArrayList<>();
    for (int i = 10; i < 22; i++) {
      reports.add(report(i, 2020));
    }
    reports.add(report(21, 2021));
    return reports;
  }

  private static Report report(int office, int year) {
    String name = office == 21 ? "样例省云溪市第21号住房保障和房产管理服务中心" : "样例省第" + office + "号局";
    return TestReports.report(office + "/" + year)
        .of(Place.UNKNOWN, year)
        .office(name)
        .text("本年答复餐饮油烟投诉" + office + "件。")
        .build();
  }

  private Page page(int width, boolean scripts) {
    return browser.page(
        new Browser.NewContextOptions().setViewportSize(width, 740).setJavaScriptEnabled(scripts));
  }

  private static void openFacets(Page page, int width) {
    if (width == PHONE) {
      page.locator("#open-facets").click();
    }
  }

  private static Locator box(Page page) {
    return page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("机构"));
  }

  private static Locator list(Page page) {
    return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("报告最多的机构"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, PHONE})
  void anOfficeIsChosenAndGivenUp(int width) {
    Page page = page(width, true);
    page.navigate(server.url("/?q=餐饮油烟"));
    openFacets(page, width);
    assertThat(list(page).locator("li")).hasCount(10);
    assertThat(list(page).locator(".number").first()).hasText("2");
    assertThat(page.getByText("报告多的在前，一样多的按名称排列")).isVisible();

    list(page).locator("a").first().click();
    assertThat(page.locator("#status")).hasText("2 份报告");
    assertThat(page).hasURL(Pattern.compile("q=.*&office="));
    assertThat(page.locator(width == PHONE ? "#sheet-chips .chip" : "#chips .chip"))
        .hasText(Pattern.compile("机构\\s+样例省云溪市第21号"));
    assertThat(list(page).locator("li")).hasCount(10);
    assertThat(list(page).locator("[aria-current]")).hasCount(1);
    assertThat(box(page)).hasValue("样例省云溪市第21号住房保障和房产管理服务中心");
    Object wider = page.evaluate("document.documentElement.scrollWidth - innerWidth");
    assertEquals(0, ((Number) wider).intValue());

    list(page).locator("[aria-current]").click();
    assertThat(page.locator("#status")).hasText("13 份报告");
    assertThat(box(page)).hasValue("");
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, PHONE})
  void anOfficeIsTyped(int width) {
    Page page = page(width, true);
    page.navigate(server.url("/?q=餐饮油烟"));
    openFacets(page, width);
    BoundingBox size = box(page).boundingBox();
    assertTrue(size.height >= 24 && size.x + size.width <= width, size.width + " wide");

    box(page).pressSequentially("第19号");
    assertThat(page.locator("#status")).hasText("1 份报告");
    assertThat(page).hasURL(Pattern.compile("office="));
    assertThat(box(page)).isFocused();

    box(page).fill("样例省第20号局");
    box(page).press("Tab");
    assertThat(list(page).locator("[aria-current] .label")).hasText("样例省第20号局");
    assertThat(list(page).locator("li")).hasCount(11);
    assertThat(page.locator("#status")).hasText("1 份报告");
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, PHONE})
  void bothWorkWithoutScripts(int width) {
    Page page = page(width, false);
    page.navigate(server.url("/?q=餐饮油烟&year=2020"));
    list(page).locator("a").nth(8).click();
    assertThat(page.locator("#status")).hasText("1 份报告");
    list(page).locator("a").first().click();
    assertThat(page.locator("#status")).hasText("2 份报告");
    assertThat(page.locator("#chips .chip")).hasCount(3);

    // What was chosen stays when the form is sent.
    page.locator("#search button").click();
    assertThat(page.locator("#status")).hasText("2 份报告");
    box(page).fill("第19号");
    box(page).press("Enter");

    assertThat(page.locator("#status")).hasText("1 份报告");
    assertThat(page.locator("#q")).hasValue("餐饮油烟");
    assertThat(page.locator("#chips .chip"))
        .hasText(new Pattern[] {Pattern.compile("年份\\s+2020"), Pattern.compile("机构\\s+第19号")});
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 机构", "en, Office"})
  void theBoxIsLabelledInBothLanguages(String locale, String label) {
    Page page = browser.page(new Browser.NewContextOptions().setLocale(locale));
    page.navigate(server.url("/"));

    assertThat(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))).isVisible();
  }
}
