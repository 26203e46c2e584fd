package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.extract.ReportExtractor;
import nianbao.library.CorrectionLog;
import nianbao.library.EarlierVersion;
import nianbao.library.EarlierVersions;
import nianbao.library.EditedLog;
import nianbao.read.UnreadableException;
import nianbao.report.Paragraph;
import nianbao.report.ReportId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A report that changed where it was read from, in a browser. */
@ResourceLock(TestBrowser.LOCK)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VersionsBrowserTest {
  private static final ReportId ID = ReportId.ofKey("甲/a.txt");

  /** So long that it doesn't fit on a phone. */
  private static final String LONG = "全年答复12件。" + "各科室按季度报送目录，办公室逐条核对。".repeat(40);

  private TestBrowser browser;
  private MovedFiles files;
  private String link = "";

  @BeforeAll
  void open(@TempDir Path folder) throws IOException, UnreadableException {
    browser = TestBrowser.open();
    files = new MovedFiles(folder);
    files.write("甲/a.txt", text("12"));
    files.update();
    EditedLog.date(folder.resolve("originals"), "2026-03-01T08:00:00Z");
    files.write("甲/a.txt", text("13"));
    files.update();
    EarlierVersions versions =
        EarlierVersions.of(
            files.originals(), CorrectionLog.of(files.originals()), ReportExtractor::read);
    EarlierVersion first = versions.of(ID).getFirst();
    for (Paragraph paragraph : versions.read(first).paragraphs()) {
      if (paragraph.text().equals(LONG)) {
        link = "/reports/" + ID + "/p/" + paragraph.id();
      }
    }
  }

  private static String text(String answered) {
    return MovedFiles.text("补贴") + "三、答复情况\n" + LONG.replace("12", answered) + "\n" + "四、其他\n无。\n";
  }

  @AfterEach
  void nothingWentWrongInThePage() {
    assertEquals(List.of(), browser.closePages());
  }

  @AfterAll
  void close() throws IOException {
    files.close();
    browser.close();
  }

  private String url(String target) {
    return "http://127.0.0.1:" + files.port() + target;
  }

  private static void assertNothingIsWiderThan(Page page) {
    assertEquals(
        true,
        page.evaluate(
            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void anOldLinkShowsWhatItWasMadeFor(int width) {
    Page page = browser.page(new Browser.NewContextOptions().setViewportSize(width, 740));

    page.navigate(url(link));

    Locator note = page.locator(".note.linked");
    assertThat(note.locator("blockquote")).hasText(LONG);
    assertThat(page.locator("#text .current")).containsText("全年答复13件。");
    assertThat(page.locator("#text .current a.number")).isFocused();
    assertThat(note.locator("p").first()).isInViewport();
    assertThat(page.locator("#text .current .words")).isInViewport();
    assertTrue(
        note.locator("p").first().boundingBox().y
            > page.locator("#kicker").boundingBox().y
                + page.locator("#kicker").boundingBox().height,
        "it is not behind the line that stays in view");
    assertNothingIsWiderThan(page);

    note.getByText("与现在比较").click();

    assertThat(page.locator("#change-1 .cell.a del")).hasText("12");
    assertThat(page.locator("#change-1 .cell.b ins")).hasText("13");
    assertThat(page.locator("#sides")).containsText("旧内容：2026-03-01 首次读到");
    assertNothingIsWiderThan(page);
    page.locator("#sides .report-title a").first().click();
    assertThat(page).hasURL(url("/reports/" + ID + "?version=2026-03-01"));
    assertThat(page.locator("#warnings .note")).containsText("这是旧内容");
    assertNothingIsWiderThan(page);
  }

  @Test
  void onThePageOfAnEarlierVersionLinksStayWithIt() {
    Page page = browser.page();
    page.navigate(url(link + "?version=2026-03-01"));

    assertThat(page.locator("#text .actions button")).hasCount(1);
    page.locator("#text .actions button").click();
    assertEquals(
        url(link + "?version=2026-03-01"), page.evaluate("() => navigator.clipboard.readText()"));
    page.locator("#text a.number").first().click();
    assertThat(page).hasURL(Pattern.compile(".*/p/1-[0-9a-f]{6}\\?version=2026-03-01$"));
    assertThat(page.locator("#text .paragraph").first()).hasAttribute("aria-current", "location");
    page.reload();
    assertThat(page.locator("#text .current")).hasCount(1);
    assertThat(page.locator("#kicker")).containsText("2026-03-01 的旧内容");
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 1280", "en-GB, 360"})
  void nothingStandsInTheWay(String language, int width) throws IOException {
    Page page =
        browser.page(
            new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 740)
                .setBypassCSP(true));
    StringBuilder faults = new StringBuilder();
    for (String target :
        List.of(
            link,
            "/reports/" + ID,
            "/reports/" + ID + "?version=2026-03-01",
            "/compare?a=" + ID + "@2026-03-01&b=" + ID)) {
      faults.append(AccessibilityBrowserTest.faults(page, url(target)));
    }

    assertEquals("", faults.toString());
    List<String> complaints = browser.closePages(); // axe asks for style sheets on its own
    assertTrue(
        complaints.stream().allMatch(text -> text.contains("status of 40")), complaints::toString);
  }
}
