package nianbao.extract.header;

import java.util.function.IntConsumer;

/** Years printed as four digits before 年, 2019年, that are no part of a date. */
final class Years {

  private static final int DIGITS = 4;

  private Years() {}

  /** Calls back with the offset of each year's first digit, in order. */
  static void each(String plain, IntConsumer found) {
    for (int at = next(plain, 0); at >= 0; at = next(plain, at + DIGITS)) {
      found.accept(at);
    }
  }

  /** The offset of the next year at or behind an offset, -1 when there is none. */
  static int next(String plain, int from) {
    for (int mark = plain.indexOf('年', from + DIGITS); mark >= 0; ) {
      int start = mark - DIGITS;
      if (isYear(plain, start) && !isMonth(plain, mark + 1)) {
        return start;
      }
      mark = plain.indexOf('年', mark + 1);
    }
    return -1;
  }

  /** The year whose digits begin at an offset. */
  static int at(String plain, int start) {
    return Integer.parseInt(plain, start, start + DIGITS, 10);
  }

  private static boolean isYear(String plain, int start) {
    boolean whole = start == 0 || !isNumber(plain.charAt(start - 1));
    return whole
        && plain.startsWith("20", start)
        && isDigit(plain.charAt(start + 2))
        && isDigit(plain.charAt(start + 3));
  }

  private static boolean isMonth(String plain, int at) {
    int end = at;
    while (end < plain.length() && end - at < 2 && isDigit(plain.charAt(end))) {
      end++;
    }
    return end > at && end < plain.length() && plain.charAt(end) == '月';
  }

  private static boolean isNumber(char c) {
    return isDigit(c) || c == '.';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
