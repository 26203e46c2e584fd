package nianbao.findings.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A quantity in running text, a number with a unit: 1,368条, ５件, 1.2万余次, 十二件.
 *
 * @param start offset of its first character, including words such as 约
 * @param end offset after the unit
 * @param value as written, 12000 for 1.2万
 * @param estimate whether it is stated as about, more than or less than this number
 * @param unit 条, 人次; never empty
 */
public record Quantity(int start, int end, BigDecimal value, boolean estimate, String unit) {

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal TENTH = new BigDecimal("0.1");

  /**
   * Whether it may stand for an exact value. An estimate may be off by a tenth, or by one unit of
   * its last non-zero digit: 300余 may be 399.
   */
  public boolean agreesWith(BigDecimal exact) {
    BigDecimal off = value.subtract(exact).abs();
    if (off.signum() == 0 || !estimate) {
      return off.signum() == 0;
    }
    BigDecimal tolerance = value.abs().multiply(TENTH).max(lastPlace());
    return off.compareTo(tolerance) <= 0;
  }

  private BigDecimal lastPlace() {
    BigDecimal stripped = value.stripTrailingZeros();
    return BigDecimal.ONE.scaleByPowerOfTen(-stripped.scale());
  }

  /** The sum of quantities of one unit. */
  static BigDecimal sum(List<Quantity> quantities) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Quantity quantity : quantities) {
      sum = sum.add(quantity.value);
    }
    return sum;
  }

  static boolean isAnyEstimate(List<Quantity> quantities) {
    return quantities.stream().anyMatch(Quantity::estimate);
  }

  /**
   * Index of the first quantity at or after an offset; the size of the list if there is none.
   *
   * @param quantities left to right
   */
  static int firstFrom(List<Quantity> quantities, int offset) {
    int low = 0;
    int high = quantities.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quantities.get(middle).start < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Multiplies by 10,000 and rounds to an integer. */
  static BigDecimal tenThousands(BigDecimal count) {
    return count.multiply(TEN_THOUSAND).setScale(0, RoundingMode.HALF_UP);
  }
}
