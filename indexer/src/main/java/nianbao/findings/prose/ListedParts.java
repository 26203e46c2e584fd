package nianbao.findings.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A total and the parts listed for it: 共47条，其中甲36条，乙5条. No word such as 等 leaves the list open, and
 * every part has the unit of the total and a single number.
 *
 * @param end offset after the last part
 * @param total what the sentence calls its total
 * @param parts two or more, in the order listed
 * @param following the numbers behind the list in its sentence, if the first has another unit: they
 *     may be parts as well, 动态289条，文件6件
 * @param overlapping whether parts may have documents or requests in common: a document may use
 *     several channels, a request counted by applicant is counted by outcome again
 * @param coverage how much of the total the list covers
 */
public record ListedParts(
    int end,
    Total total,
    List<Quantity> parts,
    List<Quantity> following,
    boolean overlapping,
    Coverage coverage) {

  /** How much of its total a list covers, as its words tell. */
  public enum Coverage {
    /** Some: 20件涉及征地，2件结转下年 says of the rest only what became of it. */
    PARTIAL,
    /** Unknown. */
    UNKNOWN,
    /** All: who is not 专职 is 兼职. */
    WHOLE
  }

  /**
   * What a sentence calls its total; where it states several numbers it may be any of them.
   *
   * @param named the number stated last
   * @param stated all values stated in their own right, the last first
   * @param sums what these make together, with or without what was added or is pending
   */
  public record Total(Quantity named, List<BigDecimal> stated, List<BigDecimal> sums) {
    public Total {
      stated = List.copyOf(stated);
      sums = List.copyOf(sums);
    }
  }

  /** Fewer are no list. */
  static final int FEWEST = 2;

  /** Parts that add up to this share of the total are taken for a complete list. */
  private static final BigDecimal NEARLY_ALL = new BigDecimal("0.85");

  /** Bounds the search; a real list takes fewer steps than the square of its parts. */
  private static final int MOST_STEPS = 2_000;

  public ListedParts {
    parts = List.copyOf(parts);
    following = List.copyOf(following);
  }

  public BigDecimal sum() {
    return Quantity.sum(parts);
  }

  /** Whether the parts contradict every total that the sentence may mean. */
  public boolean isWrong() {
    return !overlapping
        && !isEstimate()
        && !fits(sum())
        && total.stated().stream().allMatch(this::contradicts);
  }

  private boolean isEstimate() {
    return total.named().estimate() || Quantity.isAnyEstimate(parts);
  }

  /**
   * Whether the parts can't be parts of a whole. If they add up to less, the list may be incomplete
   * unless it is nearly complete; if they add up to more, some may be parts of others:
   * 37件，办结33件，答复27件，撤回6件.
   */
  private boolean contradicts(BigDecimal whole) {
    if (sum().compareTo(whole) <= 0) {
      return switch (coverage) {
        case PARTIAL -> false;
        case UNKNOWN -> isNearly(sum(), whole);
        case WHOLE -> true;
      };
    }
    List<Quantity> outer = withoutPartsOfParts();
    return outer.size() >= FEWEST && isNearly(Quantity.sum(outer), whole);
  }

  private static boolean isNearly(BigDecimal sum, BigDecimal whole) {
    return sum.compareTo(whole.multiply(NEARLY_ALL)) >= 0;
  }

  private List<Quantity> withoutPartsOfParts() {
    List<Quantity> outer = new ArrayList<>();
    for (int i = 0; i < parts.size(); ) {
      outer.add(parts.get(i));
      i = Math.max(i + 1, endOfPartsOf(parts.get(i).value(), i + 1));
    }
    return outer;
  }

  private boolean fits(BigDecimal sum) {
    if (makesTotal(sum)) {
      return true;
    }
    BigDecimal longer = sum;
    for (Quantity more : following) {
      longer = longer.add(more.value());
      if (makesTotal(longer)) {
        return true;
      }
    }
    return coverage != Coverage.WHOLE && someMakeTotal();
  }

  private boolean someMakeTotal() {
    BigDecimal greatest = greatestPart();
    for (BigDecimal value : total.stated()) {
      boolean whole = value.compareTo(total.named().value()) == 0 || value.compareTo(greatest) > 0;
      if (whole && value.signum() > 0 && adjacentPartsMake(value)) {
        return true;
      }
    }
    return false;
  }

  private boolean makesTotal(BigDecimal sum) {
    return total.sums().stream().anyMatch(value -> value.compareTo(sum) == 0);
  }

  private BigDecimal greatestPart() {
    BigDecimal greatest = BigDecimal.ZERO;
    for (Quantity part : parts) {
      greatest = greatest.max(part.value());
    }
    return greatest;
  }

  /**
   * Whether one part is the value or adjacent parts add up to it if parts of parts are skipped:
   * 100件，甲60件，乙40件，乙中丙25件、丁15件. The parts around them then belong to another list. If there are too
   * many combinations, the answer is yes.
   */
  private boolean adjacentPartsMake(BigDecimal value) {
    int[] stepsLeft = {MOST_STEPS};
    for (int first = 0; first < parts.size(); first++) {
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
