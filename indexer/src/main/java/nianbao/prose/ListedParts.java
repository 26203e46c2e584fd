package nianbao.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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

  /** So many parts are tried in every combination. */
  private static final int MOST_COMBINED = 12;

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
    if (more == 0 || isEstimate() || somePartsMake(total.value())) {
      return false;
    }
    return more > 0 ? !channels : sum().compareTo(total.value().multiply(NEARLY_ALL)) >= 0;
  }

  private boolean isEstimate() {
    return total.estimate() || parts.stream().anyMatch(NumberInProse::estimate);
  }

  private boolean somePartsMake(BigDecimal value) {
    List<NumberInProse> all = parts.subList(0, Math.min(parts.size(), MOST_COMBINED));
    for (int chosen = 1; chosen < 1 << all.size(); chosen++) {
      if (Integer.bitCount(chosen) > 1 && sum(chosen(all, chosen)).compareTo(value) == 0) {
        return true;
      }
    }
    return false;
  }

  private static List<NumberInProse> chosen(List<NumberInProse> all, int bits) {
    List<NumberInProse> chosen = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if ((bits >> i & 1) == 1) {
        chosen.add(all.get(i));
      }
    }
    return chosen;
  }
}
