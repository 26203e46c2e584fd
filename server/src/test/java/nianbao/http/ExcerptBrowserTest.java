package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.junit.jupiter.api.Test;

/** What the search page shows of a paragraph that is too long to be shown. */
class ExcerptBrowserTest extends ReportsBrowser {
  private static final int LENGTH = 140;
  private static final int MORE = 24;
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

  private record Case(String text, List<List<Integer>> ranges) {}

  /** Whatever is long: a window of whole characters and whole matches, with as many as fit. */
  @Test
  void anyExcerptKeepsItsMatchesWhole() {
    long seed = new Random().nextLong();
    List<Case> cases = cases(new Random(seed));
    visit("/help");

    Object shown =
        page.evaluate(
            """
            async (cases) => {
              const { excerpt } = await import("/js/marks.js");
              return cases.map(([text, ranges]) => {
                const { text: window, ranges: marks } = excerpt(text, ranges, %d);
                const words = marks.map(([from, to]) => window.slice(from, to));
                return [window, words.join("|"), window.isWellFormed()];
              });
            }
            """
                .formatted(LENGTH),
            cases.stream().map(one -> List.of(one.text(), one.ranges())).toList());

    for (int i = 0; i < cases.size(); i++) {
      assertWhole(cases.get(i).text(), (List<?>) ((List<?>) shown).get(i), seed);
    }
  }

  private static List<Case> cases(Random random) {
    List<String> pieces = List.of("字", "𠮷", "。", "！”", "\t", "，", " ", "公开", "公开", "平凡的话");
    List<Case> cases = new ArrayList<>();
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      List<List<Integer>> ranges = new ArrayList<>();
      int usual = random.nextInt(2, pieces.size());
      for (int i = random.nextInt(20, 400); i > 0; i--) {
        String piece = pieces.get(random.nextInt(random.nextInt(4) == 0 ? pieces.size() : usual));
        if (piece.equals("公开")) {
          ranges.add(List.of(text.length(), text.length() + 2));
        }
        text.append(piece);
      }
      cases.add(new Case(text.toString(), ranges));
    }
    return cases;
  }

  private static void assertWhole(String text, List<?> shown, long seed) {
    String window = (String) shown.get(0);
    String told = "seed " + seed + ": " + text;
    assertTrue(text.contains(window), told);
    assertEquals(true, shown.get(2), told);
    assertTrue(window.length() <= LENGTH + 2 * MORE + 1, told);
    assertEquals(matches(window), ((String) shown.get(1)).replaceAll("公开\\|?", "x").length(), told);
    assertTrue(matches(window) >= most(text, LENGTH - 2 * MORE), told);
  }

  private static int matches(String text) {
    return text.split("公开", -1).length - 1;
  }

  /** How many matches stand in the best window of a length. */
  private static int most(String text, int length) {
    int most = 0;
    for (int at = text.indexOf("公开"); at >= 0; at = text.indexOf("公开", at + 1)) {
      most = Math.max(most, matches(text.substring(at, Math.min(text.length(), at + length))));
    }
    return most;
  }
}
