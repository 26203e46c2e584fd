package nianbao.text.writing;

import java.util.LinkedHashMap;
import java.util.Map;
import nianbao.text.ChineseNumerals;
import nianbao.text.DigitGroups;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, with or without marks between groups of digits (1368, 1,368, 1 368); where they count
 * something or follow 第, also in Chinese numerals: 12家 and 十二家, 第36条 and 第三十六条. Numerals within
 * words of {@code numeral-words.tsv} count nothing.
 *
 * <pre>
 * counted = number (余 | 多)? (join number (余 | 多)?)* measure word      三至五日
 * ordinal = 第 number
 * </pre>
 */
final class CountedNumbers implements WrittenKind {

  private static final String PLAIN = "1368";
  private static final String COMMAS = "1,368";
  private static final String SPACES = "1 368";

  private static final String JOINS = "至到-—–~";
  private static final int MOST_JOINS = 4;
  private static final String ABOUT = "余多";

  /** Before a numeral: it continues a number or stands for an unknown one, 三万五千, 三分之一, 几十. */
  private static final String NO_START = "万亿点之几数";

  /** Longer runs of digits are codes. */
  private static final int MOST_DIGITS = 12;

  private static final CounterWords WORDS = new CounterWords();

  /**
   * A number in a text.
   *
   * @param digits of its whole part, without marks
   * @param fraction with its point; empty when there is none
   */
  private record PrintedNumber(int end, String digits, String fraction) {

    boolean isGrouped() {
      return digits.length() > 3;
    }

    /** With a mark between groups of digits. */
    String grouped(String mark) {
      StringBuilder grouped = new StringBuilder(digits);
      for (int at = digits.length() - 3; at > 0; at -= 3) {
        grouped.insert(at, mark);
      }
      return grouped + fraction;
    }

    /** The value of a number that has a writing in Chinese numerals, otherwise 0. */
    int wholeValue() {
      int value = fraction.isEmpty() ? ChineseNumerals.parseDigits(digits) : 0;
      return value <= ChineseNumerals.LARGEST ? Math.max(0, value) : 0;
    }
  }

  @Override
  public @Nullable Written at(String text, int start) {
    PrintedNumber number = number(text, start);
    if (number == null) {
      return null;
    }
    boolean western = isDigit(text, start);
    char before = start == 0 ? 0 : text.charAt(start - 1);
    if (before == '第') {
      return western || !WORDS.isOfWord(text, start, number.end())
          ? written("ordinal", number, true, "二")
          : null;
    }
    int counted = NO_START.indexOf(before) >= 0 ? 0 : countedEnd(text, number.end());
    if (counted > 0 && !WORDS.isOfWord(text, start, counted)) {
      return written("counted", number, true, "两");
    }
    return western ? written("number", number, false, "") : null;
  }

  /**
   * @param two whether 2 is usually 两 or 二
   */
  private static @Nullable Written written(
      String kind, PrintedNumber number, boolean numerals, String two) {
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put(PLAIN, number.digits() + number.fraction());
    int value = numerals ? number.wholeValue() : 0;
    if (value > 0) {
      HanNumber.forms(value)
          .forEach(
              (style, form) -> {
                if (two.equals("两") || style.startsWith("二")) {
                  forms.put(style, form);
                }
              });
    }
    if (number.isGrouped()) {
      forms.put(COMMAS, number.grouped(","));
      forms.put(SPACES, number.grouped(" "));
    }
    return forms.size() == 1 ? null : new Written(kind, forms.get(PLAIN), number.end(), forms);
  }

  /** The number that begins here, {@code null} when none does. */
  private static @Nullable PrintedNumber number(String text, int start) {
    return isDigit(text, start) ? western(text, start) : chinese(text, start);
  }

  private static @Nullable PrintedNumber western(String text, int start) {
    if (text.charAt(start) == '0' || (start > 0 && isPart(text, start - 1))) {
      return null;
    }
    int digits = digitsEnd(text, start);
    int whole = DigitGroups.end(text, start, digits, true);
    int end = fractionEnd(text, whole);
    String plain = text.substring(start, whole).replace(",", "").replace(" ", "");
    boolean isCode = plain.length() > MOST_DIGITS || fractionEnd(text, end) > end;
    return isCode ? null : new PrintedNumber(end, plain, text.substring(whole, end));
  }

  /** Whether the character before a digit belongs to the same number or to a word. */
  private static boolean isPart(String text, int before) {
    char c = text.charAt(before);
    return isLetterOrDigit(c) || ((c == '.' || c == ',') && isDigit(text, before - 1));
  }

  private static boolean isLetterOrDigit(char c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }

  private static int fractionEnd(String text, int point) {
    boolean isFraction =
        point < text.length() && text.charAt(point) == '.' && isDigit(text, point + 1);
    return isFraction ? digitsEnd(text, point + 1) : point;
  }

  private static int digitsEnd(String text, int start) {
    int end = start;
    while (isDigit(text, end)) {
      end++;
    }
    return end;
  }

  private static @Nullable PrintedNumber chinese(String text, int start) {
    int end = HanNumber.end(text, start);
    if (end == start || (start > 0 && HanNumber.isNumeral(text.charAt(start - 1)))) {
      return null;
    }
    int value = HanNumber.value(text.substring(start, end));
    boolean decimal = end < text.length() && text.charAt(end) == '点';
    return value <= 0 || decimal ? null : new PrintedNumber(end, Integer.toString(value), "");
  }

  /** The offset after the measure word of a number that ends here, 0 when there is none. */
  private static int countedEnd(String text, int end) {
    int at = end;
    for (int joins = 0; joins <= MOST_JOINS && at < text.length(); joins++) {
      at += ABOUT.indexOf(text.charAt(at)) >= 0 ? 1 : 0;
      int counter = WORDS.counterEnd(text, at);
      if (counter > at) {
        return startsNumber(text, counter) ? 0 : counter;
      }
      boolean joined = at < text.length() && JOINS.indexOf(text.charAt(at)) >= 0;
      PrintedNumber next = joined && startsNumber(text, at + 1) ? number(text, at + 1) : null;
      if (next == null) {
        return 0;
      }
      at = next.end();
    }
    return 0;
  }

  /** As 一万 goes on in 一万二千. */
  private static boolean startsNumber(String text, int at) {
    return at < text.length() && (isDigit(text, at) || HanNumber.isNumeral(text.charAt(at)));
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
