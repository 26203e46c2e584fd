package nianbao.findings;

import java.math.BigDecimal;
import java.util.List;
import nianbao.report.Finding.Explanation;
import org.jspecify.annotations.Nullable;

/** Recognises typing errors in numbers: a digit dropped or doubled, a wrong factor of 10,000. */
final class DigitErrors {

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  /** Below this, one number is often the other without a digit by chance. */
  private static final int FEWEST_DIGITS = 2;

  private DigitErrors() {}

  /**
   * How one of two numbers that should be equal may have become the other; {@code null} if no such
   * error explains it, or several do.
   */
  static @Nullable Explanation explanation(BigDecimal one, BigDecimal other) {
    String forth = between(one, other);
    String back = between(other, one);
    // A doubled digit in one number is also a dropped digit in the other: which is right?
    boolean undecided = forth != null && back != null && !forth.equals(back);
    String key = undecided ? null : forth != null ? forth : back;
    return key == null ? null : new Explanation(key, List.of(), null);
  }

  /**
   * The error that turns one number into another, {@code null} if none does.
   *
   * @param printed the printed number
   * @param meant the correct number
   */
  static @Nullable String between(BigDecimal printed, BigDecimal meant) {
    if (printed.signum() <= 0 || meant.signum() <= 0) {
      return null;
    }
    if (printed.multiply(TEN_THOUSAND).compareTo(meant) == 0
        || meant.multiply(TEN_THOUSAND).compareTo(printed) == 0) {
      return "factor-of-ten-thousand";
    }
    String there = printed.toPlainString();
    String right =
        meant.stripTrailingZeros().scale() <= 0
            ? meant.toBigInteger().toString()
            : meant.stripTrailingZeros().toPlainString();
    if (lacksOne(there, right)) {
      return "digit-dropped";
    }
    return hasOneTwice(there, right) ? "digit-doubled" : null;
  }

  private static boolean lacksOne(String shorter, String longer) {
    if (shorter.length() + 1 != longer.length() || shorter.length() < FEWEST_DIGITS) {
      return false;
    }
    int same = commonStart(shorter, longer);
    return Character.isDigit(longer.charAt(same))
        && longer.startsWith(shorter.substring(same), same + 1);
  }

  private static boolean hasOneTwice(String there, String right) {
    if (!lacksOne(right, there)) {
      return false;
    }
    int extra = commonStart(right, there);
    return extra > 0 && there.charAt(extra) == there.charAt(extra - 1);
  }

  private static int commonStart(String a, String b) {
    int same = 0;
    while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return same;
  }
}
