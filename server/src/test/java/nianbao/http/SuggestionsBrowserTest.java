package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Suggestions below the search box, in a real browser over a real server. */
class SuggestionsBrowserTest extends ReportsBrowser {
  private static final Pattern SUGGEST = Pattern.compile("/api/v1/suggest\\?");
  private static final Pattern SEARCH = Pattern.compile("[0-9]/\\?q=[^&]*$");

  /** Longer than any pause of the page. */
  private static final int LONG = 2_000;

  SuggestionsBrowserTest() {
    super(false, reports());
  }

  private static List<Report> reports() {
    List<Report> reports = new ArrayList<>();
    for (int year = 2019; year < 2022; year++) {
      reports.add(
          TestReports.report("cloud/" + year)
              .of(TestReports.CLOUD_CITY, year)
              .by("commerce")
              .text("本年答复餐饮油烟投诉三件。", "另有餐饮油烟检查。", "餐饮油烟宣传。")
              .build());
    }
    reports.add(
        TestReports.report("haze").of(TestReports.HAZE_CITY, 2020).text("餐饮油烟与校外培训事项。").build());
    return reports;
  }

  private Locator box() {
    return page.locator("#q");
  }

  private Locator list() {
    return page.getByRole(AriaRole.LISTBOX);
  }

  private Locator options() {
    return list().getByRole(AriaRole.OPTION);
  }

  private Locator option(String text) {
    return options().filter(new Locator.FilterOptions().setHasText(text)).first();
  }

  private Locator active() {
    return page.locator("[role=option][aria-selected=true]");
  }

  private void type(String text) {
    box().pressSequentially(text);
    assertThat(list()).isVisible();
  }

  /** The requests of a kind that the page sends from now on. */
  private List<Request> requests(Pattern kind) {
    List<Request> sent = new CopyOnWriteArrayList<>();
    page.onRequest(
        request -> {
          if (kind.matcher(request.url()).find()) {
            sent.add(request);
          }
        });
    return sent;
  }

  @Test
  void typingShowsWhatThereIsWithItsKindAndCount() {
    visit("/");

    type("云溪");

    assertThat(option("地区")).hasText(Pattern.compile("^云溪市\\s+样例省\\s+地区 · 3 份$"));
    assertThat(option("地区").locator("mark")).hasText(new String[] {"云溪"});
    assertThat(option("机构")).hasText(Pattern.compile("^云溪市某局\\s+样例省 云溪市\\s+机构 · 3 份$"));
    assertThat(box()).isFocused();
    box().fill("餐饮");
    assertThat(option("词语")).hasText(Pattern.compile("^餐饮油烟.*词语 · 4 份$"));
  }

  @Test
  void aScreenReaderIsToldOfAComboboxAndItsOptions() {
    visit("/");
    Locator combobox = page.getByRole(AriaRole.COMBOBOX, named("搜索年度报告"));
    assertThat(combobox).hasAttribute("aria-expanded", "false");
    assertThat(combobox).hasAttribute("aria-autocomplete", "list");

    type("云溪");

    assertThat(combobox).hasAttribute("aria-expanded", "true");
    assertThat(combobox).hasAttribute("aria-controls", "suggestions");
    assertThat(list()).hasAttribute("id", "suggestions");
    assertThat(list()).hasAccessibleName("搜索建议");
    assertThat(page.locator("#search [role=status]")).hasText(options().count() + " 条建议");
    page.keyboard().press("ArrowDown");
    assertThat(active()).hasCount(1);
    assertEquals(active().getAttribute("id"), box().getAttribute("aria-activedescendant"));
    page.keyboard().press("Escape");
    assertThat(combobox).hasAttribute("aria-expanded", "false");
    assertThat(page.locator("#search [role=status]")).isEmpty();
    assertNull(box().getAttribute("aria-activedescendant"));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  @Test
  void arrowsGoThroughTheListAndBackToTheText() {
    visit("/");
    type("云溪");
    int count = options().count();
    assertTrue(count > 1);

    page.keyboard().press("ArrowDown");
    assertThat(options().first()).hasAttribute("aria-selected", "true");
    page.keyboard().press("ArrowUp");
    assertThat(active()).hasCount(0);
    page.keyboard().press("ArrowUp");
    assertThat(options().last()).hasAttribute("aria-selected", "true");
    page.keyboard().press("Home");
    assertThat(active()).hasCount(0);
    assertEquals(0, box().evaluate("box => box.selectionStart"));
    assertThat(box()).hasValue("云溪");
    assertThat(list()).isVisible();
  }

  @Test
  void enterTakesTheActivePhrase() {
    visit("/");
    type("培训 餐饮");
    page.keyboard().press("ArrowDown");
    String text = active().locator(".says").textContent();

    page.keyboard().press("Enter");

    assertThat(box()).hasValue("培训 " + text);
    assertThat(box()).isFocused();
    assertThat(list()).isHidden();
    assertThat(page.locator("#status")).hasText("1 份报告");
  }

  @Test
  void enterInTheTextSearchesWhatIsTyped() {
    visit("/");
    type("餐饮");

    page.keyboard().press("Enter");

    assertThat(list()).isHidden();
    assertThat(box()).hasValue("餐饮");
    assertThat(page.locator("#status")).hasText("4 份报告");
  }

  @Test
  void aPlaceBecomesAFilter() {
    visit("/?q=油烟&year=2020");
    box().press("End");
    type(" 云溪");

    option("地区").click();

    assertThat(page).hasURL(Pattern.compile("city=990100"));
    assertThat(page.locator("#chips .chip"))
        .hasText(new Pattern[] {chip("城市 云溪市"), chip("年份 2020")});
    assertThat(box()).hasValue("油烟");
    assertThat(page.locator("#status")).hasText("1 份报告");
    assertThat(list()).isHidden();
  }

  private static Pattern chip(String words) {
    return Pattern.compile(words.replace(" ", "\\s+"));
  }

  @Test
  void aPlaceThatIsChosenAlreadyStaysOnce() {
    visit("/?city=云溪市");
    type("云溪");

    option("地区").click();

    assertThat(box()).hasValue("");
    assertThat(page.locator("#chips .chip")).hasCount(1);
    assertThat(page.locator("#status")).hasText("3 份报告");
  }

  @Test
  void anOfficeBecomesAFilter() {
    visit("/");
    type("某局");

    option("云溪市某局").click();

    assertThat(page.locator("#chips .chip")).hasText(chip("机构 云溪市某局"));
    assertThat(page.locator("#status")).hasText("3 份报告");
  }

  @Test
  void escapeClosesTheListAndOnlyThenEmptiesTheBox() {
    visit("/");
    type("云溪");

    page.keyboard().press("Escape");
    assertThat(list()).isHidden();
    assertThat(box()).hasValue("云溪");
    page.keyboard().press("Escape");

    assertThat(box()).hasValue("");
    assertThat(box()).isFocused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"keyboard", "mouse"})
  void whoLeavesTheBoxClosesTheList(String by) {
    visit("/");
    type("云溪");

    if (by.equals("keyboard")) {
      page.keyboard().press("Tab");
      assertThat(page.locator("#search button")).isFocused();
    } else {
      page.mouse().click(640, 600);
    }

    assertThat(list()).isHidden();
    assertThat(box()).hasValue("云溪");
  }

  @Test
  void aPressOnAnOptionKeepsTheKeyboardInTheBox() {
    visit("/");
    type("云溪");
    option("地区").hover();

    page.mouse().down();
    assertThat(box()).isFocused();
    assertThat(list()).isVisible();
    assertThat(active()).hasCount(0);
    page.mouse().up();

    assertThat(page.locator("#chips .chip")).hasCount(1);
    assertThat(box()).isFocused();
  }

  @Test
  void aPhoneHasRoomForTheListAndMovesNothing() {
    page =
        browser.page(new Browser.NewContextOptions().setViewportSize(360, 740).setHasTouch(true));
    page.route(Pattern.compile("/\\?q=.*%E4%BA%91"), unanswered -> {});
    visit("/?q=油烟");
    assertThat(page.locator(".report").first()).isVisible();
    Object before = page.evaluate(LAYOUT);
    box().press("End");
    type(" 云溪");

    assertEquals(before, page.evaluate(LAYOUT));
    assertEquals(360, page.evaluate("document.documentElement.scrollWidth"));
    page.keyboard().press("ArrowUp");
    assertEquals(before, page.evaluate(LAYOUT));
    option("地区").tap();

    assertThat(page.locator("#chips .chip")).hasText(chip("城市 云溪市"));
  }

  @Test
  void onALowScreenTheListScrollsAndNotThePage() {
    page.setViewportSize(800, 240);
    visit("/?q=检查");
    assertThat(page.locator(".report").first()).isVisible();
    box().fill("油烟");
    assertThat(options()).hasCount(5);

    page.keyboard().press("ArrowUp");
    assertTrue(scrolled() > 0);
    assertEquals(0, page.evaluate("scrollY"));
    assertThat(active()).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");

    assertEquals(0, scrolled());
    assertThat(active()).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
  }

  private int scrolled() {
    return (Integer) list().evaluate("list => Math.ceil(list.scrollTop)");
  }

  private static final String LAYOUT =
      "[scrollY, document.documentElement.scrollHeight, document.querySelector('main').offsetTop]";

  /** What browsers send while an input method is at work, and when it is done. */
  @Test
  void anInputMethodIsLeftAlone() {
    page.clock().install();
    visit("/");
    List<Request> suggested = requests(SUGGEST);
    List<Request> searched = requests(SEARCH);
    box().focus();

    box().evaluate(COMPOSE, List.of("y", "yu", "yun", "yun x"));
    page.clock().runFor(LONG);

    assertEquals(List.of(), suggested);
    assertEquals(List.of(), searched);
    box()
        .evaluate(
            """
            box => {
              box.value = "云溪";
              box.dispatchEvent(new InputEvent("input", { isComposing: true, bubbles: true }));
              box.dispatchEvent(new CompositionEvent("compositionend", { data: "云溪", bubbles: true }));
              box.dispatchEvent(new InputEvent("input", { bubbles: true }));
            }
            """);
    page.clock().runFor(LONG);

    assertThat(list()).isVisible();
    assertEquals(1, suggested.size());
    assertEquals(1, searched.size());
  }

  private static final String COMPOSE =
      """
      (box, texts) => {
        const key = (name) => new KeyboardEvent("keydown", {
          key: name, keyCode: 229, isComposing: true, bubbles: true, cancelable: true,
        });
        box.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
        for (const text of texts) {
          box.dispatchEvent(key("Process"));
          box.value = text;
          box.dispatchEvent(new CompositionEvent("compositionupdate", { data: text, bubbles: true }));
          box.dispatchEvent(new InputEvent("input", { isComposing: true, bubbles: true }));
          for (const name of ["ArrowDown", "Enter", "Escape"]) {
            box.dispatchEvent(key(name));
          }
        }
      }
      """;

  /** Some tell of the key that ends a composition only after it has ended. */
  @Test
  void aKeyOfAnInputMethodMovesAndTakesNothing() {
    visit("/");
    type("云溪");
    String press =
        """
        (box, name) => box.dispatchEvent(new KeyboardEvent("keydown", {
          key: name, keyCode: 229, bubbles: true, cancelable: true,
        }))
        """;

    assertEquals(true, box().evaluate(press, "ArrowDown"));
    assertThat(active()).hasCount(0);
    page.keyboard().press("ArrowDown");
    assertEquals(true, box().evaluate(press, "Enter"));
    assertEquals(true, box().evaluate(press, "Escape"));

    assertThat(active()).hasCount(1);
    assertThat(page.locator("#chips .chip")).hasCount(0);
    box().evaluate(COMPOSE, List.of("云溪s"));
    assertThat(list()).isHidden();
  }

  @Test
  void theNewestRequestWins() {
    List<Route> held = new CopyOnWriteArrayList<>();
    page.route(Pattern.compile("/suggest\\?q=%E9%A4%90"), held::add);
    visit("/");
    box().fill("餐饮");
    page.waitForCondition(() -> !held.isEmpty());
    Request late = held.getFirst().request();

    box().fill("云溪");
    assertThat(option("地区")).isVisible();
    held.getFirst().resume();

    page.waitForCondition(() -> late.failure() != null);
    assertThat(option("地区")).isVisible();
    assertThat(option("餐饮")).hasCount(0);
  }

  @Test
  void anAnswerToWhatIsNoLongerTypedIsDropped() {
    List<Route> held = new CopyOnWriteArrayList<>();
    page.route(SUGGEST, held::add);
    page.clock().install(new Clock.InstallOptions().setTime(0));
    visit("/");
    page.clock().pauseAt(60_000);
    box().fill("餐饮");
    page.clock().runFor(LONG);
    page.waitForCondition(() -> !held.isEmpty());
    Request late = held.getFirst().request();

    box().fill("餐饮油");
    held.getFirst().resume();

    page.waitForCondition(() -> late.failure() != null);
    assertThat(list()).isHidden();
    assertEquals(1, held.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"left", "emptied", "sent", "gone back"})
  void nothingShowsForAnAnswerThatComesTooLate(String meanwhile) {
    List<Route> held = new CopyOnWriteArrayList<>();
    page.route(SUGGEST, held::add);
    visit("/?q=油烟");
    page.locator("#years .bar").first().click();
    assertThat(page.locator("#chips .chip")).hasCount(1);
    box().fill("云溪");
    page.waitForCondition(() -> !held.isEmpty());
    Request late = held.getFirst().request();

    switch (meanwhile) {
      case "left" -> page.keyboard().press("Tab");
      case "emptied" -> box().fill("");
      case "sent" -> page.keyboard().press("Enter");
      default -> page.goBack();
    }
    held.getFirst().resume();

    page.waitForCondition(() -> late.failure() != null);
    assertThat(list()).isHidden();
  }

  @Test
  void nothingShowsUnasked() {
    List<Request> suggested = requests(SUGGEST);
    page.clock().install();
    visit("/?q=餐饮");
    page.clock().runFor(LONG);
    box().click();
    page.locator("#years .bar").first().click();
    assertThat(page.locator("#chips .chip")).hasCount(1);
    page.goBack();
    assertThat(page.locator("#chips .chip")).hasCount(0);
    page.goForward();
    assertThat(page.locator("#chips .chip")).hasCount(1);
    box().press("Enter");
    page.clock().runFor(LONG);
    assertEquals(List.of(), suggested);

    box().focus(); // Enter has moved it on to the results
    page.keyboard().press("End");
    page.keyboard().press("ArrowDown");
    assertThat(option("词语")).isVisible();
  }

  @Test
  void noSuggestionsAreNoMistake() {
    page.route(SUGGEST, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
    visit("/");

    box().pressSequentially("餐饮");

    assertThat(page.locator("#status")).hasText("4 份报告");
    assertThat(page.locator("#failure")).isHidden();
    assertThat(list()).isHidden();
    assertTrue(browser.closePages().stream().allMatch(text -> text.contains("503")));
  }

  @Test
  void typingLosesNothingWhileListsComeAndGo() {
    String text = "餐饮油烟 云溪 餐饮油烟投诉 培训 云溪市某局 油烟宣传";
    visit("/");

    box().pressSequentially(text, new Locator.PressSequentiallyOptions().setDelay(60));

    assertThat(box()).hasValue(text);
    assertThat(box()).isFocused();
  }

  @Test
  void theWordBeforeTheCaretIsSuggestedForAndTheRestStays() {
    visit("/");
    box().fill("云溪 油烟");
    page.keyboard().press("Home");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Delete");
    assertThat(box()).hasValue("云 油烟");

    option("地区").click();

    assertThat(page.locator("#chips .chip")).hasText(chip("城市 云溪市"));
    assertThat(box()).hasValue("油烟");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/help",
        "/about",
        "/clippings",
        "/import",
        "/findings",
        "/matrix",
        "/trend",
        "/figures",
        "/copied",
        "/terms",
        "/no-such-page",
        "a report"
      })
  void everyPageSuggestsAndLeadsToTheSearch(String target) {
    visit("/?q=餐饮油烟");
    String report = page.locator(".hit-link").first().getAttribute("href");
    visit(target.startsWith("/") ? target : report);
    box().fill("");
    type("油烟 云溪");

    option("地区").click();

    assertThat(page).hasURL(Pattern.compile("/\\?q=%E6%B2%B9%E7%83%9F&city=990100$"));
    assertThat(page.locator("#chips .chip")).hasText(chip("城市 云溪市"));
    assertThat(page.locator("#status")).hasText("3 份报告");
    assertThat(list()).isHidden();
    assertTrue(browser.closePages().stream().allMatch(text -> text.contains("404")));
  }

  @Test
  void kindsAndCountsAreSaidInEnglish() {
    visit("/");
    page.locator("#language").click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    page.waitForLoadState();

    type("云溪");

    assertThat(option("Place")).hasText(Pattern.compile("^云溪市\\s+样例省\\s+Place · reports: 3$"));
    assertThat(option("Place").locator(".says")).hasAttribute("lang", "zh");
    assertThat(list()).hasAccessibleName("Suggestions");
  }
}
