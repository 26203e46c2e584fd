package nianbao.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nianbao.place.Divisions;
import nianbao.place.PlaceName;
import nianbao.text.Resources;
import nianbao.text.WordTrie;

/**
 * How the names of offices end, on a line of their own and in running text: 局, 委员会, 管委会. All texts
 * are in Simplified characters, without white space.
 */
public final class OfficeEndings {

  /** In running text every ending of a name is within this many characters of the one before. */
  private static final int LONGEST_IN_TEXT = 15;

  /** The longest addition in brackets within a name. */
  private static final int LONGEST_BRACKET = 12;

  // Endings by use, from office-endings.tsv: in general, only alone on a line, of main offices, and
  // in running text with the characters before which they are none.
  private static final List<String> ENDINGS = new ArrayList<>();

  private static final List<String> ALONE = new ArrayList<>();
  private static final List<String> MAIN = new ArrayList<>();

  /** By their last characters. */
  private static final WordTrie<List<EndInText>> IN_TEXT = new WordTrie<>();

  private record EndInText(String ending, String notBefore) {}

  /**
   * How a word of a sentence stands to a name; {@code beside-names.tsv} has these in lower case.
   */
  private enum Beside {
    NEVER,
    INSIDE,
    PART
  }

  private static final WordTrie<Beside> BESIDE_NAMES = new WordTrie<>();

  /** The last characters of all endings, for a cheap first test. */
  private static final String LAST_CHARACTERS;

  static {
    StringBuilder lastCharacters = new StringBuilder();
    for (String[] row : Resources.rows(OfficeEndings.class, "office-endings.tsv", 3)) {
      (row[1].contains("alone") ? ALONE : ENDINGS).add(row[0]);
      if (row[1].contains("main")) {
        MAIN.add(row[0]);
      }
      if (row[1].contains("text")) {
        String last = row[0].substring(row[0].length() - 1);
        List<EndInText> known = IN_TEXT.get(last);
        List<EndInText> all = new ArrayList<>(known == null ? List.of() : known);
        all.add(new EndInText(row[0], row[2]));
        IN_TEXT.put(last, all);
      }
      lastCharacters.append(row[0].charAt(row[0].length() - 1));
    }
    LAST_CHARACTERS = lastCharacters.toString();
    for (String[] row : Resources.rows(OfficeEndings.class, "beside-names.tsv", 2)) {
      Beside kind = Beside.valueOf(row[0].toUpperCase(Locale.ROOT));
      for (String word : row[1].split(" ", -1)) {
        BESIDE_NAMES.put(word, kind);
      }
    }
  }

  private OfficeEndings() {}

  /** A regular expression for all endings, including those that count only alone on a line. */
  public static String endingPattern() {
    return "(?:" + String.join("|", ENDINGS) + '|' + String.join("|", ALONE) + ')';
  }

  /** Whether a name may end with a character; a cheap test before matching a pattern. */
  public static boolean mayEndWith(char last) {
    return LAST_CHARACTERS.indexOf(last) >= 0;
  }

  /**
   * The end of an office name in running text: of 教育局办公室 rather than of 教育局 in it.
   *
   * @param from where its place or level ends: before 商务局 in 衢州市商务局
   * @return the offset after its last ending, -1 when no name continues there
   */
  public static int endInText(String text, int from) {
    int end = -1;
    int limit = Math.min(text.length(), from + LONGEST_IN_TEXT);
    for (int at = from; at < limit; ) {
      int next = next(text, at);
      if (next < 0) {
        return end;
      }
      if (next - from >= 2 && isEndInText(text, next)) {
        end = next;
        limit = Math.min(text.length(), end + LONGEST_IN_TEXT);
      }
      at = next;
    }
    return end;
  }

  /** The end of a word with which no name begins, -1 when there is none at an offset. */
  static int besideNames(String text, int at) {
    WordTrie.Hit<Beside> word = BESIDE_NAMES.longestAt(text, at);
    return word == null || word.value() == Beside.PART ? -1 : word.end();
  }

  /** The offset after a character, word or place inside a name; -1 for what no name holds. */
  private static int next(String text, int at) {
    if (text.charAt(at) == '(') {
      // 高新区(科技城)管委会
      int close = text.indexOf(')', at);
      boolean brief = close > at + 1 && close - at <= LONGEST_BRACKET;
      return brief && isHan(text, at + 1) && isHan(text, close + 1) ? close + 1 : -1;
    }
    if (!isHan(text, at)) {
      return -1;
    }
    WordTrie.Hit<Beside> word = BESIDE_NAMES.longestAt(text, at);
    if (word == null) {
      return at + 1;
    }
    if (word.value() != Beside.NEVER) {
      return word.end();
    }
    // 本溪, 从化
    PlaceName place = Divisions.standard().nameAt(text, at);
    return place == null || !place.full() ? -1 : place.end();
  }

  private static boolean isHan(String text, int at) {
    return at < text.length() && Character.isIdeographic(text.charAt(at));
  }

  private static boolean isEndInText(String text, int end) {
    WordTrie.Hit<List<EndInText>> endings = IN_TEXT.longestAt(text, end - 1, end);
    if (endings == null) {
      return false;
    }
    // 县人民政府信息公开: the characters 政府 belong to both words.
    if (text.startsWith("人民政府", end - 4)) {
      return true;
    }
    for (EndInText known : endings.value()) {
      boolean ends = text.startsWith(known.ending, end - known.ending.length());
      if (ends && (end == text.length() || known.notBefore.indexOf(text.charAt(end)) < 0)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text ends as names do anywhere, and not only alone on a line. */
  static boolean endName(String plain) {
    return endsWithAny(plain, ENDINGS);
  }

  /** Whether a name without its place is that of a main office: 商务局, but not 商务局执法支队. */
  static boolean isMainOffice(String core) {
    return endsWithAny(core, MAIN) && !core.endsWith("分局");
  }

  /** Whether a text is what the names of main offices end with: 局, 委员会. */
  static boolean isMainEnding(String text) {
    return MAIN.contains(text);
  }

  private static boolean endsWithAny(String plain, List<String> endings) {
    if (!plain.isEmpty() && mayEndWith(plain.charAt(plain.length() - 1))) {
      for (String ending : endings) {
        if (plain.endsWith(ending)) {
          return true;
        }
      }
    }
    return false;
  }
}
