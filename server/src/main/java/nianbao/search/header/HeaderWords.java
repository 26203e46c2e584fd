package nianbao.search.header;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nianbao.search.header.HeaderReading.By;
import nianbao.text.Folding;
import nianbao.text.Resources;
import nianbao.words.Words;

/**
 * The words of a question that name a place, a year or a kind of office: 2018年 and 衢州市 in
 * 2018年衢州市哪些局被纠错. Each is as long as it can be and ends where words end.
 *
 * <ul>
 *   <li>A year stands by itself with its 年, or without it beside a place or an office, and is no
 *       end of a span that isn't read as a whole, as 2018年至2020年 is.
 *   <li>A kind of office comes first, after the words above or after a word such as 哪些; elsewhere
 *       it is what the question is about.
 *   <li>Two places, years or kinds are compared, and none of them is meant alone.
 * </ul>
 */
public final class HeaderWords {

  /** Longer texts are pasted ones. */
  private static final int LONGEST_TEXT = 80;

  /** A place of three levels, an office, and two years in numerals, each of which is a word. */
  private static final int MOST_WORDS = 20;

  private static final Set<By> PARTS = Set.of(By.PLACE, By.YEAR, By.AGENCY);
  private static final Set<String> BESIDE_YEARS = words("beside-years.txt");
  private static final Set<String> BEFORE_KINDS = words("before-kinds.txt");
  private static final String YEAR = "年";

  private final String text;
  private final Predicate<HeaderWord> isMeant;
  private final List<Part> parts = new ArrayList<>();

  /** A word of the text and where it stands. */
  private record Part(String word, int start, int end) {}

  private HeaderWords(String text, Predicate<HeaderWord> isMeant) {
    this.text = text;
    this.isMeant = isMeant;
  }

  private static Set<String> words(String file) {
    return Resources.lines(HeaderWords.class, file).stream()
        .flatMap(line -> Arrays.stream(line.split(" ", -1)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The words of a text that name something in headers, in its order.
   *
   * @param text as typed
   * @param isMeant whether any report has such a header
   */
  public static List<HeaderWord> of(String text, Predicate<HeaderWord> isMeant) {
    String folded = text.length() > LONGEST_TEXT ? "" : Folding.compact(text);
    // Signs that fold to several characters don't stand in such words.
    if (folded.length() != text.length()) {
      return List.of();
    }
    HeaderWords reader = new HeaderWords(text, isMeant);
    reader.split(folded);
    List<HeaderWord> words = reader.read();
    return areDifferent(words) ? words : List.of();
  }

  private static boolean areDifferent(List<HeaderWord> words) {
    Set<By> seen = new HashSet<>();
    for (HeaderWord word : words) {
      for (By by : word.readings().getFirst().by()) {
        if (!seen.add(by)) {
          return false;
        }
      }
    }
    return true;
  }

  private void split(String folded) {
    int at = 0;
    for (String word : Words.of(folded)) {
      int start = folded.indexOf(word, at);
      if (start >= 0) {
        at = start + word.length();
        parts.add(new Part(word, start, at));
      }
    }
  }

  private List<HeaderWord> read() {
    List<HeaderWord> words = new ArrayList<>();
    boolean afterWord = true;
    for (int i = 0; i < parts.size(); ) {
      boolean ofOffice = afterWord || BEFORE_KINDS.contains(parts.get(i - 1).word());
      int end = Math.min(parts.size(), i + MOST_WORDS);
      while (end > i && !add(i, end, ofOffice, words)) {
        end--;
      }
      afterWord = end > i;
      i = Math.max(end, i + 1);
    }
    return words;
  }

  /** Adds the words from one position to another if they name something. */
  private boolean add(int from, int to, boolean ofOffice, List<HeaderWord> words) {
    String typed = text.substring(parts.get(from).start(), parts.get(to - 1).end());
    if (HeaderPhrase.hasWords(Folding.compact(typed))) {
      return false;
    }
    List<HeaderReading> readings =
        HeaderReadings.of(typed).stream()
            .filter(reading -> PARTS.containsAll(reading.by()))
            .filter(reading -> ofOffice || startsWithPlaceOrYear(reading))
            .filter(reading -> isWholeYear(reading, typed, from, to))
            .toList();
    HeaderWord word = new HeaderWord(typed, readings);
    return !readings.isEmpty() && isMeant.test(word) && words.add(word);
  }

  private static boolean startsWithPlaceOrYear(HeaderReading reading) {
    return reading.by().contains(By.PLACE) || !reading.by().contains(By.AGENCY);
  }

  private boolean isWholeYear(HeaderReading reading, String typed, int from, int to) {
    if (!reading.by().contains(By.YEAR)) {
      return true;
    }
    boolean alone = reading.by().size() == 1;
    boolean ended = !text.startsWith(YEAR, parts.get(to - 1).end());
    return ended
        && typed.contains(YEAR) == alone
        && !isBesideYear(from - 1)
        && !isBesideYear(to)
        && !isNumber(to);
  }

  private boolean isBesideYear(int part) {
    return part >= 0 && part < parts.size() && BESIDE_YEARS.contains(parts.get(part).word());
  }

  /** Whether a month follows: 2018年3月. */
  private boolean isNumber(int part) {
    if (part == parts.size()) {
      return false;
    }
    String word = parts.get(part).word();
    return Character.isDigit(word.charAt(0))
        || (part + 1 < parts.size() && parts.get(part + 1).word().startsWith("月"))
        || word.endsWith("月");
  }
}
