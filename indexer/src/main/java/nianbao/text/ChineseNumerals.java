package nianbao.text;

/**
 * Whole numbers in Chinese characters, written with places (十二, 二千零五) or digit by digit (二〇一九).
 *
 * <pre>
 * places = thousands? hundreds? tens? digit?    a skipped place is filled with 零 or 〇
 * tens   = digit? 十 | 廿 | 卅
 * </pre>
 *
 * 一百二 is none: it may be 102 or 120.
 */
public final class ChineseNumerals {

  /** What is given for a text that is no number. */
  public static final int NONE = -1;

  /** The largest number that is read or written with places. */
  public static final int LARGEST = 9_999;

  /** One to nine, as characters of a pattern. */
  public static final String DIGITS = "一二三四五六七八九";

  /** Zero in its own forms, and the circles and letters that are typed for it in years. */
  public static final String ZEROS = "〇零○◯0OoОΟ";

  private static final String PLACES = "十百千";

  /** Longer runs of digits are no number that a report counts or dates with. */
  private static final int MOST_DIGITS = 9;

  private ChineseNumerals() {}

  /** Whether a character may stand in a number that is written with places. */
  public static boolean isNumeral(char c) {
    return switch (c) {
      case '零', '〇', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九' -> true;
      case '十', '廿', '卅', '百', '千' -> true;
      default -> false;
    };
  }

  /**
   * The number that is written with places, 十二 or 一百零二, or with a single digit.
   *
   * @return from 0 to {@link #LARGEST}, {@link #NONE} when the text is no such number
   */
  public static int parse(CharSequence numeral) {
    int sum = 0;
    int digit = NONE;
    int lastPlace = LARGEST + 1;
    boolean filled = false;
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      int value = numeral(c);
      boolean isPlace = value >= 10;
      boolean isTens = value == 20 || value == 30;
      int place = isTens ? 10 : value;
      if (isPlace && (place >= lastPlace || digit == 0 || (isTens && digit != NONE))) {
        return NONE;
      }
      if (isPlace) {
        sum += isTens ? value : Math.abs(digit) * place;
        lastPlace = place;
        digit = NONE;
      } else if (value == NONE || digit > 0) {
        return NONE;
      } else {
        filled |= value == 0;
        digit = value;
      }
    }
    boolean ambiguous = digit > 0 && lastPlace >= 100 && lastPlace <= LARGEST && !filled;
    return numeral.isEmpty() || ambiguous ? NONE : sum + Math.max(digit, 0);
  }

  /** What a character adds or multiplies by: 0 to 9, 10, 20, 30, 100, 1000. */
  private static int numeral(char c) {
    return switch (c) {
      case '零', '〇' -> 0;
      case '两' -> 2;
      case '廿' -> 20;
      case '卅' -> 30;
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      default -> {
        int at = DIGITS.indexOf(c);
        yield at < 0 ? NONE : at + 1;
      }
    };
  }

  /**
   * The number whose digits stand one after the other, 二〇一九; Western digits and what is typed for a
   * zero count too.
   *
   * @return {@link #NONE} when another character is among them, or more than 9
   */
  public static int parseDigits(CharSequence digits) {
    if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
      return NONE;
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digit(digits.charAt(i));
      if (digit == NONE) {
        return NONE;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (ZEROS.indexOf(c) >= 0) {
      return 0;
    }
    int at = DIGITS.indexOf(c);
    return at < 0 ? NONE : at + 1;
  }

  /**
   * A number with its places, 二十一.
   *
   * @param number from 0 to {@link #LARGEST}
   */
  public static String format(int number) {
    if (number < 0 || number > LARGEST) {
      throw new IllegalArgumentException("no number from 0 to " + LARGEST + ": " + number);
    }
    if (number == 0) {
      return "零";
    }
    StringBuilder numeral = new StringBuilder(8);
    boolean skipped = false;
    for (int place = 3, power = 1000; place >= 0; place--, power /= 10) {
      int digit = number / power % 10;
      if (digit == 0) {
        skipped = !numeral.isEmpty();
        continue;
      }
      if (skipped) {
        numeral.append('零');
        skipped = false;
      }
      boolean plainTen = place == 1 && digit == 1 && numeral.isEmpty();
      if (!plainTen) {
        numeral.append(DIGITS.charAt(digit - 1));
      }
      if (place > 0) {
        numeral.append(PLACES.charAt(place - 1));
      }
    }
    return numeral.toString();
  }

  /**
   * A number digit by digit, 二〇一九.
   *
   * @param number not negative
   */
  public static String formatDigits(int number) {
    String western = Integer.toString(number);
    StringBuilder digits = new StringBuilder(western.length());
    for (int i = 0; i < western.length(); i++) {
      int digit = western.charAt(i) - '0';
      digits.append(digit == 0 ? '〇' : DIGITS.charAt(digit - 1));
    }
    return digits.toString();
  }
}
