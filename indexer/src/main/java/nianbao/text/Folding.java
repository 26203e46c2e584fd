package nianbao.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Folds characters so that what a reader takes for the same is the same: width and compatibility
 * forms (NFKC), Traditional to Simplified one to one, and case. Words are never swapped here; that
 * is the synonyms' task.
 */
public final class Folding {

  /** The Simplified character of each Traditional one, by code point. */
  private static final Map<Integer, Integer> SIMPLIFIED = simplified();

  /** What a BMP character becomes when that is one BMP character; 0 when it is something longer. */
  private static final char[] WIDTH_AND_SCRIPT = new char[0x10000];

  /** The same with case folded. */
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

  /** Unified ideographs, Hangul, surrogates and private use: NFKC leaves them alone. */
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
   * The single character a BMP character folds to, case included; 0 when it becomes several.
   *
   * @see #longer(int)
   */
  static char single(char c) {
    return LITERAL[c];
  }

  /** What any code point folds to, case included. */
  static String longer(int codePoint) {
    StringBuilder folded = new StringBuilder(8);
    normalize(codePoint).codePoints().map(Character::toLowerCase).forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /**
   * The text with width and script folded, character for character: the result has the length of
   * the input, so that offsets found in one hold in the other. Case stays, and so does a character
   * that would become several. For recognising labels, names and numbers.
   */
  public static String aligned(CharSequence text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = aligned(text.charAt(i));
    }
    return new String(folded);
  }

  /** {@link #aligned(CharSequence)} of one character. */
  public static char aligned(char c) {
    char single = WIDTH_AND_SCRIPT[c];
    return single == 0 ? c : single;
  }

  /** {@link #aligned} without any white space, control or format character: a key for labels. */
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

  /** Without outer white space of any width. */
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

  /** A line break, with the white space around it, reads as one space. */
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
