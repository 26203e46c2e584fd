package nianbao.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in running text with what it counts: 1,368条, ５件, 1.2万余次, 十二件.
 *
 * @param start offset of its first character, signs of an estimate included
 * @param end offset after the unit
 * @param value exact as written, 12000 for 1.2万
 * @param estimate whether it is given as about, more than or less than so many
 * @param unit 条, 人次; never empty
 */
public record NumberInProse(int start, int end, BigDecimal value, boolean estimate, String unit) {

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

  /** A number of so many tens of thousands; with a fraction it is rounded. */
  static BigDecimal tenThousands(BigDecimal count) {
    return count.multiply(TEN_THOUSAND).setScale(0, RoundingMode.HALF_UP);
  }
}
