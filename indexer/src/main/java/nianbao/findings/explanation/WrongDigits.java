package nianbao.findings.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nianbao.figures.relation.Comparison.Operator;
import nianbao.figures.relation.Expression.Cell;
import nianbao.report.Finding.Explanation;
import org.jspecify.annotations.Nullable;

/** One number lost a digit, has one twice, or is given in tens of thousands or not. */
public final class WrongDigits implements Cause {

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  /** Of two small numbers one nearly always is the other without a digit. */
  private static final int FEWEST_DIGITS = 2;

  @Override
  public List<Explanation> of(Failure failure) {
    List<Explanation> found = new ArrayList<>();
    for (Cell cell : suspects(failure)) {
      BigDecimal printed = Objects.requireNonNull(failure.printed(cell));
      BigDecimal needed = failure.needed(cell);
      String key = between(printed, needed);
      if (key != null) {
        found.add(new Explanation(key, List.of(cell.name()), needed));
      }
    }
    return found;
  }

  /** A bound does not say what a part would have to be. */
  private static List<Cell> suspects(Failure failure) {
    Cell total = failure.total();
    boolean equation = failure.comparison().operator() == Operator.EQUAL;
    return equation ? failure.filled() : total == null ? List.of() : List.of(total);
  }

  /**
   * The slip that turns one number into another, {@code null} when none of these does.
   *
   * @param printed what is there
   * @param meant what should be
   */
  public static @Nullable String between(BigDecimal printed, BigDecimal meant) {
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
