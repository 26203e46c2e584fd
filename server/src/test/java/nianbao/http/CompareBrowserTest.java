package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nianbao.http.ComparedReports.EARLIER;
import static nianbao.http.ComparedReports.ELSEWHERE;
import static nianbao.http.ComparedReports.LATER;
import static nianbao.http.ComparedReports.LATEST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two reports side by side, and the ways there, in a browser. */
class CompareBrowserTest extends ReportsBrowser {
  private static final String YEARS = ComparedReports.page(EARLIER, LATER);

  CompareBrowserTest() {
    super(true, ComparedReports.all());
  }

  private void visit(String target, int width) {
    page.setViewportSize(width, 740);
    visit(target);
  }

  private void assertNothingIsWiderThanThePage() {
    assertEquals(
        true,
        page.evaluate(
            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void whatIsTheSameIsFoldedAndEverythingFits(int width) {
    visit(YEARS, width);

    assertThat(page.locator(".counts")).containsText("改动 2 · 新增 1 · 删除 1 · 移动 1");
    assertThat(page.locator("#strip")).isVisible();
    Locator same = page.locator("#texts li.same").nth(1);
    assertThat(same.locator(".words").first()).isHidden();
    assertNothingIsWiderThanThePage();
    same.locator("summary").click();
    assertThat(same.locator(".cell.b .words").first()).hasText("通过政府网站主动公开政府信息。");
    page.locator("#choose > summary").click();
    page.locator("#figures > details > summary").last().click();
    assertNothingIsWiderThanThePage();
  }

  @Test
  void aWidePageHasTheTwoBesideEachOther() {
    visit(YEARS, 1280);
    Locator change = page.locator("#change-2");

    assertThat(change.locator(".inline")).isHidden();
    assertThat(change.locator(".a del").first()).hasText("2013");
    assertThat(change.locator(".b ins").first()).hasText("2014");
    double a = change.locator(".cell.a").boundingBox().y;
    assertEquals(a, change.locator(".cell.b").boundingBox().y, 1);
    assertTrue(
        change.locator(".cell.a").boundingBox().x < change.locator(".cell.b").boundingBox().x);
  }

  @Test
  void aNarrowPageHasOneParagraphWithBoth() {
    visit(YEARS, 360);
    Locator change = page.locator("#change-2");

    assertThat(change.locator(".cell.a")).isHidden();
    assertThat(change.locator(".inline .words")).hasText("20132014年全年收到投诉1215件，均已办结。");
    assertThat(change.locator(".inline del").first())
        .hasCSS("text-decoration-line", "line-through");
    assertThat(change.locator(".inline ins").first()).hasCSS("text-decoration-line", "underline");
    assertEquals(
        "\"−\"",
        change
            .locator(".inline del")
            .first()
            .evaluate("deleted => getComputedStyle(deleted, '::before').content"));
    assertThat(page.locator("#change-3 .cell.a")).isVisible();
  }

  @Test
  void keysGoFromChangeToChange() {
    visit(YEARS, 1280);

    page.keyboard().press("n");
    assertThat(page.locator("#change-1")).isFocused();
    page.keyboard().press("n");
    assertThat(page.locator("#change-2")).isFocused();
    assertThat(page.locator("#change-2")).isInViewport();
    page.keyboard().press("p");
    assertThat(page.locator("#change-1")).isFocused();
    page.keyboard().press("p");
    assertThat(page.locator("#change-1")).isFocused();
    page.keyboard().press("?");
    assertThat(page.locator("#keys")).containsText("下一处改动");
  }

  @Test
  void linksGoFromChangeToChangeWithoutScripts() {
    Page plain = browser.page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    plain.navigate(server.url(YEARS));

    plain.getByText("第一处改动").click();
    assertThat(plain.locator("#change-1")).isInViewport();
    plain.locator("#change-1 .steps a").last().click();
    assertTrue(plain.url().endsWith("#change-2"), plain.url());
    plain.locator("#change-2 .cell.b .number").click();
    assertThat(plain.locator(".current .words")).containsText("2014年全年收到投诉15件");
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void figuresLeadToTheirCells(int width) {
    visit(YEARS + "#figures", width);
    Locator row =
        page.locator("#figures tbody tr", new Page.LocatorOptions().setHasText("主动公开数量")).first();

    assertEquals(
        "1\u202f368 1\u202f026 −342 −25%", String.join(" ", row.locator("td").allTextContents()));
    assertThat(page.locator("#figures td.doubted").first()).containsText("涉及发现");
    row.locator("td a").first().click();
    assertThat(page.locator("#text tr.current")).containsText("1368");
  }

  @Test
  void aHitLeadsToTheOtherYearsOfItsOffice() {
    visit("/?q=信访接待日", 360);

    page.locator("footer a.compare").click();
    assertThat(page.locator(".side .note")).hasCount(0);
    page.getByText("与2013年比较").click();
    assertTrue(page.url().endsWith(YEARS), page.url());
    page.locator(".side .years a").first().click();
    assertTrue(page.url().endsWith(ComparedReports.page(LATEST, LATER)), page.url());
  }

  @Test
  void anyTwoReportsCanBeEntered() {
    visit("/compare", 1280);

    page.locator("#a").fill(server.url("/reports/" + EARLIER.id()));
    page.locator("#b").fill(ELSEWHERE.id().value());
    page.locator("#b").press("Enter");
    assertThat(page.locator(".report-title")).hasCount(2);
    assertThat(page.locator("li.same .pair")).hasCount(3);
    page.locator("#choose > summary").click();
    page.locator("#swap").click();
    assertTrue(page.url().endsWith(ComparedReports.page(ELSEWHERE, EARLIER)), page.url());
  }

  @Test
  void anEnglishPageSaysTheSame() {
    Page english = browser.page(new Browser.NewContextOptions().setLocale("en-GB"));
    english.navigate(server.url(YEARS));

    assertThat(english.locator(".counts"))
        .containsText("Changed 2 · Added 1 · Removed 1 · Moved 1");
    assertThat(english.locator("#change-1 .kind strong")).hasText("Moved");
  }
}
