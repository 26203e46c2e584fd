package nianbao.extract.header;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.text.ChineseNumerals;
import nianbao.text.Years;
import org.jspecify.annotations.Nullable;

/**
 * The period that the figures of a report cover, as its preamble states it. Works on folded text
 * without white space.
 *
 * <pre>
 * period  = start join end                自2021年1月1日起,到2021年12月31日止
 * start   = year 年 month 月 (day 日)       the year may stand at one end only
 * join    = (起 | 零时 | ,) 至 | 到 | -
 *         | dotted join dotted            2021.1.1-2021.12.31
 *         | damaged                       202111日至1231日: the marks were lost
 * </pre>
 *
 * @param year the year in which most of its months lie. So a calendar year is itself, and a school
 *     year from September to August is the year in which it ends, by which the Ministry of
 *     Education calls its reports.
 * @param start offset at which it begins
 * @param end offset after it
 */
record ReportPeriod(int year, int start, int end) {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 14;

  /** In 2008 the Regulations came into force in May, and the first reports begin there. */
  private static final int SHORTEST_TO_DECEMBER = 8;

  private static final String YEAR = "(?<!\\d)(20[0-9]{2}|" + Years.HAN + ")年度?";
  private static final String MONTH = "(1[0-2]|0?[1-9]|十[一二]?|[元" + ChineseNumerals.DIGITS + "])月";
  private static final String DAY =
      "(?:(?:[0-9]{1,2}|[十" + ChineseNumerals.DIGITS + "]{1,3})[日号])?";
  private static final String JOIN =
      "(?:[起始,、止)]|开始|[零0]时|[零0]点|\\([^()]{0,20}\\)){0,4}(?:截?[至到止]|[-—–~―─一]){1,3}";

  private static final Pattern PERIOD =
      Pattern.compile(
          "(?:" + YEAR + "\\(?)?" + MONTH + DAY + JOIN + "(?:" + YEAR + ")?" + MONTH + DAY);

  private static final Pattern DOTTED =
      Pattern.compile(
          "(?<!\\d)(20[0-9]{2})[./-]([0-9]{1,2})(?:[./-][0-9]{1,2})[日起]?(?:[至到]|[-—–~―─]){1,2}"
              + "(?:(20[0-9]{2})[./-])?([0-9]{1,2})[./-][0-9]{1,2}(?!\\d)");

  /** Marks were lost, the digits of January 1 and December 31 remained. */
  private static final Pattern DAMAGED =
      Pattern.compile(
          "(?<!\\d)(20[0-9]{2})年?0?1月?0?1日?起?(?:[至到]|[-—–~―─]){1,2}(?:(20[0-9]{2})年?)?12月?31日?");

  /** 截止2011年12月31日: only the end is stated. */
  private static final Pattern ENDING = Pattern.compile("截[止至]到?(20[0-9]{2})年12月31日");

  /** The first period of about a year, {@code null} when the text states none. */
  static @Nullable ReportPeriod find(String plain) {
    if (plain.indexOf('月') < 0 && plain.indexOf('日') < 0 && !plain.contains("12")) {
      return null;
    }
    boolean twoMonths = plain.indexOf('月') < plain.lastIndexOf('月');
    ReportPeriod period = twoMonths ? first(PERIOD.matcher(plain)) : null;
    if (period == null && !plain.contains("20")) {
      return null;
    }
    if (period == null) {
      period = first(DOTTED.matcher(plain));
    }
    if (period == null) {
      period = oneYear(DAMAGED.matcher(plain));
    }
    return period == null ? oneYear(ENDING.matcher(plain)) : period;
  }

  private static @Nullable ReportPeriod first(Matcher matcher) {
    while (matcher.find()) {
      String from = matcher.group(1) == null ? matcher.group(3) : matcher.group(1);
      String to = matcher.group(3) == null ? matcher.group(1) : matcher.group(3);
      int year =
          from == null
              ? 0
              : year(number(from), number(matcher.group(2)), number(to), number(matcher.group(4)));
      if (year > 0) {
        return new ReportPeriod(year, matcher.start(), matcher.end());
      }
    }
    return null;
  }

  private static @Nullable ReportPeriod oneYear(Matcher matcher) {
    if (!matcher.find()) {
      return null;
    }
    boolean two = matcher.groupCount() > 1 && matcher.group(2) != null;
    return two && !matcher.group(1).equals(matcher.group(2))
        ? null
        : new ReportPeriod(Integer.parseInt(matcher.group(1)), matcher.start(), matcher.end());
  }

  /** The year with most of the months; 0 when these are not about a year. */
  private static int year(int fromYear, int fromMonth, int toYear, int toMonth) {
    int months = 12 * (toYear - fromYear) + toMonth - fromMonth + 1;
    int shortest = fromYear == toYear && toMonth == 12 ? SHORTEST_TO_DECEMBER : SHORTEST;
    if (months < shortest || months > LONGEST) {
      return 0;
    }
    return fromYear == toYear || 12 - fromMonth + 1 > toMonth ? fromYear : toYear;
  }

  private static int number(String printed) {
    if (printed.length() == 4) {
      return ChineseNumerals.parseDigits(printed);
    }
    return Character.isDigit(printed.charAt(0))
        ? Integer.parseInt(printed)
        : ChineseNumerals.parse(printed.replace('元', '一'));
  }
}
