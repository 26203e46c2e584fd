package nianbao.findings.prose;

import java.math.BigDecimal;
import java.util.List;

/**
 * A total and the parts that are listed for it: 共47条，其中甲36条，乙5条. Only closed lists are read: no 等
 * and no other word that leaves the list open, every part in the unit of the total, one number a
 * part, no list within the list.
 *
 * @param start offset of the number of the total
 * @param end offset after the last part
 * @param total as given
 * @param parts in the order given, two or more
 * @param channels whether the parts are ways of publishing: a piece may have gone several ways
 */
public record ListedParts(
    int start, int end, Quantity total, List<Quantity> parts, boolean channels) {

  /** Of an incomplete list the parts named are mostly far from all; these are nearly all. */
  private static final BigDecimal NEARLY_ALL = new BigDecimal("0.85");

  /** A list that a person wrote takes fewer than the square of its parts. */
  private static final int MOST_STEPS = 2_000;

  public ListedParts {
    parts = List.copyOf(parts);
  }

  public BigDecimal sum() {
    return Quantity.sum(parts);
  }

  /**
   * Whether the parts can't be those of the total. A list that names fewer may be incomplete unless
   * it names nearly all; one that names more may name some twice, by kind and by way.
   */
  public boolean isWrong() {
    int more = sum().compareTo(total.value());
    if (more == 0 || channels || isEstimate() || neighboursMake(total.value())) {
      return false;
    }
    return more > 0 || sum().compareTo(total.value().multiply(NEARLY_ALL)) >= 0;
  }

  private boolean isEstimate() {
    return total.estimate() || Quantity.isAnyEstimate(parts);
  }

  /**
   * Whether parts that follow each other make the value, the parts of a part passed over:
   * 100件，甲60件，乙40件，乙中丙25件、丁15件. What stands around them belongs to another list then. Where there
   * are too many ways to tell, they may.
   */
  private boolean neighboursMake(BigDecimal value) {
    int[] stepsLeft = {MOST_STEPS};
    for (int first = 0; first < parts.size() - 1; first++) {
      if (make(value.subtract(parts.get(first).value()), first + 1, stepsLeft)) {
        return true;
      }
    }
    return false;
  }

  private boolean make(BigDecimal rest, int from, int[] stepsLeft) {
    if (rest.signum() <= 0 || from == parts.size()) {
      return rest.signum() == 0;
    }
    if (stepsLeft[0]-- == 0) {
      return true;
    }
    int behind = behindPartsOf(parts.get(from - 1).value(), from);
    return make(rest.subtract(parts.get(from).value()), from + 1, stepsLeft)
        || (behind > from && make(rest, behind, stepsLeft));
  }

  /** Where two or more parts end that make a part up themselves; -1 when none do. */
  private int behindPartsOf(BigDecimal whole, int from) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = from; i < parts.size() && sum.compareTo(whole) < 0; i++) {
      sum = sum.add(parts.get(i).value());
      if (i > from && sum.compareTo(whole) == 0) {
        return i + 1;
      }
    }
    return -1;
  }
}
