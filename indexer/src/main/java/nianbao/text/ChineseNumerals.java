package nianbao.text;

/**
 * Parses and formats whole numbers in Chinese characters, written with place values (十二, 二千零五) or
 * digit by digit (二〇一九).
 *
 * <pre>
 * places = thousands? hundreds? tens? digit?    零 or 〇 stands for skipped places
 * tens   = digit? 十 | 廿 | 卅
 * </pre>
 *
 * 一百二 is not parsed, as it may mean 102 or 120.
 */
public final class ChineseNumerals {

  /** Result for a text that is not a number. */
  public static final int NONE = -1;

  /** The largest number that is parsed or formatted with place values. */
  public static final int LARGEST = 9_999;

  /** One to nine, for use in character classes. */
  public static final String DIGITS = "一二三四五六七八九";

  /** Characters for zero, including circles and letters that are typed for it in years. */
  public static final String ZEROS = "〇零○◯0OoОΟ";

  private static final String PLACES = "十百千";

  /** Longer runs of digits are neither counts nor dates of a report, and might overflow. */
  private static final int MOST_DIGITS = 9;

  /** By character: asked for at every character of a text. */
  private static final boolean[] NUMERALS = new boolean[Character.MAX_VALUE + 1];

  static {
    for (char c : ("零〇两廿卅" + DIGITS + PLACES).toCharArray()) {
      NUMERALS[c] = true;
    }
  }

  private ChineseNumerals() {}

  /** Whether a character may occur in a number with place values. */
  public static boolean isNumeral(char c) {
    return NUMERALS[c];
  }

  /**
   * Parses a number with place values, 十二 or 一百零二, or a single digit.
   *
   * @return from 0 to {@link #LARGEST}, {@link #NONE} when the text is not such a number
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

  /**
   * The value of a character: a digit from 0 to 9, or 10, 20, 30, 100, 1000; otherwise {@link
   * #NONE}.
   */
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
   * Parses a number written digit by digit, 二〇一九; Western digits and {@link #ZEROS} are accepted
   * too.
   *
   * @return {@link #NONE} when the text has other characters or more than 9 digits
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
   * Formats a number with place values, 二十一.
   *
   * @param number from 0 to {@link #LARGEST}
   */
  public static String format(int number) {
    if (number < 0 || number > LARGEST) {
      throw new IllegalArgumentException("not a number from 0 to " + LARGEST + ": " + number);
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
   * Formats a number digit by digit, 二〇一九.
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
