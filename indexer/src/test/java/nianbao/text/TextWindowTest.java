package nianbao.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextWindowTest {

  private static List<Range> matches(String text, String word) {
    List<Range> matches = new ArrayList<>();
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
      matches.add(new Range(at, at + word.length()));
    }
    return matches;
  }

  private static TextWindow window(String text) {
    return TextWindow.of(text, matches(text, "公开"));
  }

  private static void assertShows(int start, int length, TextWindow window) {
    assertEquals(start, window.start());
    assertEquals(length, window.text().length());
  }

  @Test
  void upToSixHundredCharactersAreWhole() {
    String text = "甲".repeat(598) + "公开";

    assertEquals(new TextWindow(text, 0, 600, List.of(new Range(598, 600))), window(text));
    assertShows(1, 600, window("甲" + text));
  }

  @Test
  void theWindowBeginsAHandfulOfWordsBeforeTheFirstOfMostMatches() {
    String text = "甲公开".repeat(2) + "乙".repeat(1000) + "公开公开公开" + "丙".repeat(1000);

    TextWindow window = window(text);

    assertShows(1006 - 60, 600, window);
    assertEquals(text.length(), window.length());
    assertEquals(
        List.of(new Range(60, 62), new Range(62, 64), new Range(64, 66)), window.highlights());
    assertEquals("公开", window.text().substring(60, 62));
  }

  @Test
  void theFirstOfEqualsIsShownAndTheBeginningWithoutAnyMatch() {
    String text = "甲".repeat(100) + "公开" + "甲".repeat(1000) + "公开" + "甲".repeat(1000);

    assertShows(40, 600, window(text));
    assertShows(0, 600, TextWindow.of(text, List.of()));
    assertShows(0, 600, window("公开" + text));
  }

  @Test
  void theEndIsFilledFromBefore() {
    String text = "甲".repeat(990) + "公开信息公开。";

    assertShows(text.length() - 600, 600, window(text));
    assertEquals(2, window(text).highlights().size());
  }

  @Test
  void aLongMatchIsWholeButNotOneWithoutEnd() {
    String text = "甲".repeat(100) + "公".repeat(1500) + "甲".repeat(9000);

    TextWindow one = TextWindow.of(text, List.of(new Range(100, 1600)));
    assertShows(40, 1560, one);
    assertEquals(List.of(new Range(60, 1560)), one.highlights());

    TextWindow endless = TextWindow.of(text, List.of(new Range(100, 9100)));
    assertShows(40, 4000, endless);
    assertEquals(List.of(new Range(60, 4000)), endless.highlights());
  }

  /** Any window: whole characters, and whole matches where they stand. */
  @Test
  void anyWindowIsAPieceOfTheText() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<String> pieces = List.of("字", "𠮷", "。", "公开", "平凡的话");
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      int usual = random.nextInt(1, pieces.size() + 1);
      for (int i = random.nextInt(100, 1500); i > 0; i--) {
        text.append(pieces.get(random.nextInt(usual)));
      }
      assertWhole(text.toString(), "seed " + seed + ": " + text);
    }
  }

  private static void assertWhole(String text, String told) {
    TextWindow window = window(text);
    String shown = window.text();
    assertTrue(text.startsWith(shown, window.start()), told);
    assertTrue(shown.length() <= 601, told);
    assertFalse(Character.isLowSurrogate(shown.charAt(0)), told);
    assertFalse(Character.isHighSurrogate(shown.charAt(shown.length() - 1)), told);
    assertEquals(matches(shown, "公开"), window.highlights(), told);
    assertEquals(matches(text, "公开").isEmpty(), window.highlights().isEmpty(), told);
  }
}
