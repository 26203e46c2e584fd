package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.junit.jupiter.api.Test;

/** What the search page shows of a paragraph that is too long to be shown. */
class ExcerptBrowserTest extends ReportsBrowser {
  private static final int LENGTH = 140;
  private static final String FILLER = "日常检查照常进行，与往年没有什么不同。";
  private static final String PHRASE = "长".repeat(2 * LENGTH);

  ExcerptBrowserTest() {
    super(report());
  }

  private static Report report() {
    return TestReports.report("long.txt")
        .of(TestReports.CLOUD_CITY, 2019)
        .text("预付卡。" + FILLER.repeat(20) + "他说：“好。”这一句讲预付卡，也讲预付卡退费。" + FILLER.repeat(20))
        .text(FILLER.repeat(20) + "末句才讲油烟。")
        .text("𠮷".repeat(200) + "的餐饮的" + "𠮷".repeat(200))
        .text(FILLER.repeat(20) + PHRASE)
        .text("校外" + "甲".repeat(540) + "校外".repeat(3) + "乙".repeat(1000))
        .row("培训事项数量", "", "件", "37")
        .row("甲".repeat(150), "登记数", "件", "4", "乙".repeat(150))
        .build();
  }

  private Locator windowOf(String query) {
    visit("/?q=" + query);
    return page.locator(".window");
  }

  @Test
  void theSentenceWithMostMatchesIsShownFromItsBeginning() {
    Locator window = windowOf("预付卡");

    assertThat(window).hasText(Pattern.compile("^…这一句讲预付卡，也讲预付卡退费。.*…$"));
    assertEquals(List.of("预付卡", "预付卡"), window.locator("mark").allTextContents());
  }

  @Test
  void theEndOfAParagraphIsShownWithWhatStandsBeforeIt() {
    Locator window = windowOf("油烟");

    assertThat(window).hasText(Pattern.compile("^…" + FILLER + ".*末句才讲油烟。$"));
    assertEquals("油烟", window.locator("mark").textContent());
  }

  @Test
  void noCharacterIsCutInTwo() {
    Locator window = windowOf("餐饮");

    assertThat(window).hasText(Pattern.compile("^…(?:𠮷)+的餐饮的(?:𠮷)+…$"));
    assertEquals("餐饮", window.locator("mark").textContent());
  }

  @Test
  void aMatchThatIsLongerThanTheWindowIsShownFromItsBeginning() {
    Locator window = windowOf("“" + PHRASE + "”");

    assertThat(window.locator("mark")).hasText(Pattern.compile("^长{100,}$"));
    assertThat(window).hasText(Pattern.compile("长…$"));
  }

  /** There they always show, and would hide where the paragraph stands. */
  @Test
  void onAPhoneTheActionsStandBelowTheText() {
    page =
        browser.page(
            new Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setHasTouch(true)
                .setIsMobile(true));
    visit("/?q=预付卡");
    Locator hit = page.locator("li.hit").first();
    BoundingBox text = hit.locator(".hit-link").boundingBox();
    BoundingBox actions = hit.locator(".actions").boundingBox();

    assertThat(hit.locator(".actions .copied")).isVisible();
    assertTrue(actions.y >= text.y + text.height - 1, actions.y + " in " + text.y);
    assertEquals(360, page.evaluate("document.documentElement.scrollWidth"));
  }

  @Test
  void whatIsBeyondTheAnswerIsToldToBeCut() {
    Locator window = windowOf("校外");

    assertThat(window).hasText(Pattern.compile("^…甲+校外校外校外乙+…$"));
    assertThat(window.locator("mark")).hasCount(3);
  }

  @Test
  void theQuotationOfALongParagraphIsWhole() {
    visit("/?q=校外");
    page.locator(".hit-link").first().focus();

    page.keyboard().press("c");

    assertThat(page.locator("#notice")).hasText("引文和出处已复制");
    String copied = (String) page.evaluate("navigator.clipboard.readText()");
    assertEquals("“" + report().paragraphs().get(4).text() + "”", copied.lines().findFirst().get());
  }

  @Test
  void anAnswerHasAWindowOfALongParagraphOrAllOfIt() {
    visit("/help");
    String lengths =
        """
        async (q) => {
          const found = (await (await fetch("/api/v1/search?q=" + q)).json()).reports[0].paragraphs[0];
          return [found.text.length, found.textStart, found.textLength].join();
        }
        """;

    assertEquals("600,0,1548", page.evaluate(lengths, "校外"));
    assertEquals("1548,0,1548", page.evaluate(lengths, "校外&text=full"));
  }

  @Test
  void theCellsOfARowAreToldApart() {
    Locator window = windowOf("培训事项");

    assertEquals("培训事项数量\t\t件\t37", window.textContent());
    assertThat(window.locator(".cell-end")).hasCount(3);
    assertEquals("培训事项", window.locator("mark").textContent());
    Locator end = window.locator(".cell-end").last();
    assertEquals("1px", end.evaluate("end => getComputedStyle(end).borderLeftWidth"));
  }

  @Test
  void aMatchAcrossCellsIsMarkedInEach() {
    Locator window = windowOf("“登记数 件 4”");

    assertThat(window).hasText(Pattern.compile("^…登记数\\s件\\s4\\s乙+…$"));
    assertEquals(List.of("登记数", "件", "4"), window.locator("mark").allTextContents());
  }
}
