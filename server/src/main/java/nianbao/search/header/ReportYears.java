package nianbao.search.header;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.report.Header;
import nianbao.search.filter.Filters;
import nianbao.search.filter.Interval;
import nianbao.text.ChineseNumerals;
import nianbao.text.Years;
import org.jspecify.annotations.Nullable;

/**
 * The years that a part of a folded text means.
 *
 * <pre>
 * years = year | year { and year } | [ from ] year dash year | [ from ] year since
 * year  = digits [ 年 | 年度 ]             2018, 2018年度, 二〇一八年
 * and   = 、 | 和 | 与 | 及                 2018年和2020年
 * dash  = - | — | – | ~ | 至 | 到           2018—2020年, from the earlier to the later
 * since = 以来 | 以后 | 至今 | 起            2018年以来
 * from  = 自 | 从
 * </pre>
 *
 * @param intervals of years, any of which is meant
 * @param end offset after it
 */
record ReportYears(List<Interval<Integer>> intervals, int end) {

  private static final String YEAR = "((?:19|20)[0-9]{2}|" + Years.HAN + ")(?:年度?+)?+(?![0-9])";

  private static final Pattern ONE = Pattern.compile(YEAR);
  private static final Pattern MORE = Pattern.compile("[、,和与及]" + YEAR);
  private static final Pattern SPAN = Pattern.compile("[自从]?" + YEAR + "[-—–~至到]+" + YEAR);
  private static final Pattern SINCE = Pattern.compile("[自从]?" + YEAR + "(?:以来|以后|至今|起)");

  ReportYears {
    intervals = List.copyOf(intervals);
  }

  /** The years that begin at an offset; {@code null} when none do. */
  static @Nullable ReportYears at(String text, int at) {
    Matcher span = matcher(SPAN, text, at);
    if (span.lookingAt() && year(span, 1) < year(span, 2)) {
      return new ReportYears(List.of(new Interval<>(year(span, 1), year(span, 2))), span.end());
    }
    Matcher since = matcher(SINCE, text, at);
    if (since.lookingAt()) {
      return new ReportYears(
          List.of(new Interval<>(year(since, 1), Header.LAST_YEAR)), since.end());
    }
    return listed(text, at);
  }

  private static @Nullable ReportYears listed(String text, int at) {
    List<Interval<Integer>> years = new ArrayList<>();
    int end = at;
    for (Matcher year = matcher(ONE, text, at); year.lookingAt(); ) {
      years.add(new Interval<>(year(year, 1), year(year, 1)));
      end = year.end();
      year = matcher(MORE, text, end);
    }
    return years.isEmpty() ? null : new ReportYears(years, end);
  }

  private static Matcher matcher(Pattern pattern, String text, int at) {
    return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
  }

  private static int year(Matcher found, int group) {
    return ChineseNumerals.parseDigits(found.group(group));
  }

  Filters filters() {
    Filters all = Filters.NONE;
    for (Interval<Integer> interval : intervals) {
      all = all.and(Filters.ofYears(interval.from(), interval.to()));
    }
    return all;
  }

  /** For the reader: 2018年, 2018–2020年, 2018年以来. */
  String label() {
    return String.join("、", intervals.stream().map(ReportYears::label).toList());
  }

  private static String label(Interval<Integer> years) {
    if (years.to() == Header.LAST_YEAR) {
      return years.from() + "年以来";
    }
    return years.from().equals(years.to())
        ? years.from() + "年"
        : years.from() + "–" + years.to() + "年";
  }
}
