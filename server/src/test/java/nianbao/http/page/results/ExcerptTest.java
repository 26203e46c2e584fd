package nianbao.http.page.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.text.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {
  private static final String WORD = "公开";
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:,[0-9]+)*");

  private static Excerpt excerpt(String text, String words) {
    List<Range> ranges = new ArrayList<>();
    Matcher found = Pattern.compile(words).matcher(text);
    while (found.find()) {
      ranges.add(new Range(found.start(), found.end()));
    }
    return Excerpt.of(text, ranges);
  }

  private static List<String> marked(Excerpt excerpt) {
    return excerpt.ranges().stream()
        .map(range -> excerpt.text().substring(range.start(), range.end()))
        .toList();
  }

  @Test
  void aWindowWithAllWordsIsBetterThanOneWithAWordRepeated() {
    String text = "公开、公开、公开、再公开" + "，并无其他".repeat(60) + "，三公经费公开了" + "，并无其他".repeat(30);

    assertEquals(List.of("三公经费", WORD), marked(excerpt(text, "三公经费|公开")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void noNumberIsCutInTwo(int shift) {
    String text =
        "收到1,368件答复2018件".repeat(20) + "甲".repeat(shift) + WORD + "收到1,368件答复2018件".repeat(20);

    Excerpt excerpt = excerpt(text, WORD);

    assertTrue(excerpt.cutBefore() && excerpt.cutAfter());
    Matcher numbers = NUMBER.matcher(excerpt.text());
    while (numbers.find()) {
      assertTrue(List.of("1,368", "2018").contains(numbers.group()), excerpt.text());
    }
  }

  @Test
  void aShortTextIsWhole() {
    Excerpt excerpt = excerpt("全部公开。", WORD);

    assertEquals("全部公开。", excerpt.text());
    assertFalse(excerpt.cutBefore() || excerpt.cutAfter());
  }

  /** Whatever is long: a window of whole characters and whole matches, with as many as fit. */
  @Test
  void anyExcerptKeepsItsMatchesWhole() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<String> pieces = List.of("字", "𠮷", "。", "！”", "\t", "，", " ", WORD, WORD, "平凡的话");
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      int usual = random.nextInt(2, pieces.size());
      for (int i = random.nextInt(20, 400); i > 0; i--) {
        text.append(pieces.get(random.nextInt(random.nextInt(4) == 0 ? pieces.size() : usual)));
      }
      assertWhole(text.toString(), "seed " + seed + ": " + text);
    }
  }

  private static void assertWhole(String text, String told) {
    Excerpt excerpt = excerpt(text, WORD);
    String window = excerpt.text();
    assertTrue(text.contains(window), told);
    assertFalse(Character.isLowSurrogate(window.charAt(0)), told);
    assertFalse(Character.isHighSurrogate(window.charAt(window.length() - 1)), told);
    assertTrue(window.length() <= Excerpt.LENGTH + 2 * Excerpt.BEFORE + 1, told);
    assertEquals(matches(window), excerpt.ranges().size(), told);
    assertTrue(marked(excerpt).stream().allMatch(WORD::equals), told);
    assertTrue(matches(window) >= most(text, Excerpt.LENGTH - 2 * Excerpt.BEFORE), told);
  }

  private static int matches(String text) {
    return text.split(WORD, -1).length - 1;
  }

  /** How many matches stand in the best window of a length. */
  private static int most(String text, int length) {
    int most = 0;
    for (int at = text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, at + 1)) {
      most = Math.max(most, matches(text.substring(at, Math.min(text.length(), at + length))));
    }
    return most;
  }
}
