package nianbao.findings.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A quantity in running text: a number with what it counts: 1,368条, ５件, 1.2万余次, 十二件.
 *
 * @param start offset of its first character, signs of an estimate included
 * @param end offset after the unit
 * @param value exact as written, 12000 for 1.2万
 * @param estimate whether it is given as about, more than or less than so many
 * @param unit 条, 人次; never empty
 */
public record Quantity(int start, int end, BigDecimal value, boolean estimate, String unit) {

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal TENTH = new BigDecimal("0.1");

  /**
   * Whether it may be another way to say this. An estimate may be off by a tenth, and by one of its
   * last digit that is not 0: 300余 may be 399.
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

  /** What some of one unit make together. */
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
   * Index of the first of some quantities that begins at an offset or behind it; their count when
   * none does.
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

  /** A number of so many tens of thousands; with a fraction it is rounded. */
  static BigDecimal tenThousands(BigDecimal count) {
    return count.multiply(TEN_THOUSAND).setScale(0, RoundingMode.HALF_UP);
  }
}
