package nianbao.prose;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import nianbao.text.Folding;

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
    int start, int end, NumberInProse total, List<NumberInProse> parts, boolean channels) {

  /** Of an incomplete list the parts named are mostly far from all; these are nearly all. */
  private static final BigDecimal NEARLY_ALL = new BigDecimal("0.85");

  public ListedParts {
    parts = List.copyOf(parts);
  }

  /** The lists of a paragraph, left to right. */
  public static List<ListedParts> in(String paragraph) {
    String text = Folding.aligned(paragraph);
    return new PartsReader(text, ProseNumbers.in(text)).lists();
  }

  public BigDecimal sum() {
    return sum(parts);
  }

  private static BigDecimal sum(List<NumberInProse> numbers) {
    return numbers.stream().map(NumberInProse::value).reduce(BigDecimal.ZERO, BigDecimal::add);
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
    return total.estimate() || parts.stream().anyMatch(NumberInProse::estimate);
  }

  /**
   * Whether parts that follow each other make the value, the parts of a part passed over:
   * 100件，甲60件，乙40件，乙中丙25件、丁15件. What stands around them belongs to another list then.
   */
  private boolean neighboursMake(BigDecimal value) {
    return IntStream.range(0, parts.size() - 1)
        .anyMatch(first -> make(value.subtract(parts.get(first).value()), first + 1));
  }

  private boolean make(BigDecimal rest, int from) {
    if (rest.signum() <= 0 || from == parts.size()) {
      return rest.signum() == 0;
    }
    BigDecimal before = parts.get(from - 1).value();
    int behind = behindPartsOf(before, from);
    return make(rest.subtract(parts.get(from).value()), from + 1)
        || (behind > from && make(rest, behind));
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
