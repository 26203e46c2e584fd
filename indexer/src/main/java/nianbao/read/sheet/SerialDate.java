package nianbao.read.sheet;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import nianbao.read.sheet.PatternSection.Kind;
import nianbao.read.sheet.PatternSection.Token;
import nianbao.text.ChineseNumerals;
import org.jspecify.annotations.Nullable;

/** A date as spreadsheets store it: days since the end of 1899 (or 1904), the time as fraction. */
final class SerialDate {

  /** The last day of 9999; later ones are no dates. */
  private static final double LAST = 2_958_465;

  private static final int SECONDS = 86_400;

  /** Spreadsheets count a 29 February 1900, which there was not. */
  private static final int FIRST_AFTER_LEAP_DAY = 61;

  private static final String WEEKDAYS = "一二三四五六日";

  private final LocalDateTime time;
  private final double serial;

  private SerialDate(LocalDateTime time, double serial) {
    this.time = time;
    this.serial = serial;
  }

  /** {@code null} when a number is no date. */
  static @Nullable SerialDate of(double serial, boolean from1904) {
    if (serial < 0 || serial > LAST) {
      return null;
    }
    long seconds = Math.round(serial * SECONDS);
    int first = serial < FIRST_AFTER_LEAP_DAY ? 31 : 30;
    LocalDateTime start =
        from1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, first, 0, 0);
    return new SerialDate(start.plusSeconds(seconds), serial);
  }

  /**
   * Prints the date.
   *
   * @param numeral prints a number as numeral
   * @param asNumerals whether numbers are printed so
   */
  String print(List<Token> tokens, DoubleFunction<String> numeral, boolean asNumerals) {
    StringBuilder text = new StringBuilder();
    boolean halfDays = tokens.stream().anyMatch(token -> token.kind() == Kind.HALF_DAY);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      switch (token.kind()) {
        case DATE -> {
          boolean minutes = letter(tokens, i, -1) == 'h' || letter(tokens, i, 1) == 's';
          String printed = field(token.text(), minutes, halfDays);
          text.append(asNumerals ? inNumerals(token.text(), printed, numeral) : printed);
        }
        case ELAPSED -> text.append((long) (serial * perDay(token.text().charAt(0))));
        case HALF_DAY -> text.append(half(token.text()));
        // Fractions of a second: 0 behind the point of ss.0
        case DIGIT -> {}
        case POINT -> text.append(isFractionOfSecond(tokens, i) ? "" : ".");
        case LITERAL, GENERAL, COMMA, PERCENT, EXPONENT -> text.append(token.text());
      }
    }
    return text.toString();
  }

  private static boolean isFractionOfSecond(List<Token> tokens, int i) {
    return i + 1 < tokens.size() && tokens.get(i + 1).kind() == Kind.DIGIT;
  }

  /** The letter of the next date token in a direction, a space when there is none. */
  private static char letter(List<Token> tokens, int from, int step) {
    for (int i = from + step; i >= 0 && i < tokens.size(); i += step) {
      Token token = tokens.get(i);
      if (token.kind() == Kind.DATE || token.kind() == Kind.ELAPSED) {
        return token.text().charAt(0);
      }
    }
    return ' ';
  }

  private String field(String letters, boolean minutes, boolean halfDays) {
    int length = letters.length();
    return switch (letters.charAt(0)) {
      case 'y' -> length <= 2 ? padded(time.getYear() % 100, 2) : Integer.toString(time.getYear());
      case 'e' -> Integer.toString(time.getYear());
      case 'm' -> minutes ? padded(time.getMinute(), length) : month(length);
      case 'd' -> length <= 2 ? padded(time.getDayOfMonth(), length) : weekday(length == 3);
      case 'h' -> padded(halfDays ? (time.getHour() + 11) % 12 + 1 : time.getHour(), length);
      case 's' -> padded(time.getSecond(), length);
      default -> (length > 3 ? "星期" : "") + WEEKDAYS.charAt(time.getDayOfWeek().getValue() - 1);
    };
  }

  private String month(int length) {
    TextStyle style = length == 3 ? TextStyle.SHORT : TextStyle.FULL;
    return length <= 2
        ? padded(time.getMonthValue(), length)
        : time.getMonth().getDisplayName(style, Locale.ENGLISH);
  }

  private String weekday(boolean isShort) {
    TextStyle style = isShort ? TextStyle.SHORT : TextStyle.FULL;
    return time.getDayOfWeek().getDisplayName(style, Locale.ENGLISH);
  }

  private static String padded(int number, int digits) {
    return number < 10 && digits >= 2 ? "0" + number : Integer.toString(number);
  }

  /** Years are printed digit by digit, 二〇二三, days and months as numbers, 十一. */
  private static String inNumerals(String letters, String printed, DoubleFunction<String> numeral) {
    int number = ChineseNumerals.parseDigits(printed);
    if (number == ChineseNumerals.NONE) {
      return printed;
    }
    boolean isYear = letters.charAt(0) == 'y' || letters.charAt(0) == 'e';
    return isYear ? ChineseNumerals.formatDigits(number) : numeral.apply(number);
  }

  private static int perDay(char letter) {
    return switch (letter) {
      case 'h' -> 24;
      case 'm' -> SECONDS / 60;
      default -> SECONDS;
    };
  }

  private String half(String printed) {
    String[] halves = printed.split("/", 2);
    return time.getHour() < 12 ? halves[0] : halves[1];
  }
}
