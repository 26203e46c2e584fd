package nianbao.text.writing;

import java.util.LinkedHashMap;
import java.util.Map;
import nianbao.text.ChineseNumerals;

/** Whole numbers in Chinese characters with place values, in all their writings. */
final class HanNumber {

  /** Begins the styles with 两 for 2. */
  static final String TWO_THINGS = "两";

  private HanNumber() {}

  static boolean isNumeral(char c) {
    return ChineseNumerals.isNumeral(c) || Zeros.PLACES.contains(c);
  }

  /** Whether a number begins here, not the rest of one. */
  static boolean begins(String text, int start) {
    return start < text.length()
        && isNumeral(text.charAt(start))
        && (start == 0 || !isNumeral(text.charAt(start - 1)));
  }

  /** The offset after the numerals that begin here. */
  static int end(String text, int start) {
    int end = start;
    while (end < text.length() && isNumeral(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The number, {@link ChineseNumerals#NONE} when the text is none or is not written as usual. */
  static int value(String text) {
    String plain = text;
    for (String zero : Zeros.PLACES.characters()) {
      plain = plain.replace(zero, "零");
    }
    int value = ChineseNumerals.parse(plain);
    return value != ChineseNumerals.NONE && forms(value).containsValue(text)
        ? value
        : ChineseNumerals.NONE;
  }

  /**
   * The writings of a number by style: 二百零三, 二百〇三, 两百零三 and so on, the most usual first.
   *
   * @param number not above {@link ChineseNumerals#LARGEST}
   */
  static Map<String, String> forms(int number) {
    Map<String, String> forms = new LinkedHashMap<>();
    String usual = ChineseNumerals.format(number);
    for (String zero : Zeros.PLACES.characters()) {
      String form = form(number, zero);
      // Only 2 itself is usually 两 before a measure word: 两家, but 十二家.
      forms.put(TWO_THINGS + zero, saysTwo(usual) ? "两" + form.substring(1) : form);
      forms.put("二" + zero, form);
    }
    return forms;
  }

  /** A number with this character for zero, without 两. */
  static String form(int number, String zero) {
    return ChineseNumerals.format(number).replace("零", zero);
  }

  private static boolean saysTwo(String numeral) {
    return numeral.startsWith("二") && (numeral.length() == 1 || numeral.charAt(1) != '十');
  }
}
