package nianbao.bench.recall;

/** Reads numbers in digits or Chinese numerals. */
final class PlainNumerals {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String PLACES = "十百千";

  private PlainNumerals() {}

  /**
   * A number in digits: {@code 1368} for 1,368, {@code 36} for 三十六, {@code 2018} for 二○一八, {@code
   * 95.6} for 九十五点六. Zeros alone stand for what is not said, 张○○; numerals that are no usual number
   * stay as they are.
   */
  static String digits(String number) {
    String plain = number.replaceAll("[〇○]", "零").replace('两', '二');
    int point = plain.indexOf('点');
    if (point >= 0) {
      return whole(plain.substring(0, point)) + '.' + eachDigit(plain.substring(point + 1));
    }
    return whole(plain.replaceAll("[, ]", ""));
  }

  private static String whole(String plain) {
    if (plain.matches("[0零]+")) {
      return "〇".repeat(plain.length());
    }
    if (plain.charAt(0) < 0x80) {
      return plain.replaceFirst("^0+(?=[0-9])", "");
    }
    if (plain.chars().noneMatch(c -> PLACES.indexOf(c) >= 0)) {
      return plain.length() == 1 || plain.length() == 4 ? eachDigit(plain) : plain;
    }
    int value = 0;
    int digit = 0;
    int last = Integer.MAX_VALUE;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      int place = PLACES.indexOf(c);
      if (place < 0) {
        digit = DIGITS.indexOf(c);
      } else {
        int unit = (int) Math.pow(10, place + 1);
        if (unit >= last) {
          return plain;
        }
        value += Math.max(1, digit) * unit;
        digit = 0;
        last = unit;
      }
    }
    return Integer.toString(value + digit);
  }

  private static String eachDigit(String numerals) {
    StringBuilder digits = new StringBuilder();
    numerals.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
    return digits.toString();
  }
}
