package nianbao.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Folds characters so that spellings a reader takes for the same become equal: width and
 * compatibility forms (NFKC), Traditional to Simplified character by character, and case. Whole
 * words are never replaced; that is what {@link Synonyms} are for.
 */
public final class Folding {

  /** Traditional to Simplified characters, by code point. */
  private static final Map<Integer, Integer> SIMPLIFIED = simplified();

  /** BMP characters with width and script folded; 0 for those that fold to several characters. */
  private static final char[] WIDTH_AND_SCRIPT = new char[0x10000];

  /** The same with case folded too. */
  private static final char[] LITERAL = new char[0x10000];

  private static final boolean[] BLANK = new boolean[0x10000];

  static {
    for (int c = 0; c < 0x10000; c++) {
      String folded = isPlain(c) ? simplify(c) : normalize(c);
      if (folded.length() == 1) {
        WIDTH_AND_SCRIPT[c] = folded.charAt(0);
        LITERAL[c] = Character.toLowerCase(folded.charAt(0));
      }
      BLANK[c] = isBlankByKind(c);
    }
  }

  private Folding() {}

  private static Map<Integer, Integer> simplified() {
    Map<Integer, Integer> simplified = new HashMap<>(8192);
    for (String[] pair : Resources.rows(Folding.class, "traditional.tsv", 2)) {
      simplified.put(pair[0].codePointAt(0), pair[1].codePointAt(0));
    }
    return simplified;
  }

  /** Whether NFKC leaves a character alone: ASCII, ideographs, Hangul, surrogates, private use. */
  private static boolean isPlain(int c) {
    return c < 0x80 || (c >= 0x3400 && c < 0xF900);
  }

  private static String simplify(int codePoint) {
    return Character.toString(SIMPLIFIED.getOrDefault(codePoint, codePoint));
  }

  private static String normalize(int codePoint) {
    String normal = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
    StringBuilder folded = new StringBuilder(normal.length());
    normal.codePoints().forEach(c -> folded.append(simplify(c)));
    return folded.toString();
  }

  /**
   * The single character that a BMP character folds to, including case; 0 when it folds to several.
   *
   * @see #longer(int)
   */
  static char single(char c) {
    return LITERAL[c];
  }

  /** What any code point folds to, including case. */
  static String longer(int codePoint) {
    StringBuilder folded = new StringBuilder(8);
    normalize(codePoint).codePoints().map(Character::toLowerCase).forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /**
   * The text with width and script folded character by character. The result has the same length,
   * so offsets are valid in both. Case is kept, and so are characters that would fold to several.
   * For recognising labels, names and numbers.
   */
  public static String aligned(CharSequence text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = aligned(text.charAt(i));
    }
    return new String(folded);
  }

  /** {@link #aligned(CharSequence)} for one character. */
  public static char aligned(char c) {
    char single = WIDTH_AND_SCRIPT[c];
    return single == 0 ? c : single;
  }

  /**
   * {@link #aligned} without white space, control and format characters: a key for comparing
   * labels.
   */
  public static String compact(CharSequence text) {
    char[] compact = new char[text.length()];
    int length = 0;
    for (int i = 0; i < compact.length; i++) {
      char folded = aligned(text.charAt(i));
      if (!BLANK[folded]) {
        compact[length++] = folded;
      }
    }
    return new String(compact, 0, length);
  }

  /** Whether a character is white space (any width), a control or an invisible format character. */
  public static boolean isBlank(int c) {
    return c < 0x10000 ? BLANK[c] : isBlankByKind(c);
  }

  /** The first offset at or after a given one that is not {@link #isBlank blank}. */
  public static int skipBlanks(CharSequence text, int start) {
    int end = start;
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The text without leading and trailing white space of any width. */
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The text on one line: each line break and the white space around it become one space. */
  public static String onOneLine(String text) {
    if (text.indexOf('\n') < 0) {
      return text;
    }
    StringJoiner joined = new StringJoiner(" ");
    text.lines().map(Folding::trim).filter(line -> !line.isEmpty()).forEach(joined::add);
    return joined.toString();
  }

  private static boolean isBlankByKind(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
