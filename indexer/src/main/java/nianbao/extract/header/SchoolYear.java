package nianbao.extract.header;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A school year as printed, 2020-2021学年. A report of a school year belongs to the year in which it
 * ends: most of its months lie there, and the Ministry of Education counts the reports so.
 *
 * @param year the year in which it ends
 * @param start offset at which it begins
 * @param end offset after it
 */
record SchoolYear(int year, int start, int end) {

  private static final Pattern YEARS =
      Pattern.compile(
          "(?<!\\d)(20[0-9]{2})(?:学年|年度?)?[-—–~―─/至]{1,3}(20[0-9]{2}|[0-9]{2})(年?学年度?|年度?)?(?!\\d)");

  /** The first school year that is called 学年, {@code null} when a folded text has none. */
  static @Nullable SchoolYear in(String plain) {
    return plain.contains("学年") ? find(plain, true) : null;
  }

  /** The same for a title, where 2012-2013年度 is one too. */
  static @Nullable SchoolYear inTitle(String plain) {
    return find(plain, false);
  }

  private static @Nullable SchoolYear find(String plain, boolean named) {
    Matcher matcher = YEARS.matcher(plain);
    while (matcher.find()) {
      int year = Integer.parseInt(matcher.group(1)) + 1;
      String unit = matcher.group(3);
      boolean called =
          unit == null ? !named && matcher.group(2).length() == 4 : !named || unit.contains("学");
      if (called && Integer.toString(year).endsWith(matcher.group(2))) {
        return new SchoolYear(year, matcher.start(), matcher.end());
      }
    }
    return null;
  }
}
