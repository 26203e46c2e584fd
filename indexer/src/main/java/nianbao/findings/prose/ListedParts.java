package nianbao.findings.prose;

import java.math.BigDecimal;
import java.util.List;

/**
 * A total and the parts listed for it: 共47条，其中甲36条，乙5条. The list is complete: there is no 等 or
 * other word that leaves it open, every part has the unit of the total and a single number, and
 * lists are not nested.
 *
 * @param start offset of the total
 * @param end offset after the last part
 * @param total as stated
 * @param stated values that the sentence may call its total
 * @param sums what it may call so together
 * @param parts two or more, in the order listed
 * @param overlapping whether parts may have documents or requests in common: a document may use
 *     several channels, a request counted by applicant is counted by outcome again
 */
public record ListedParts(
    int start,
    int end,
    Quantity total,
    List<BigDecimal> stated,
    List<BigDecimal> sums,
    List<Quantity> parts,
    boolean overlapping) {

  /** Parts that add up to this share of the total are taken for a complete list. */
  private static final BigDecimal NEARLY_ALL = new BigDecimal("0.85");

  /** Bounds the search; a real list takes fewer steps than the square of its parts. */
  private static final int MOST_STEPS = 2_000;

  public ListedParts {
    stated = List.copyOf(stated);
    sums = List.copyOf(sums);
    parts = List.copyOf(parts);
  }

  public BigDecimal sum() {
    return Quantity.sum(parts);
  }

  /**
   * Whether the parts contradict every total that the sentence may mean. If they add up to less,
   * the list may be incomplete unless it is nearly complete; if they add up to more, it may count
   * some twice, by kind and by channel.
   */
  public boolean isWrong() {
    BigDecimal sum = sum();
    boolean wrong =
        sum.compareTo(total.value()) > 0 || sum.compareTo(total.value().multiply(NEARLY_ALL)) >= 0;
    return wrong && !overlapping && !isEstimate() && !fits(sum);
  }

  private boolean fits(BigDecimal sum) {
    for (BigDecimal value : sums) {
      if (sum.compareTo(value) == 0) {
        return true;
      }
    }
    BigDecimal greatest = greatestPart();
    for (BigDecimal value : stated) {
      boolean whole = value.compareTo(total.value()) == 0 || value.compareTo(greatest) > 0;
      if (whole && adjacentPartsMake(value)) {
        return true;
      }
    }
    return false;
  }

  private BigDecimal greatestPart() {
    BigDecimal greatest = BigDecimal.ZERO;
    for (Quantity part : parts) {
      greatest = greatest.max(part.value());
    }
    return greatest;
  }

  private boolean isEstimate() {
    return total.estimate() || Quantity.isAnyEstimate(parts);
  }

  /**
   * Whether adjacent parts add up to the value if parts of parts are skipped:
   * 100件，甲60件，乙40件，乙中丙25件、丁15件. The parts around them then belong to another list. If there are too
   * many combinations, the answer is yes.
   */
  private boolean adjacentPartsMake(BigDecimal value) {
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
    int behind = endOfPartsOf(parts.get(from - 1).value(), from);
    return make(rest.subtract(parts.get(from).value()), from + 1, stepsLeft)
        || (behind > from && make(rest, behind, stepsLeft));
  }

  /** Index after two or more parts that add up to {@code whole}, -1 if there are none. */
  private int endOfPartsOf(BigDecimal whole, int from) {
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
