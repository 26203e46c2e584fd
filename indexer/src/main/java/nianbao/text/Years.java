package nianbao.text;

/**
 * Finds years as reports print them, 2019年 and 二〇一九年: patterns, and a scan that needs no pattern.
 * Works on folded text ({@link Folding#aligned}, {@link Folding#compact}). A damaged one, 20201月,
 * is not a year.
 */
public final class Years {

  /** A regular expression for a year in digits; there are no reports of other centuries. */
  public static final String DIGITS = "20[0-9]{2}";

  /**
   * A regular expression for a year in Chinese numerals, 2000 to 2029; {@link
   * ChineseNumerals#parseDigits} returns its value.
   */
  public static final String HAN =
      "[二2][ZERO][ZERO一二][ZERODIGIT]"
          .replace("ZERO", ChineseNumerals.ZEROS)
          .replace("DIGIT", ChineseNumerals.DIGITS);

  private static final int LENGTH = 4;

  private Years() {}

  /**
   * The offset of the next year in digits at or after {@code from}, -1 when there is none. The year
   * is followed by 年, is not part of a longer number, and not part of a date with a month.
   */
  public static int next(String text, int from) {
    for (int mark = text.indexOf('年', from + LENGTH); mark >= 0; ) {
      int start = mark - LENGTH;
      if (isYear(text, start) && !isMonth(text, mark + 1)) {
        return start;
      }
      mark = text.indexOf('年', mark + 1);
    }
    return -1;
  }

  /** The year whose digits begin at an offset. */
  public static int at(String text, int start) {
    return Integer.parseInt(text, start, start + LENGTH, 10);
  }

  private static boolean isYear(String text, int start) {
    boolean whole = start == 0 || !isNumber(text.charAt(start - 1));
    return whole
        && text.startsWith("20", start)
        && isDigit(text.charAt(start + 2))
        && isDigit(text.charAt(start + 3));
  }

  private static boolean isMonth(String text, int at) {
    int end = at;
    while (end < text.length() && end - at < 2 && isDigit(text.charAt(end))) {
      end++;
    }
    return end > at && end < text.length() && text.charAt(end) == '月';
  }

  private static boolean isNumber(char c) {
    return isDigit(c) || c == '.';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
