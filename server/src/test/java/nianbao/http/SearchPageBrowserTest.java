package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.KeyboardModifier;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search page in a real browser over a real server. */
class SearchPageBrowserTest extends ReportsBrowser {
  private static final String GREASE = "餐饮油烟";

  SearchPageBrowserTest() {
    super(true, reports());
  }

  private static List<Report> reports() {
    List<Report> reports = new ArrayList<>();
    for (int year = 2010; year < 2022; year++) {
      reports.add(
          TestReports.report("cloud/" + year)
              .of(TestReports.CLOUD_CITY, year)
              .by("commerce")
              .index("990100-" + (year + 1) + "-000017")
              .section(1, "一、总体情况")
              .text("本年答复餐饮油烟投诉" + year + "件。", "另有餐饮油烟检查。", "餐饮油烟培训。", "餐饮油烟宣传。")
              .build());
    }
    reports.add(
        TestReports.report("haze/a")
            .of(TestReports.HAZE_CITY, 2020)
            .by("education")
            .text("校外培训事项三件，<b>均已</b>办结。")
            .build());
    reports.add(TestReports.report("nowhere").text("无处可查的一份。").build());
    return reports;
  }

  @Test
  void theFirstVisitSaysWhatIsIndexed() {
    visit("/");

    assertThat(page.locator("#welcome .contents")).containsText("14 份");
    assertThat(page.locator("#welcome .contents")).containsText("2010–2021");
    assertThat(page.locator("#strip")).hasText("示例数据，机构与数字均为虚构");
    assertThat(page.locator("#reports > li")).hasCount(0);
    assertThat(page.locator("#years .bar")).hasCount(12);
  }

  @Test
  void typingSearchesAndReplacesTheAddress() {
    visit("/");
    int before = historyLength();

    page.locator("#q").pressSequentially(GREASE);

    assertThat(page.locator("#status")).hasText("12 份报告");
    assertThat(page.locator("#reports mark").first()).hasText(GREASE);
    assertThat(page.locator("#q")).isFocused();
    assertThat(page).hasURL(Pattern.compile("q=%E9%A4%90"));
    assertEquals(before, historyLength());
  }

  private int historyLength() {
    return (Integer) page.evaluate("history.length");
  }

  @Test
  void enterAndFiltersAreStepsOfTheHistory() {
    visit("/");
    page.locator("#q").fill(GREASE);
    page.locator("#q").press("Enter");
    assertThat(page.locator("#status")).hasText("12 份报告");
    page.locator("#years .bar").last().click();
    assertThat(page.locator("#status")).hasText("1 份报告");
    assertThat(page.locator("#chips .chip")).hasText(Pattern.compile("年份\\s+2021"));

    page.goBack();

    assertThat(page.locator("#status")).hasText("12 份报告");
    assertThat(page.locator("#chips")).isHidden();
    assertThat(page.locator("#q")).hasValue(GREASE);
  }

  /** Five searches, each committed in another way, and back through all of them. */
  @Test
  void everyCommittedSearchIsAStepBack() {
    visit("/");
    assertThat(page.locator("#welcome")).isVisible();
    page.locator("#q").pressSequentially("餐饮");
    assertThat(page.locator("#status")).hasText("12 份报告");
    page.locator("#q").pressSequentially("油烟");
    page.locator("#q").press("Enter");
    assertThat(page).hasURL(Pattern.compile("%E7%83%9F$"));
    resultsAreOf("%E7%83%9F");
    scroll(300);
    page.locator("#sort")
        .evaluate("sort => { sort.value = 'year'; sort.dispatchEvent(new Event('change')); }");
    resultsAreOf("%E7%83%9F&sort=year");
    assertThat(page.locator(".report .year").first()).hasText("2010");
    scroll(200);
    page.locator("#years .bar").nth(1).evaluate("bar => bar.click()");
    assertThat(page.locator("#status")).hasText("1 份报告");
    page.locator("#chips .clear").click();
    assertThat(page.locator("#status")).hasText("12 份报告");
    page.locator("#q").fill("校外");
    page.locator("#q").press("Enter");
    assertThat(page.locator("#status")).hasText("1 份报告");

    page.goBack();
    isThere("12 份报告", GREASE, 0);
    page.goBack();
    isThere("1 份报告", GREASE, 0);
    page.goBack();
    isThere("12 份报告", GREASE, 200);
    assertThat(page.locator(".report .year").first()).hasText("2010");
    page.goBack();
    isThere("12 份报告", GREASE, 300);
    page.goBack();
    assertThat(page.locator("#welcome")).isVisible();
    assertThat(page.locator("#q")).hasValue("");
  }

  /** Waits for the results of an address that ends so, which their links extend. */
  private void resultsAreOf(String address) {
    assertThat(page.locator("#years .bar").nth(1))
        .hasAttribute("href", Pattern.compile(address + "&year=2011$"));
  }

  private void scroll(int to) {
    page.evaluate("to => scrollTo(0, to)", to);
  }

  private void isThere(String status, String q, int scrolled) {
    assertThat(page.locator("#status")).hasText(status);
    assertThat(page.locator("#q")).hasValue(q);
    page.waitForCondition(
        () -> Math.abs((Integer) page.evaluate("Math.round(scrollY)") - scrolled) < 5);
  }

  @Test
  void whatWasTypedAndReadIsAStepBackToo() {
    visit("/");
    page.locator("#q").pressSequentially(GREASE);
    assertThat(page.locator("#status")).hasText("12 份报告");
    page.locator("#q").press("Escape");
    page.locator(".hit-link").first().click();
    assertThat(page.locator("#hit-bar")).isVisible();

    page.goBack();
    assertThat(page.locator("#status")).hasText("12 份报告");
    page.goBack();

    assertThat(page.locator("#welcome")).isVisible();
  }

  @Test
  void aFilterDoesNotScroll() {
    visit("/?q=" + GREASE);
    scroll(150);

    page.locator("#years .bar").last().focus();
    page.keyboard().press("Enter");

    assertThat(page.locator("#status")).hasText("1 份报告");
    assertThat(page.locator("#years .bar").last()).isFocused();
    BoundingBox bar = page.locator("#years .bar").last().boundingBox();
    assertTrue(bar.y >= 0 && bar.y < 720, "in view: " + bar.y);
  }

  @Test
  void aSentSearchLetsItsKeysWork() {
    visit("/");
    page.locator("#q").fill(GREASE);
    page.locator("#q").press("Enter");
    assertThat(page.locator("#status")).hasText("12 份报告");

    page.keyboard().press("j");

    assertThat(page.locator(".hit-link").first()).isFocused();
    assertThat(page.locator("#q")).hasValue(GREASE);
  }

  @Test
  void theSkipLinkMovesTheFocus() {
    visit("/?q=" + GREASE);
    page.keyboard().press("Tab");
    assertThat(page.locator("a.skip")).isFocused();

    page.keyboard().press("Enter");

    assertThat(page.locator("#results")).isFocused();
  }

  @Test
  void withoutScriptsASearchIsAnswered() {
    Page plain = browser.page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    plain.navigate(server.url("/?city=云溪市"));
    plain.locator("#q").fill(GREASE);
    plain.locator("#sort").selectOption("year");
    plain.locator("#search button").click();

    assertThat(plain.locator("#status")).hasText("12 份报告");
    assertThat(plain.locator(".report .year").first()).hasText("2010");
    assertThat(plain.locator("#chips .chip")).containsText("云溪市");
    plain.locator("#paging a[rel=next]").click();
    assertThat(plain.locator(".report")).hasCount(2);
    plain.locator("#years .bar").first().click();
    assertThat(plain.locator("#status")).hasText("1 份报告");
    plain.locator(".hit-link").first().click();
    assertThat(plain.locator(".current mark").first()).hasText(GREASE);
  }

  @Test
  void yearsThatFollowOneAnotherAreOneChip() {
    visit("/?q=" + GREASE + "&year=2013&year=2015&year=2014&year=2018");
    assertThat(page.locator("#chips .chip"))
        .hasText(new Pattern[] {Pattern.compile("年份\\s+2013–2015"), Pattern.compile("年份\\s+2018")});

    page.locator("#chips .chip").first().click();

    assertThat(page.locator("#status")).hasText("1 份报告");
    assertThat(page).hasURL(Pattern.compile("[^0-9]year=2018$"));
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void barsCanBeHitInRowsOfLikeLength(int width) {
    years(width, "/?q=" + GREASE + "&year=2015");
    List<BoundingBox> bars =
        page.locator("#years .bar").all().stream().map(Locator::boundingBox).toList();
    assertEquals(12, bars.size());
    for (int bar = 0; bar < 12; bar++) {
      assertEquals(bars.get(bar % 6).x, bars.get(bar).x, 0.5);
      assertEquals(bars.get(bar / 6 * 6).y, bars.get(bar).y, 0.5);
      assertTrue(bars.get(bar).width >= 24, "width: " + bars.get(bar).width);
      assertTrue(bars.get(bar).height >= 24, "height: " + bars.get(bar).height);
    }
    assertTrue(bars.get(6).y >= bars.get(0).y + bars.get(0).height, "rows overlap");
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void handlesStandBelowTheEdgesOfARow(int width) {
    years(width, "/?q=" + GREASE + " -投诉2019件 -投诉2020件 -投诉2021件&year=2015");
    assertThat(page.locator("#years .bar")).hasCount(9);
    BoundingBox first = page.locator("#years .bar").first().boundingBox();
    BoundingBox last = page.locator("#years .bar").last().boundingBox();
    assertEquals(first.y, last.y);
    // The middle of a handle, which is as wide as it is high, is half its width from the end.
    BoundingBox from = page.locator("#years input").first().boundingBox();
    BoundingBox to = page.locator("#years input").last().boundingBox();
    assertEquals(24, from.height);
    assertEquals(from.y, to.y, 0.5);
    assertEquals(first.x, from.x + 12, 1);
    assertEquals(last.x, from.x + from.width - 12, 1);
    assertEquals(first.x + first.width, to.x + 12, 1);
    assertEquals(last.x + last.width, to.x + to.width - 12, 1);
  }

  /** Shows the years of a search, which on a phone are in the sheet of filters. */
  private void years(int width, String address) {
    page.setViewportSize(width, 740);
    visit(address);
    if (width == 360) {
      page.locator("#open-facets").click();
    }
  }

  @Test
  void thePhonesSheetSaysWhatItWillShow() {
    Page phone = browser.page(new Browser.NewContextOptions().setViewportSize(360, 740));
    phone.navigate(server.url("/?q=" + GREASE + "&city=云溪市"));
    phone.locator("#open-facets").click();
    assertThat(phone.locator("#close-facets")).hasText("看 12 份报告");
    phone.locator("#years .bar").first().click();
    assertThat(phone.locator("#close-facets")).hasText("看 1 份报告");
    phone.locator("#index-number").scrollIntoViewIfNeeded();

    assertThat(phone.locator("#sheet-chips .chip").first()).isInViewport();
    assertThat(phone.locator("#sheet-chips .chip")).hasCount(2);
    phone.locator("#close-facets").click();
    assertThat(phone.locator("#facets")).isHidden();
  }

  @Test
  void withoutAServerTheSearchSaysSo() {
    visit("/?q=" + GREASE);
    page.route(Pattern.compile("/\\?q="), Route::abort);
    page.locator("#q").fill("校外");

    assertThat(page.locator("#failure h2")).hasText("连不上服务器。");
    assertThat(page.locator(".report")).hasCount(0);
    page.unrouteAll();
    page.locator("#failure a").click();
    assertThat(page.locator("#status")).hasText("1 份报告");
    assertThat(page.locator("#failure")).isHidden();
    assertTrue(browser.closePages().stream().allMatch(text -> text.contains("ERR_FAILED")));
  }

  @Test
  void anInputMethodsCompositionIsNotSearched() {
    List<String> searched = searches();
    visit("/");
    page.locator("#q").focus();
    CDPSession input = page.context().newCDPSession(page);

    for (String pinyin : List.of("x", "xi", "xiao", "xiao wai")) {
      JsonObject composition = new JsonObject();
      composition.addProperty("text", pinyin);
      composition.addProperty("selectionStart", pinyin.length());
      composition.addProperty("selectionEnd", pinyin.length());
      input.send("Input.imeSetComposition", composition);
    }
    JsonObject chosen = new JsonObject();
    chosen.addProperty("text", "校外");
    input.send("Input.insertText", chosen);

    assertThat(page.locator("#status")).hasText("1 份报告");
    assertTrue(searched.stream().noneMatch(q -> q.contains("x")), searched::toString);
  }

  /** The queries that the page asks the server from now on. */
  private List<String> searches() {
    List<String> searched = new CopyOnWriteArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().contains("/?")) {
            String url = URLDecoder.decode(request.url(), StandardCharsets.UTF_8);
            searched.add(url.substring(url.indexOf('?') + 1));
          }
        });
    return searched;
  }

  @Test
  void aLateAnswerIsDropped() {
    List<Route> held = new CopyOnWriteArrayList<>();
    page.route(Pattern.compile("/\\?q=%E6%A0%A1"), held::add);
    visit("/");
    page.locator("#q").fill("校外");
    page.waitForCondition(() -> !held.isEmpty());

    page.locator("#q").fill(GREASE);
    assertThat(page.locator("#status")).hasText("12 份报告");
    Request late = held.getFirst().request();
    held.getFirst().resume();

    page.waitForCondition(() -> late.failure() != null);
    assertThat(page.locator("#status")).hasText("12 份报告");
    assertThat(page.locator("#q")).hasValue(GREASE);
  }

  @Test
  void aSlowSearchShowsASkeletonAndThenTheResult() {
    List<Route> held = new CopyOnWriteArrayList<>();
    page.route(Pattern.compile("/\\?q="), held::add);
    visit("/");
    page.locator("#q").fill(GREASE);

    assertThat(page.locator(".skeleton")).hasCount(3);
    held.getFirst().resume();

    assertThat(page.locator("#status")).hasText("12 份报告");
    assertThat(page.locator(".skeleton")).hasCount(0);
  }

  @Test
  void aFilterChosenWhileANewerSearchIsOnItsWayIsAFilterOfThatSearch() {
    visit("/?q=" + GREASE + "&sort=-year");
    assertThat(page.locator("#status")).hasText("12 份报告");
    List<Route> held = new CopyOnWriteArrayList<>();
    page.route(Pattern.compile("/\\?q="), held::add);
    page.locator("#q").fill("校外");
    page.locator("#q").press("Enter");
    page.waitForCondition(() -> !held.isEmpty());

    page.locator("#years .bar").first().click();

    page.waitForCondition(() -> held.getLast().request().url().contains("year="));
    String asked = URLDecoder.decode(held.getLast().request().url(), StandardCharsets.UTF_8);
    assertTrue(asked.matches(".*\\?q=校外&sort=-year&year=\\d{4}$"), asked);
    held.getLast().resume();
    assertThat(page.locator("#q")).hasValue("校外");
    assertThat(page.locator("#chips .chip")).hasCount(1);
  }

  @Test
  void aHitIsALinkToItsParagraph() {
    visit("/?q=校外培训");
    page.locator(".hit-link").first().click();

    assertThat(page).hasURL(Pattern.compile("/reports/[a-z2-7]{12}/p/1-[0-9a-f]{6}\\?q="));
    assertThat(page.locator(".current .words")).hasText("校外培训事项三件，<b>均已</b>办结。");
    assertThat(page.locator(".current mark")).hasText("校外培训");
    assertThat(page.locator(".current")).isInViewport();
  }

  @Test
  void backFromAReportRestoresTheScroll() {
    visit("/?q=" + GREASE);
    assertThat(page.locator(".report")).hasCount(10);
    page.locator(".report").nth(6).locator(".hit-link").first().scrollIntoViewIfNeeded();
    int scrolled = (Integer) page.evaluate("Math.round(scrollY)");
    assertTrue(scrolled > 0);
    page.locator(".report").nth(6).locator(".hit-link").first().click();
    assertThat(page.locator("#hit-bar")).isVisible();

    page.goBack();

    assertThat(page.locator(".report")).hasCount(10);
    page.waitForCondition(
        () -> Math.abs((Integer) page.evaluate("Math.round(scrollY)") - scrolled) < 5);
  }

  @Test
  void pagesAreRealLinks() {
    visit("/?q=" + GREASE);

    page.locator("#paging a[rel=next]").click();

    assertThat(page).hasURL(Pattern.compile("page=2"));
    assertThat(page.locator(".report")).hasCount(2);
    assertThat(page.locator("#paging")).containsText("第 2 页，共 2 页");
  }

  @Test
  void aPagePastTheEndBecomesTheLast() {
    visit("/?q=" + GREASE + "&page=7");

    assertThat(page.locator(".report")).hasCount(2);
    assertThat(page).hasURL(Pattern.compile("page=2"));
  }

  @Test
  void thePlaceTreeFiltersAndFinds() {
    visit("/?sort=-year");
    page.locator("#find-place").fill("临岚");
    page.locator("#place-tree .value", new Page.LocatorOptions().setHasText("临岚市")).click();

    assertThat(page.locator("#status")).hasText("1 份报告");
    assertThat(page).hasURL(Pattern.compile("city=%E4%B8%B4%E5%B2%9A%E5%B8%82"));
    assertThat(page.locator("#chips .chip")).containsText("临岚市");
    page.locator("#find-place").fill("");
    page.locator("#place-tree .value", new Page.LocatorOptions().setHasText("地点不明")).click();
    assertThat(page.locator("#status")).hasText("1 份报告");
    assertThat(page.locator("#reports")).containsText("地点不明");
  }

  @Test
  void aRangeOfYearsIsChosenByItsBounds() {
    visit("/?q=" + GREASE);
    page.locator("#years input").first().focus();
    page.keyboard().press("End");

    assertThat(page.locator("#status")).hasText("1 份报告");
    page.locator("#years input").first().focus();
    page.keyboard().press("ArrowLeft");

    assertThat(page).hasURL(Pattern.compile("year=2020\\.\\.2021"));
    assertThat(page.locator("#status")).hasText("2 份报告");
    assertThat(page.locator("#years input").first()).isFocused();
  }

  @Test
  void anOpenRangeOfYearsReachesToTheEnd() {
    visit("/?q=" + GREASE + "&year=2021..");
    String last = page.locator("#years input").last().getAttribute("max");
    visit("/?q=" + GREASE + "&year=2020..");

    assertThat(page.locator("#years input").last()).hasValue(last);
    visit("/?q=" + GREASE + "&year=..2020");
    String first = page.locator("#years input").first().getAttribute("min");
    assertThat(page.locator("#years input").first()).hasValue(first);
  }

  @Test
  void theOnlyYearIsAValueAndNoHistogram() {
    visit("/?q=校外");

    assertThat(page.locator("#years .value")).hasText("2020 1");
    assertThat(page.locator("#years .histogram")).hasCount(0);
  }

  @Test
  void anEmptyResultOffersWhatToDrop() {
    visit("/?q=校外 " + GREASE + "&year=2012");

    assertThat(page.locator("#empty h2")).hasText("没有找到符合条件的报告");
    assertThat(page.locator("#empty")).containsText("校外 " + GREASE);
    assertThat(page.locator("#empty li").first()).hasText(Pattern.compile("只搜“校外”，不加筛选 1 份报告"));
    page.locator("#empty a", new Page.LocatorOptions().setHasText(GREASE)).click();
    assertThat(page.locator("#status")).hasText("1 份报告");
  }

  @Test
  void thatNoReportHasAWordIsSaidOnce() {
    visit("/?q=没有的词");

    assertThat(page.locator("#empty h2")).hasText("没有一份报告出现“没有的词”。");
    assertThat(page.locator("#empty > *")).hasCount(3);
    assertThat(page.locator("#empty .ways a")).hasText(new String[] {"浏览全部报告", "怎样提问"});
    assertThat(page.locator("#status")).hasText("0 份报告");
    assertTrue(page.locator("#summary .count").boundingBox().width <= 1, "said to the eye too");
    assertThat(page.locator("#summary .order")).isHidden();
    assertThat(page.locator("#summary .scope")).isHidden();
    visit("/?q=校外 " + GREASE);
    assertThat(page.locator("#summary .scope")).isVisible();
    visit("/?q=校外&scope=paragraph");
    assertThat(page.locator("#summary .scope")).isVisible();
    visit("/?q=校外");
    assertThat(page.locator("#summary .scope")).isHidden();
  }

  @Test
  void aFilterThatExcludesEverythingIsNamed() {
    visit("/?q=校外&year=2012");

    assertThat(page.locator("#empty li").first()).hasText("去掉 年份 2012 1 份报告");
    assertThat(page.locator("#years .value")).hasCount(0);
    assertThat(page.locator("#years .bar.selected")).hasCount(1);
  }

  @Test
  void anErrorSaysWhatToDoAndItsNumber() {
    visit("/?q=" + GREASE + "&year=soon");

    assertThat(page.locator("#failure h2")).hasText("地址里的年份“soon”无法识别。");
    assertThat(page.locator("#failure")).containsText("请求编号");
    page.locator("#failure a").click();
    assertThat(page.locator("#status")).hasText("12 份报告");
    assertThat(page.locator("#failure")).isHidden();
    assertTrue(browser.closePages().stream().allMatch(text -> text.contains("400")));
  }

  @Test
  void aQueryThatIsRefusedSaysWhatAndWhere() {
    visit("/?q=" + GREASE + " city:乌有");

    assertThat(page.locator("#failure")).containsText("“乌有”：没有这个地方");
    assertThat(page.locator("#failure")).containsText("（第 11 个字符）。");
    assertThat(page.locator("#failure")).not().containsText("引号");
    page.locator("#failure a").click();
    assertThat(page.locator("h1")).hasText("怎样提问");
    assertTrue(browser.closePages().stream().allMatch(text -> text.contains("400")));
  }

  @Test
  void aQuoteIsCopiedWithItsSource() {
    visit("/?q=培训&year=2020&city=云溪市");
    page.locator(".hit-link").first().focus();

    page.keyboard().press("c");

    assertThat(page.locator("#notice")).hasText("引文和出处已复制");
    String copied = (String) page.evaluate("navigator.clipboard.readText()");
    List<String> lines = copied.lines().toList();
    assertEquals("“餐饮油烟培训。”", lines.get(0));
    assertEquals("——云溪市某局，《云溪市某局2020年报告》（推定标题），2020 年度，索引号 990100-2021-000017", lines.get(1));
    assertTrue(lines.get(2).matches(".*/reports/[a-z2-7]{12}/p/4-[0-9a-f]{6}"), lines.get(2));
    assertEquals("示例数据，机构与数字均为虚构", lines.get(3));
  }

  @Test
  void theActionsOfAHitAreReachedByKeyboard() {
    visit("/?q=校外");
    assertThat(page.locator(".hit-link")).hasCount(1);
    page.keyboard().press("j");
    assertThat(page.locator(".hit-link")).isFocused();
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");

    page.keyboard().press("Enter");

    assertThat(page.locator("#notice")).hasText("链接已复制");
    String copied = (String) page.evaluate("navigator.clipboard.readText()");
    assertTrue(copied.startsWith(server.url("/reports/")), copied);
    assertTrue(copied.contains("?q=%E6%A0%A1%E5%A4%96"), copied);
  }

  @Test
  void noKeyWorksWhileTyping() {
    visit("/");
    page.keyboard().press("/");
    assertThat(page.locator("#q")).isFocused();

    page.keyboard().type("jk?c");

    assertThat(page.locator("#q")).hasValue("jk?c");
    assertThat(page.locator("#keys")).isHidden();
    page.locator("#language").focus();
    page.keyboard().press("?");
    assertThat(page.locator("#keys")).isVisible();
  }

  @Test
  void englishStaysChosen() {
    visit("/?q=" + GREASE);
    page.locator("#language").click();
    assertThat(page.locator("#status")).hasText("Reports: 12");
    assertThat(page.locator("#agency")).isHidden();

    page.locator(".hit-link").first().click();

    assertThat(page.locator("#hit-place")).hasText(Pattern.compile("[1-4] / 4"));
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(page.locator("#strip")).hasText("Sample data: offices and figures are invented");
  }

  @Test
  void aPhoneShowsTheFiltersInASheet() {
    Page phone = browser.page(new Browser.NewContextOptions().setViewportSize(360, 740));
    phone.navigate(server.url("/?q=" + GREASE));
    assertThat(phone.locator(".report").first()).isVisible();
    assertThat(phone.locator("#facets")).isHidden();
    assertEquals(360, phone.evaluate("document.documentElement.scrollWidth"));

    phone.locator("#open-facets").click();
    assertThat(phone.locator("#close-facets")).isFocused();
    phone.locator("#years .bar").first().click();
    phone.keyboard().press("Escape");

    assertThat(phone.locator("#facets")).isHidden();
    assertThat(phone.locator("#open-facets")).isFocused();
    assertThat(phone.locator("#open-facets")).hasText("筛选（1）");
    assertThat(phone.locator("#status")).hasText("1 份报告");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-US"})
  void onAPhoneAnOrderStandsBesideItsName(String language) {
    Page phone =
        browser.page(new Browser.NewContextOptions().setViewportSize(360, 740).setLocale(language));
    phone.navigate(server.url("/?q=" + GREASE));
    phone.locator(".report").first().waitFor();
    assertThat(phone.locator("label[for=sort]")).hasText(language.equals("en-US") ? "Order" : "排序");

    BoundingBox name = phone.locator("label[for=sort]").boundingBox();
    BoundingBox order = phone.locator("#sort").boundingBox();
    assertTrue(name.y > order.y && name.y + name.height < order.y + order.height, language);
    assertTrue(name.x + name.width < order.x, language);
  }

  @Test
  void aFilterOpensInANewTab() {
    visit("/?q=" + GREASE);
    Page tab =
        page.context()
            .waitForPage(
                () ->
                    page.locator("#years .bar")
                        .first()
                        .click(
                            new Locator.ClickOptions()
                                .setModifiers(List.of(KeyboardModifier.CONTROLORMETA))));

    assertThat(tab.locator("#status")).hasText("1 份报告");
    assertThat(page.locator("#status")).hasText("12 份报告");
    assertFalse(page.url().contains("year="));
  }
}
