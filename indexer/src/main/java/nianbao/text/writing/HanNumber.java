package nianbao.text.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.text.ChineseNumerals;

/** Whole numbers in Chinese characters with place values, in all their writings. */
final class HanNumber {

  /** Zeros between places: 一百零三, 一百〇三. */
  private static final List<String> ZEROS = List.of("零", "〇", "○");

  private HanNumber() {}

  static boolean isNumeral(char c) {
    return ChineseNumerals.isNumeral(c) || isZero(c);
  }

  private static boolean isZero(char c) {
    return ZEROS.contains(String.valueOf(c));
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
    int value = ChineseNumerals.parse(text.replace('○', '〇'));
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
    for (String zero : ZEROS) {
      String form = usual.replace("零", zero);
      // Only 2 itself is usually 两 before a measure word: 两家, but 十二家.
      forms.put("两" + zero, saysTwo(usual) ? "两" + form.substring(1) : form);
      forms.put("二" + zero, form);
    }
    return forms;
  }

  private static boolean saysTwo(String numeral) {
    return numeral.startsWith("二") && (numeral.length() == 1 || numeral.charAt(1) != '十');
  }
}
