package nianbao.sample.phrase;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nianbao.sample.random.SeededRandom;

/** The formats in which dates are printed. */
public final class DatePrint {
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("yyyy-MM-dd"),
          form("yyyy-MM-dd HH:mm"),
          form("yyyy-MM-dd HH:mm:ss"),
          form("yyyy年MM月dd日"),
          form("yyyy年M月d日"),
          form("yyyy.M.d"),
          form("yyyy-MM-dd HH时mm分"));

  private static final List<DateTimeFormatter> LONG =
      List.of(form("yyyy年M月d日"), form("yyyy年MM月dd日"));

  private DatePrint() {}

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  /** As in a header block. */
  public static String header(LocalDate date, SeededRandom random) {
    return random.pick(FORMS).format(date.atTime(random.between(8, 17), random.between(0, 59)));
  }

  /** As below a signature. */
  public static String signature(LocalDate date, SeededRandom random) {
    return random.chance(15) ? chinese(date) : random.pick(LONG).format(date);
  }

  private static String chinese(LocalDate date) {
    return digits(date.getYear())
        + '年'
        + small(date.getMonthValue())
        + '月'
        + small(date.getDayOfMonth())
        + '日';
  }

  /** A year digit by digit, 二〇一九. */
  public static String digits(int year) {
    StringBuilder digits = new StringBuilder(4);
    for (char digit : Integer.toString(year).toCharArray()) {
      digits.append("〇一二三四五六七八九".charAt(digit - '0'));
    }
    return digits.toString();
  }

  /** A number from 1 to 99 in Chinese, 二十一. */
  public static String small(int number) {
    String digits = "〇一二三四五六七八九";
    String tens = number < 10 ? "" : number < 20 ? "十" : digits.charAt(number / 10) + "十";
    return number % 10 == 0 ? tens : tens + digits.charAt(number % 10);
  }
}
