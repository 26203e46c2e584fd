package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.report.ReportId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of an office, and the ways to it, in a browser. */
class OfficeBrowserTest extends ReportsBrowser {
  private static final String RENAMED = "/offices/990100-commerce";

  OfficeBrowserTest() {
    super(false, OfficeReports.all());
  }

  private static String report(String path) {
    return "/reports/" + ReportId.ofKey("reports/" + path);
  }

  private void visit(String target, int width) {
    page.setViewportSize(width, 800);
    visit(target);
  }

  private void assertNothingIsWiderThanThePage() {
    assertEquals(
        true,
        page.evaluate(
            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    assertEquals(
        true,
        page.evaluate(
            "[...document.querySelectorAll('.scroll .unseen')]"
                + ".every(words => words.offsetParent.closest('.scroll') !== null)"),
        "hidden words are not cut off with their table");
  }

  private Locator rows() {
    return page.locator(".scroll tbody tr");
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void tenYearsOfAnOffice(int width) {
    visit(RENAMED, width);

    assertThat(page.locator("h1")).hasText("云溪市商务局");
    assertThat(page.locator("h1")).hasCSS("font-size", "20px");
    assertThat(page.locator("a.skip")).hasCSS("position", "absolute");
    assertThat(page.locator(".place")).hasText("样例省 云溪市");
    assertEquals(
        List.of(
            "2022", "2021", "2020", "2019", "2018", "2017", "2016", "2015", "2014", "2013", "2012"),
        page.locator(".years .year").allTextContents());
    assertThat(page.locator(".years li.missing")).hasText("2018 没有收录报告");
    assertThat(page.locator("#y2022 .findings")).hasText("2 处发现");
    assertNothingIsWiderThanThePage();

    page.locator("#y2022 .findings").click();

    assertTrue(page.url().endsWith(report("renamed2022") + "#findings"), page.url());
    assertThat(page.locator("#findings h2")).isInViewport();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void itsFiguresAreATableByYear(int width) {
    visit(RENAMED, width);

    assertThat(rows()).hasCount(11);
    assertThat(rows().nth(0).locator("th")).hasText("2022");
    assertThat(rows().nth(0).locator("td").first()).hasText(Pattern.compile("^0"));
    assertThat(rows().nth(2).locator("td").first()).hasText(Pattern.compile("^—"));
    assertThat(rows().nth(4)).hasText(Pattern.compile("2018\\s*没有收录报告"));
    Locator of2015 = rows().nth(7);
    assertThat(of2015.locator("a.blank")).hasText("空白");
    assertThat(of2015.locator("td").last()).hasText("12\u202f345");
    assertNothingIsWiderThanThePage();
    // The table scrolls in its frame, and the years stay.
    assertEquals(
        true,
        page.locator(".scroll")
            .evaluate(
                """
                frame => {
                  frame.scrollTo(9999, 0);
                  const year = frame.querySelector("tbody th").getBoundingClientRect();
                  return Math.abs(year.left - frame.getBoundingClientRect().left) < 1;
                }
                """));

    of2015.locator("td").last().locator("a").click();

    assertThat(page.locator("#text tr.row", new Page.LocatorOptions().setHasText("12345")))
        .isInViewport();
  }

  @Test
  void aFigureOfAFindingIsMarked() {
    visit("/offices/990121-water");
    Locator doubted = page.locator("td.doubted");

    assertThat(doubted).hasCount(1);
    assertThat(doubted).containsText("涉及发现");
  }

  @Test
  void whatIsPrintedButNotReadAsANumberIsQuotedAndExplained() {
    visit("/offices/990121-water");
    Locator unclear = page.locator("td.unclear");

    assertThat(unclear).hasText("不清：“0 0 0”");
    assertThat(unclear).hasAttribute("title", "原文不清，未计为数字");
    page.locator("#language").click();
    assertThat(unclear).hasText("unclear: “0 0 0”");
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void aRenamedOfficeSaysWhenItHadWhichName(int width) {
    visit(RENAMED, width);

    assertEquals(
        List.of("云溪市商务委员会 2012–2015", "云溪市商务局 2016–2017、2019–2022"),
        page.locator(".names li").allTextContents());
    assertNothingIsWiderThanThePage();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void twoOfficesWithOneKeyAreListedApart(int width) {
    visit("/offices/990200-commerce", width);

    assertThat(page.locator(".shared")).isVisible();
    assertEquals(List.of("临岚市商务局", "临岚市招商局"), page.locator("main h2").allTextContents());
    assertThat(page.locator("main section").nth(0).locator(".missing")).hasText("2020 没有收录报告");
    assertThat(page.locator("main section").nth(1).locator(".missing")).hasCount(0);
    assertNothingIsWiderThanThePage();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void anOfficeKnownByNameOnlySaysSo(int width) {
    visit("/offices/issuer-市商务局", width);

    assertThat(page.locator("h1")).hasText("市商务局");
    assertThat(page.locator(".by-name")).isVisible();
    assertNothingIsWiderThanThePage();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void aReportLeadsToItsOfficeAndToItsOtherYears(int width) {
    visit(report("renamed2017"), width);
    Locator strip = page.locator("nav.years");

    assertEquals(
        "← 2012 … 2014 2015 2016 2017 2019 2020 2021 2022 →",
        strip.innerText().strip().replaceAll("\\s+", " "));
    assertThat(strip.locator("[aria-current=page]")).hasText("2017");
    assertNothingIsWiderThanThePage();
    assertThat(strip.locator("[rel=next]")).hasAttribute("aria-label", "下一份：2019 年");

    strip.locator("[rel=next]").click();

    assertTrue(page.url().endsWith(report("renamed2019")), page.url());
    page.locator(".kicker .office a").click();
    assertTrue(page.url().endsWith(RENAMED), page.url());
  }

  @Test
  void ofOfficesThatShareAKeyTheYearsOfTheSameNameAreLinked() {
    visit(report("临岚市招商局2019"));
    Locator strip = page.locator("nav.years");

    assertThat(strip.locator("[rel=next]")).hasAttribute("href", report("临岚市招商局2020"));
    visit(report("临岚市招商局2020"));
    assertThat(strip.locator("[rel=prev]")).hasAttribute("href", report("临岚市招商局2019"));
  }

  @Test
  void theOnlyReportOfAnOfficeHasNoStrip() {
    visit(report("hostile"));

    assertThat(page.locator(".kicker .office a")).hasText(OfficeReports.HOSTILE_NAME);
    assertThat(page.locator("nav.years")).hasCount(0);
  }

  @Test
  void itReadsWithoutScripts() {
    Page plain = browser.page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    plain.navigate(server.url(RENAMED));

    assertThat(plain.locator("h1")).hasText("云溪市商务局");
    plain.locator("#y2021 a").first().click();
    assertThat(plain.locator(".kicker .year")).hasText("2021");
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void theOfficeOfEveryHitIsALink(int width) {
    visit("/?q=本年", width);
    Locator hits = page.locator("#reports > li");

    assertThat(hits.locator(".where a.office")).hasCount(hits.count());
    page.locator(".where a.office", new Page.LocatorOptions().setHasText("云溪市商务局")).first().click();

    assertThat(page.locator("h1")).hasText("云溪市商务局");
    assertTrue(page.url().endsWith(RENAMED), page.url());
  }

  @Test
  void theOfficeOfEveryReportWithFindingsIsALink() {
    visit("/findings");

    assertThat(page.locator(".where a.office").first()).hasAttribute("href", RENAMED);
  }

  @Test
  void itsReportsCanBeSearched() {
    visit(RENAMED);

    page.getByText("在这些报告里搜索").click();

    assertThat(page.locator("#status")).hasText(Pattern.compile("10"));
  }

  @Test
  void anEnglishPageSaysTheSame() {
    Page english = browser.page(new Browser.NewContextOptions().setLocale("en-GB"));
    english.navigate(server.url(RENAMED));

    assertThat(english.locator(".years li.missing")).hasText("2018 no report indexed");
    assertThat(english.locator("thead th").nth(1)).hasText("requests received");
  }
}
