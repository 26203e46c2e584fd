package nianbao.text.writing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Years, 2018年 and 二〇一八年, also where only the last of several is followed by 年: 二〇一八至二〇二〇年. Four
 * digits alone may be any number.
 */
final class WrittenYears implements WrittenKind {

  private static final int FIRST = 1900;
  private static final int LAST = 2099;
  private static final int DIGITS = 4;
  private static final int NONE = 0;

  private static final String JOINS = "至到和与及、";
  private static final int MOST_JOINS = 4;

  @Override
  public @Nullable Written at(String text, int start) {
    int year = year(text, start);
    if (year == NONE || !leadsToYear(text, start + DIGITS)) {
      return null;
    }
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("digits", Integer.toString(year));
    forms.putAll(HanDigits.forms(year));
    return new Written("year", Integer.toString(year), start + DIGITS, forms);
  }

  static boolean isYear(int number) {
    return number >= FIRST && number <= LAST;
  }

  /** The year whose four digits begin here. */
  private static int year(String text, int start) {
    int end = start + DIGITS;
    boolean western = WesternDigits.begins(text, start) && WesternDigits.end(text, start) == end;
    boolean chinese = HanDigits.begins(text, start) && HanDigits.end(text, start) == end;
    if (!western && !chinese) {
      return NONE;
    }
    String digits = text.substring(start, end);
    int year = western ? Integer.parseInt(digits) : HanDigits.value(digits);
    return isYear(year) ? year : NONE;
  }

  private static boolean leadsToYear(String text, int after) {
    int at = after;
    for (int joins = 0; joins <= MOST_JOINS && at < text.length(); joins++) {
      if (text.charAt(at) == '年') {
        return true;
      }
      int next = JOINS.indexOf(text.charAt(at)) < 0 ? WrittenSigns.dashEnd(text, at) : at + 1;
      if (next == at || year(text, next) == NONE) {
        return false;
      }
      at = next + DIGITS;
    }
    return false;
  }
}
