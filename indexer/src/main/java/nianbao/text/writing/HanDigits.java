package nianbao.text.writing;

import java.util.LinkedHashMap;
import java.util.Map;
import nianbao.text.ChineseNumerals;

/** Numbers in Chinese characters digit by digit, 二〇一八, with any character for zero. */
final class HanDigits {

  private HanDigits() {}

  static boolean isDigit(char c) {
    return isNumeral(c) || Zeros.DIGITS.contains(c);
  }

  /** From one to nine. */
  static boolean isNumeral(char c) {
    return ChineseNumerals.DIGITS.indexOf(c) >= 0;
  }

  /** Whether a number begins here with a numeral, not the rest of one. */
  static boolean begins(String text, int start) {
    return start < text.length()
        && isNumeral(text.charAt(start))
        && (start == 0 || !isDigit(text.charAt(start - 1)))
        && (start == 0 || !HanNumber.isNumeral(text.charAt(start - 1)));
  }

  /** The offset after the digits that begin here. */
  static int end(String text, int start) {
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The value of at most 9 digits. */
  static int value(String digits) {
    StringBuilder plain = new StringBuilder(digits);
    for (int i = 0; i < plain.length(); i++) {
      plain.setCharAt(i, isNumeral(plain.charAt(i)) ? plain.charAt(i) : '0');
    }
    return ChineseNumerals.parseDigits(plain);
  }

  /** The writings of a number by the character for zero. */
  static Map<String, String> forms(int number) {
    Map<String, String> forms = new LinkedHashMap<>();
    Zeros.DIGITS.characters().forEach(zero -> forms.put(zero, form(number, zero)));
    return forms;
  }

  /** A number with this character for zero. */
  static String form(int number, String zero) {
    return ChineseNumerals.formatDigits(number).replace("〇", zero);
  }
}
