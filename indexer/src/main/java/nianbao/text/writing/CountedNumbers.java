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

  private static final String JOINS = "至到";
  private static final int MOST_JOINS = 4;
  private static final String ABOUT = "余多";

  /** Before a numeral: it continues a number or stands for an unknown one, 三万五千, 三分之一, 几十. */
  private static final String NO_START = "万亿点之几数";

  /** Longer runs of digits are codes. */
  private static final int MOST_DIGITS = 12;

  private static final CounterWords WORDS = new CounterWords();

  /** What a number is used for. Expressions of one use are written in one style. */
  private enum Use {
    /** Something else, or nothing that can be told: it has no writing in numerals. */
    NONE,
    /** It counts what follows; 2 is usually 两. */
    COUNT,
    /** It follows 第. */
    ORDINAL
  }

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
    Use use = use(text, start, number.end());
    Map<String, String> forms = forms(number, use);
    // 第两次 is no usual writing, and 12 alone has none in numerals.
    boolean isOne = forms.containsValue(text.substring(start, number.end()));
    boolean western = WesternDigits.isDigit(text, start);
    return forms.size() > 1 && (western || isOne)
        ? new Written(use.name(), number.digits() + number.fraction(), number.end(), forms)
        : null;
  }

  private static Use use(String text, int start, int end) {
    char before = start == 0 ? 0 : text.charAt(start - 1);
    if (before == '第') {
      return WORDS.isOfWord(text, start, end) ? Use.NONE : Use.ORDINAL;
    }
    int counted = NO_START.indexOf(before) >= 0 ? 0 : countedEnd(text, end);
    return counted > 0 && !WORDS.isOfWord(text, start, counted) ? Use.COUNT : Use.NONE;
  }

  private static Map<String, String> forms(PrintedNumber number, Use use) {
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put(PLAIN, number.digits() + number.fraction());
    int value = use == Use.NONE ? 0 : number.wholeValue();
    Map<String, String> numerals = value == 0 ? Map.of() : HanNumber.forms(value);
    numerals.forEach(
        (style, form) -> {
          if (use == Use.COUNT || !style.startsWith(HanNumber.TWO_THINGS)) {
            forms.put(style, form);
          }
        });
    if (number.isGrouped()) {
      forms.put(COMMAS, number.grouped(","));
      forms.put(SPACES, number.grouped(" "));
    }
    return forms;
  }

  /** The number that begins here, {@code null} when none does. */
  private static @Nullable PrintedNumber number(String text, int start) {
    return WesternDigits.isDigit(text, start) ? western(text, start) : chinese(text, start);
  }

  private static @Nullable PrintedNumber western(String text, int start) {
    if (text.charAt(start) == '0' || !WesternDigits.begins(text, start)) {
      return null;
    }
    int digits = WesternDigits.end(text, start);
    int whole = DigitGroups.end(text, start, digits, true);
    int end = WesternDigits.fractionEnd(text, whole);
    String plain = text.substring(start, whole).replace(",", "").replace(" ", "");
    boolean isCode = plain.length() > MOST_DIGITS || WesternDigits.fractionEnd(text, end) > end;
    return isCode ? null : new PrintedNumber(end, plain, text.substring(whole, end));
  }

  private static @Nullable PrintedNumber chinese(String text, int start) {
    if (!HanNumber.begins(text, start)) {
      return null;
    }
    int end = HanNumber.end(text, start);
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
      int after = joinEnd(text, at);
      PrintedNumber next = after > at && startsNumber(text, after) ? number(text, after) : null;
      if (next == null) {
        return 0;
      }
      at = next.end();
    }
    return 0;
  }

  private static int joinEnd(String text, int at) {
    boolean joined = at < text.length() && JOINS.indexOf(text.charAt(at)) >= 0;
    return joined ? at + 1 : WrittenSigns.dashEnd(text, at);
  }

  /** As 一万 goes on in 一万二千. */
  private static boolean startsNumber(String text, int at) {
    return at < text.length()
        && (WesternDigits.isDigit(text, at) || HanNumber.isNumeral(text.charAt(at)));
  }
}
