package nianbao.text.writing;

import java.util.LinkedHashMap;
import java.util.Map;
import nianbao.text.ChineseNumerals;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * Percentages, 95.6% and 百分之九十五点六, and parts of other wholes by the signs of {@code
 * percent-signs.tsv}.
 */
final class Percentages implements WrittenKind {

  /** How each sign is said before the number. */
  private static final Map<String, String> SIGNS = new LinkedHashMap<>();

  static {
    for (String[] row : Resources.rows(Percentages.class, "percent-signs.tsv", 2)) {
      SIGNS.put(row[0], row[1]);
    }
  }

  private static final int MOST_DIGITS = 4;
  private static final int HUNDRED = 100;
  private static final char POINT = '点';

  /**
   * A number.
   *
   * @param fraction the digits after the point
   */
  private record Decimal(int end, int whole, String fraction) {

    String western() {
      return fraction.isEmpty() ? Integer.toString(whole) : whole + "." + fraction;
    }

    String chinese(String zero) {
      StringBuilder chinese = new StringBuilder(HanNumber.form(whole, zero));
      if (!fraction.isEmpty()) {
        chinese.append(POINT);
      }
      for (int i = 0; i < fraction.length(); i++) {
        chinese.append(HanDigits.form(fraction.charAt(i) - '0', zero));
      }
      return chinese.toString();
    }
  }

  @Override
  public @Nullable Written at(String text, int start) {
    if (WesternDigits.begins(text, start)) {
      Decimal number = western(text, start);
      String sign = number == null ? "" : signAt(text, number.end());
      return number == null || sign.isEmpty() ? null : written(number, sign, number.end() + 1);
    }
    for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
      if (text.startsWith(sign.getValue(), start)) {
        Decimal number = said(text, start + sign.getValue().length());
        Written written = number == null ? null : written(number, sign.getKey(), number.end());
        boolean usual =
            written != null && written.forms().containsValue(text.substring(start, written.end()));
        return usual ? written : null;
      }
    }
    return null;
  }

  private static String signAt(String text, int at) {
    String sign = at < text.length() ? text.substring(at, at + 1) : "";
    return SIGNS.containsKey(sign) ? sign : "";
  }

  private static Written written(Decimal number, String sign, int end) {
    String said = SIGNS.getOrDefault(sign, "");
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put(sign, number.western() + sign);
    if (number.whole() == HUNDRED && number.fraction().isEmpty()) {
      forms.put("百", said + "百");
    }
    for (String zero : Zeros.PLACES.characters()) {
      forms.put(said + zero, said + number.chinese(zero));
    }
    forms.put(said, said + number.western());
    return new Written("percentage", number.western() + sign, end, forms);
  }

  private static @Nullable Decimal western(String text, int start) {
    int point = WesternDigits.end(text, start);
    int end = WesternDigits.fractionEnd(text, point);
    boolean longer = point - start > MOST_DIGITS || end - point > MOST_DIGITS + 1;
    boolean odd = text.charAt(start) == '0' && point > start + 1;
    return longer || odd
        ? null
        : new Decimal(
            end,
            Integer.parseInt(text.substring(start, point)),
            end == point ? "" : text.substring(point + 1, end));
  }

  /** The number after 百分之. */
  private static @Nullable Decimal said(String text, int start) {
    if (WesternDigits.isDigit(text, start)) {
      return western(text, start);
    }
    int point = HanNumber.end(text, start);
    String whole = text.substring(start, point);
    int value = whole.equals("百") ? HUNDRED : HanNumber.value(whole);
    if (value == ChineseNumerals.NONE) {
      return null;
    }
    boolean isDecimal = point < text.length() && text.charAt(point) == POINT;
    int end = isDecimal ? HanDigits.end(text, point + 1) : point;
    if (isDecimal && (end == point + 1 || end > point + 1 + MOST_DIGITS)) {
      return null;
    }
    StringBuilder fraction = new StringBuilder();
    for (int i = point + 1; i < end; i++) {
      fraction.append(HanDigits.value(text.substring(i, i + 1)));
    }
    return new Decimal(end, value, fraction.toString());
  }
}
