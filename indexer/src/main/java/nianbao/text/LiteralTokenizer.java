package nianbao.text;

import java.text.Normalizer;
import java.util.Arrays;

/** Splits a text into {@link LiteralTokens} in one pass. */
final class LiteralTokenizer {

  /** How a folded character affects the current token. */
  private enum Kind {
    DIGIT,
    LETTER,
    MARK,
    BLANK,
    INVISIBLE,
    SINGLE
  }

  private static final Kind[] KINDS = new Kind[0x10000];

  static {
    for (int c = 0; c < 0x10000; c++) {
      KINDS[c] = kindOf(c);
    }
  }

  private final CharSequence text;
  private final boolean prose;
  private char[] folded;
  private int length;
  private int[] termStarts;
  private int[] starts;
  private int[] ends;
  private int size;

  /** The kind of the current run of letters or digits, SINGLE when there is none. */
  private Kind run = Kind.SINGLE;

  private boolean runHasMark;
  private boolean runHasPoint;

  /** Where the digits in groups end that the current run consists of, 0 when it has no groups. */
  private int groupsEnd;

  /**
   * @param prose whether an ordinary space may part the groups of a number
   */
  LiteralTokenizer(CharSequence text, boolean prose) {
    this.text = text;
    this.prose = prose;
    this.folded = new char[text.length() + 2];
    int capacity = text.length() + 1;
    this.termStarts = new int[capacity];
    this.starts = new int[capacity];
    this.ends = new int[capacity];
  }

  LiteralTokens tokens() {
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      int next = i + 1;
      char single = Character.isSurrogate(c) ? 0 : Folding.single(c);
      if (single != 0 && Character.getType(c) != Character.OTHER_NUMBER) {
        take(single, i, next);
      } else {
        int codePoint = Character.codePointAt(text, i);
        next = i + Character.charCount(codePoint);
        takeFolded(codePoint, i, next);
      }
      i = next;
    }
    endRun();
    termStarts[size] = length;
    return new LiteralTokens(new String(folded, 0, length), termStarts, starts, ends, size);
  }

  private void takeFolded(int codePoint, int start, int end) {
    String several = Folding.longer(codePoint);
    boolean ligature = Character.isLetter(codePoint);
    if (!ligature) {
      endRun();
    }
    for (int i = 0; i < several.length(); ) {
      int c = several.codePointAt(i);
      take(c, start, end);
      i += Character.charCount(c);
    }
    if (!ligature) {
      // ①2018: the sign is not a digit of the following number.
      endRun();
    }
  }

  private void take(int c, int start, int end) {
    Kind kind = c < 0x10000 ? KINDS[c] : kindOf(c);
    if (kind == Kind.DIGIT || kind == Kind.LETTER) {
      extend(kind, c, start, end);
    } else if (run == Kind.DIGIT && isGroupMark(c, start)) {
      extend(Kind.DIGIT, c, start, end);
    } else if (kind == Kind.BLANK) {
      endRun();
    } else if (kind == Kind.MARK && run == Kind.LETTER) {
      runHasMark = true;
      extend(Kind.LETTER, c, start, end);
    } else if (run == Kind.DIGIT && c == '.' && isDecimalPoint(start)) {
      runHasPoint = true;
      extend(Kind.DIGIT, c, start, end);
    } else if (kind != Kind.INVISIBLE) {
      single(c, start, end);
    }
  }

  /** Whether a comma or space parts groups of digits, as in 1,368 but not in 1,2,345. */
  private boolean isGroupMark(int c, int mark) {
    if ((c != ',' && c != ' ') || runHasPoint) {
      return false;
    }
    if (groupsEnd == 0) {
      int end = DigitGroups.end(text, starts[size - 1], mark, prose);
      groupsEnd = end > mark ? end : 0;
    }
    return mark < groupsEnd;
  }

  /**
   * Whether a point is decimal, as in 5.01 but not in 2019.1.16 or 1.2018年: it has digits on both
   * sides, there is no other point with digits, and what follows is not a year after an item
   * number.
   */
  private boolean isDecimalPoint(int point) {
    if (runHasPoint || !isDigitAt(point + 1)) {
      return false;
    }
    int before = starts[size - 1] - 1;
    if (before >= 1 && isPointAt(before) && isDigitAt(before - 1)) {
      return false;
    }
    int after = point + 1;
    while (isDigitAt(after)) {
      after++;
    }
    return !(isPointAt(after) && isDigitAt(after + 1)) && !isYear(point + 1, after);
  }

  private boolean isYear(int from, int to) {
    int next = to;
    while (next < text.length() && Folding.isBlank(text.charAt(next))) {
      next++;
    }
    return to - from == 4 && next < text.length() && text.charAt(next) == '年';
  }

  private boolean isDigitAt(int index) {
    return index >= 0 && index < text.length() && Character.isDigit(text.charAt(index));
  }

  private boolean isPointAt(int index) {
    return index >= 0 && index < text.length() && Folding.single(text.charAt(index)) == '.';
  }

  private void extend(Kind kind, int c, int start, int end) {
    if (run != kind) {
      endRun();
      begin(start);
      run = kind;
    }
    append(c);
    ends[size - 1] = end;
  }

  private void single(int c, int start, int end) {
    endRun();
    begin(start);
    append(c);
    ends[size - 1] = end;
  }

  private void append(int c) {
    if (length + 2 > folded.length) {
      folded = Arrays.copyOf(folded, 2 * length + 2);
    }
    length += Character.toChars(c, folded, length);
  }

  private void begin(int start) {
    if (size + 1 == starts.length) {
      int capacity = starts.length * 2 + 8;
      termStarts = Arrays.copyOf(termStarts, capacity);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
    }
    termStarts[size] = length;
    starts[size] = start;
    size++;
  }

  private void endRun() {
    if (runHasMark) {
      int from = termStarts[size - 1];
      String marked = new String(folded, from, length - from);
      length = from;
      Normalizer.normalize(marked, Normalizer.Form.NFKC).codePoints().forEach(this::append);
    }
    run = Kind.SINGLE;
    runHasMark = false;
    runHasPoint = false;
    groupsEnd = 0;
  }

  /** Whether a character forms one token with others of its kind. */
  static boolean isOfRun(int c) {
    Kind kind = kindOf(c);
    return kind == Kind.DIGIT || kind == Kind.LETTER;
  }

  private static Kind kindOf(int c) {
    if (Character.isDigit(c)) {
      return Kind.DIGIT;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
      return Kind.BLANK;
    }
    return switch (Character.getType(c)) {
      case Character.FORMAT -> Kind.INVISIBLE;
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          isVariationSelector(c) ? Kind.INVISIBLE : Kind.MARK;
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER ->
          isWrittenWithoutSpaces(c) ? Kind.SINGLE : Kind.LETTER;
      default -> Kind.SINGLE;
    };
  }

  private static boolean isVariationSelector(int c) {
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
  }

  private static boolean isWrittenWithoutSpaces(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.HANGUL
        || script == Character.UnicodeScript.BOPOMOFO
        || script == Character.UnicodeScript.YI;
  }
}
