package nianbao.prose;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whole numbers below ten thousand in Chinese characters. */
final class HanNumber {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String PLACES = "十百千";

  private HanNumber() {}

  static boolean isPart(char c) {
    return switch (c) {
      case '零', '〇', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千' -> true;
      default -> false;
    };
  }

  /** The value, {@code null} when it is no number or 一 alone, which is mostly an article. */
  static @Nullable BigDecimal value(String number) {
    if (number.equals("一")) {
      return null;
    }
    int sum = 0;
    int digit = -1;
    int lastPlace = Integer.MAX_VALUE;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      int place = PLACES.indexOf(c);
      if (place < 0) {
        if (digit > 0) {
          return null;
        }
        digit = c == '两' ? 2 : c == '〇' ? 0 : DIGITS.indexOf(c);
      } else if (place >= lastPlace || digit == 0) {
        return null;
      } else {
        sum += (digit < 0 ? 1 : digit) * power(place);
        lastPlace = place;
        digit = -1;
      }
    }
    // 一百二 may be 120.
    boolean open = digit > 0 && lastPlace > 0 && lastPlace != Integer.MAX_VALUE;
    boolean filled = number.indexOf('零') >= 0 || number.indexOf('〇') >= 0;
    return open && !filled ? null : BigDecimal.valueOf(sum + Math.max(digit, 0));
  }

  private static int power(int place) {
    return place == 0 ? 10 : place == 1 ? 100 : 1000;
  }
}
