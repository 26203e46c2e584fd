package nianbao.extract.line;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.text.ChineseNumerals;
import nianbao.text.Folding;
import nianbao.text.Years;
import org.jspecify.annotations.Nullable;

/**
 * Parses dates in all forms that pages print. A date that lost characters ({@code 202615}, {@code
 * 2007年45日}) is not a date; nothing is guessed.
 */
public final class Dates {

  private static final int FIRST = 2000;
  private static final int LAST = 2100;

  /** A month or a day in Chinese numerals. */
  private static final String NUMERAL = "[" + ChineseNumerals.DIGITS + "十]";

  /** A regular expression for the date that closes a report; the day may be missing. */
  static final String CLOSING =
      "\\(?(?:(?:YEAR|HAN)年NUMBER月(?:NUMBER[日号])?|YEAR[-./][0-9]{1,2}[-./][0-9]{1,2})\\)?"
          .replace("YEAR", Years.DIGITS)
          .replace("HAN", Years.HAN)
          .replace("NUMBER", "(?:[0-9]{1,2}|" + NUMERAL + "{1,3})");

  private static final Pattern LINE =
      Pattern.compile(
          "\\(?YEAR[-./年]\\d{1,2}[-./月]\\d{1,2}日?(?:[0-2]?\\d[:时][0-5]\\d(?:[:分][0-5]\\d)?[分秒]?)?\\)?"
              .replace("YEAR", Years.DIGITS));
  private static final Pattern HAN_LINE =
      Pattern.compile("\\(?" + Years.HAN + "年" + NUMERAL + "{1,2}月" + NUMERAL + "{1,3}日\\)?");

  private static final Pattern ARABIC =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})(?: ?年 ?| ?[-./] ?)(\\d{1,2})(?: ?月 ?| ?[-./] ?)(\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)(" + Years.DIGITS + ")(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern HAN =
      Pattern.compile(
          "(YEAR)年([DIGIT十元]{1,3})月([DIGIT十廿卅]{1,4})日"
              .replace("YEAR", Years.HAN)
              .replace("DIGIT", ChineseNumerals.DIGITS));

  private Dates() {}

  /** The first date in a text, {@code null} when there is none or it is damaged. */
  public static @Nullable LocalDate first(String text) {
    String aligned = Folding.aligned(text);
    LocalDate arabic = match(ARABIC.matcher(aligned));
    if (arabic != null) {
      return arabic;
    }
    String compact = Folding.compact(text);
    LocalDate spaced = compact.indexOf('年') > 0 ? match(ARABIC.matcher(compact)) : null;
    LocalDate han = spaced == null ? han(compact) : spaced;
    return han == null ? match(COMPACT.matcher(aligned)) : han;
  }

  /** Whether a line without white space consists of a date and perhaps a time of day. */
  public static boolean isDateAndTime(String plain) {
    return LINE.matcher(plain).matches() || HAN_LINE.matcher(plain).matches();
  }

  private static @Nullable LocalDate match(Matcher matcher) {
    return matcher.find()
        ? date(
            Integer.parseInt(matcher.group(1)),
            Integer.parseInt(matcher.group(2)),
            Integer.parseInt(matcher.group(3)))
        : null;
  }

  private static @Nullable LocalDate han(String compact) {
    Matcher matcher = HAN.matcher(compact);
    return matcher.find()
        ? date(
            ChineseNumerals.parseDigits(matcher.group(1)),
            // 元月 is January
            ChineseNumerals.parse(matcher.group(2).replace('元', '一')),
            ChineseNumerals.parse(matcher.group(3)))
        : null;
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    if (year < FIRST || year > LAST) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
