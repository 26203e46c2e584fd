package nianbao.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Folds characters so that spellings a reader takes for the same become equal: width and
 * compatibility forms (NFKC), characters that PDF files and old pages print in place of usual ones
 * (⻓沙市⼈⺠政府, 硏 for 研; {@code variants.tsv}), Traditional to Simplified character by character, and
 * case. Whole words are never replaced; that is what {@link Synonyms} are for. Reports are read and
 * searched with the same folding, and always shown as printed.
 */
public final class Folding {

  /** Traditional to Simplified characters, by code point. */
  private static final Map<Integer, Integer> SIMPLIFIED = pairs("traditional.tsv");

  /** Radicals, variant forms and private use characters to usual ones, by code point. */
  private static final Map<Integer, Integer> VARIANTS = pairs("variants.tsv");

  /**
   * BMP characters with width, form and script folded; 0 for those that fold to several characters.
   */
  private static final char[] WIDTH_AND_SCRIPT = new char[0x10000];

  /** The same with case folded too. */
  private static final char[] LITERAL = new char[0x10000];

  /** How many characters a BMP character folds to; 0 stands for 1. */
  private static final byte[] LENGTHS = new byte[0x10000];

  private static final boolean[] BLANK = new boolean[0x10000];

  private static final boolean[] TRADITIONAL = new boolean[0x10000];

  static {
    // Every start of the program waits for these tables, so only the few thousand characters that
    // don't fold to themselves are normalized.
    for (int c = 0; c < 0x10000; c++) {
      WIDTH_AND_SCRIPT[c] = (char) c;
    }
    String all = new String(WIDTH_AND_SCRIPT);
    foldNormalized(all, 0x80, 0x3400);
    foldNormalized(all, 0xE000, 0x10000);
    SIMPLIFIED.keySet().forEach(Folding::fold);
    VARIANTS.keySet().forEach(Folding::fold);
    for (int c = 0; c < 0x10000; c++) {
      char folded = WIDTH_AND_SCRIPT[c];
      LITERAL[c] = Character.toLowerCase(folded);
      BLANK[c] = isBlankByKind(folded == 0 ? c : folded);
    }
  }

  /** Folds those of a range of characters that NFKC does not leave alone. */
  private static void foldNormalized(String all, int from, int to) {
    // Pieces of a text that is normalized are normalized, too.
    if (Normalizer.isNormalized(all.substring(from, to), Normalizer.Form.NFKC)) {
      return;
    }
    if (to - from == 1) {
      fold(from);
    } else {
      int middle = (from + to) >>> 1;
      foldNormalized(all, from, middle);
      foldNormalized(all, middle, to);
    }
  }

  private static void fold(int codePoint) {
    if (codePoint < 0x10000) {
      String folded =
          isPlain(codePoint) ? Character.toString(usual(codePoint)) : normalize(codePoint);
      WIDTH_AND_SCRIPT[codePoint] = folded.length() == 1 ? folded.charAt(0) : 0;
      LENGTHS[codePoint] = (byte) folded.length();
      TRADITIONAL[codePoint] = SIMPLIFIED.getOrDefault(codePoint, codePoint) != codePoint;
    }
  }

  private Folding() {}

  private static Map<Integer, Integer> pairs(String file) {
    Map<Integer, Integer> pairs = new HashMap<>(8192);
    for (String[] pair : Resources.rows(Folding.class, file, 2)) {
      pairs.put(pair[0].codePointAt(0), pair[1].codePointAt(0));
    }
    return pairs;
  }

  /** Whether NFKC leaves a character alone: ASCII, ideographs, Hangul, surrogates. */
  private static boolean isPlain(int c) {
    return c < 0x80 || (c >= 0x3400 && c < 0xE000);
  }

  /** The usual character for one that NFKC leaves alone. */
  private static int usual(int codePoint) {
    int simplified = SIMPLIFIED.getOrDefault(codePoint, codePoint);
    return VARIANTS.getOrDefault(simplified, simplified);
  }

  private static String normalize(int codePoint) {
    // First what NFKC folds further: U+E78D is a vertical comma.
    int known = VARIANTS.getOrDefault(codePoint, codePoint);
    String normal = Normalizer.normalize(Character.toString(known), Normalizer.Form.NFKC);
    StringBuilder folded = new StringBuilder(normal.length());
    normal.codePoints().forEach(c -> folded.appendCodePoint(usual(c)));
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

  /** How many characters a text folds to; linear in its length. */
  public static long length(CharSequence text) {
    long length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)) {
        int codePoint = Character.codePointAt(text, i);
        i += Character.charCount(codePoint) - 1;
        length += longer(codePoint).length();
      } else {
        length += Math.max(1, LENGTHS[c]);
      }
    }
    return length;
  }

  /**
   * The text with width, form and script folded character by character. The result has the same
   * length, so offsets are valid in both. Case is kept, and so are characters that would fold to
   * several. For recognising labels, names and numbers.
   */
  public static String aligned(CharSequence text) {
    char[] folded = text.toString().toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = aligned(folded[i]);
    }
    return new String(folded);
  }

  /** {@link #aligned(CharSequence)} for one character. */
  public static char aligned(char c) {
    char single = WIDTH_AND_SCRIPT[c];
    return single == 0 ? c : single;
  }

  /** Whether a character is of Traditional script: has another form in Simplified. */
  public static boolean isTraditional(char c) {
    return TRADITIONAL[c];
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
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }
}
