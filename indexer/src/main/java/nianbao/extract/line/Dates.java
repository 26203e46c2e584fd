package nianbao.extract.line;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.text.Folding;
import nianbao.text.Years;
import org.jspecify.annotations.Nullable;

/**
 * Dates in every form in which pages print them. A date that has lost characters ({@code 202615},
 * {@code 2007年45日}) is no date: nothing is guessed.
 */
public final class Dates {

  private static final int FIRST = 2000;
  private static final int LAST = 2100;

  private static final Pattern ARABIC =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})(?: ?年 ?| ?[-./] ?)(\\d{1,2})(?: ?月 ?| ?[-./] ?)(\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)(20\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final String DIGITS = Years.NUMERALS;
  private static final Pattern HAN =
      Pattern.compile("(" + Years.HAN + ")年([" + DIGITS + "十元]{1,3})月([" + DIGITS + "十廿卅]{1,4})日");

  private Dates() {}

  /** The first date of a text, {@code null} when it has none or a damaged one. */
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
        ? date(Years.ofHan(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)))
        : null;
  }

  /** 1 to 39 in Han numerals, 元 for 1; 0 when it is none. */
  private static int number(String numerals) {
    String plain = numerals.replace("廿", "二十").replace("卅", "三十").replace('元', '一');
    int ten = plain.indexOf('十');
    if (ten < 0) {
      return plain.length() == 1 ? DIGITS.indexOf(plain) + 1 : 0;
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(0)) + 1;
    int units = ten == plain.length() - 1 ? 0 : DIGITS.indexOf(plain.charAt(ten + 1)) + 1;
    return plain.length() > ten + 2 || ten > 1 ? 0 : tens * 10 + units;
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
