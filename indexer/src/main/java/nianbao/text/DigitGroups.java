package nianbao.text;

/**
 * Digits in groups of three, as in 1,368 and 12 345 678: at most three digits, of which the first
 * is not 0, then groups of three, all parted by commas (of any width), all by ordinary spaces or
 * all by spaces that hold a number together. 1,2,345 and 2018 365 are several numbers.
 */
public final class DigitGroups {

  /**
   * Spaces that hold a number together; an ordinary one does so in prose only. They are signs of
   * their own, so that an ordinary space behind such a number parts the same in a row and in prose.
   */
  private static final String HOLDING_SPACES = "\u00A0\u2007\u2009\u202F";

  private static final char HOLDING_SPACE = '\u00A0';

  private static final int GROUP = 3;

  /** More digits are no quantity. */
  private static final int MOST_GROUPS = 5;

  private DigitGroups() {}

  /**
   * The offset after the last group.
   *
   * @param start where the digits of the first group begin
   * @param mark where they end
   * @param prose whether an ordinary space may part groups; in a row of a table it parts cells
   * @return {@code mark} when no groups follow
   */
  public static int end(CharSequence text, int start, int mark, boolean prose) {
    if (mark <= start || mark - start > GROUP || mark == text.length()) {
      return mark;
    }
    char sign = sign(text, mark, prose);
    if (sign == 0 || Character.digit(text.charAt(start), 10) == 0 || isPart(text, start, sign)) {
      return mark;
    }
    int end = mark;
    int groups = 0;
    while (groups <= MOST_GROUPS && sign(text, end, prose) == sign && isDigit(text, end + 1)) {
      if (!isGroup(text, end + 1) || (sign == ' ' && commasFollow(text, end + 1 + GROUP))) {
        return mark;
      }
      end += 1 + GROUP;
      groups++;
    }
    return groups > MOST_GROUPS ? mark : end;
  }

  /**
   * Whether other digits or a word precede, as in 1,2,345, 2019.1.16 200 and A4 210. The same in a
   * row and in prose, so that a part of a row is cut as the row is.
   */
  private static boolean isPart(CharSequence text, int start, char sign) {
    return start > 0
        && (LiteralTokenizer.isOfRun(text.charAt(start - 1))
            || (mayBeOfNumber(text, start - 1, sign) && isDigit(text, start - 2)));
  }

  private static boolean mayBeOfNumber(CharSequence text, int at, char sign) {
    char before = sign(text, at, true);
    return (before != 0 && (before == ',') == (sign == ','))
        || Folding.single(text.charAt(at)) == '.';
  }

  private static boolean isGroup(CharSequence text, int start) {
    return isDigit(text, start)
        && isDigit(text, start + 1)
        && isDigit(text, start + 2)
        && !isDigit(text, start + GROUP);
  }

  /** Whether commas hold the digits before and behind them, which an ordinary space parts. */
  private static boolean commasFollow(CharSequence text, int at) {
    return sign(text, at, false) == ',' && isGroup(text, at + 1);
  }

  /**
   * A comma, {@link #HOLDING_SPACE} or an ordinary space when that may part groups, otherwise 0.
   */
  private static char sign(CharSequence text, int at, boolean prose) {
    if (at >= text.length()) {
      return 0;
    }
    char c = text.charAt(at);
    if (HOLDING_SPACES.indexOf(c) >= 0) {
      return HOLDING_SPACE;
    }
    if (prose && c == ' ') {
      return ' ';
    }
    return Folding.single(c) == ',' ? ',' : 0;
  }

  private static boolean isDigit(CharSequence text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }
}
