package nianbao.findings.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a sentence calls its total before a list of parts. That is not always the number next
 * to the list: 收到申请43件，较上年增加5件，其中…. Where several numbers may be meant (新收41件，上年结转2件; 收到43件，办结40件)
 * a list that fits any of them is right.
 */
final class TotalReader {

  /** How far before the list its total may stand. */
  private static final int FARTHEST = 120;

  /** Maximum number of quantities that are read before a list. */
  private static final int MOST = 6;

  private final String text;
  private final List<Quantity> quantities;

  /**
   * Creates a reader for a text.
   *
   * @param text folded character for character
   * @param quantities the quantities in the text, left to right
   */
  TotalReader(String text, List<Quantity> quantities) {
    this.text = text;
    this.quantities = quantities;
  }

  /**
   * The total before a list that begins at an offset, {@code null} if there is none.
   *
   * @param unit of the parts; there is no total if the number stated last has another
   * @param widest maximum number of characters between the last number and the list
   */
  ListedParts.@Nullable Total before(int list, String unit, int widest) {
    int last = Quantity.firstFrom(quantities, list) - 1;
    if (last < 0 || !isNextTo(quantities.get(last), list, widest)) {
      return null;
    }
    Map<QuantityRole, List<Quantity>> byRole = new EnumMap<>(QuantityRole.class);
    int first = firstOfSentence(last, list);
    for (int i = last; i >= first; i--) {
      QuantityRole role = QuantityRole.of(quantities, i, text);
      boolean counted = quantities.get(i).unit().equals(unit);
      if (!counted && role == QuantityRole.STATED && !byRole.containsKey(role)) {
        return null;
      }
      if (counted) {
        byRole.computeIfAbsent(role, any -> new ArrayList<>()).add(quantities.get(i));
      }
    }
    List<Quantity> stated = byRole.get(QuantityRole.STATED);
    if (stated == null) {
      return null;
    }
    List<BigDecimal> values = stated.stream().map(Quantity::value).toList();
    Set<BigDecimal> sums = sums(values, byRole);
    sums.addAll(near(last, list, unit));
    return new ListedParts.Total(stated.getFirst(), values, List.copyOf(sums));
  }

  /** All values in a unit that stand shortly before the list, also in an earlier sentence. */
  private List<BigDecimal> near(int last, int list, String unit) {
    int first = Math.max(Quantity.firstFrom(quantities, list - FARTHEST), last - MOST + 1);
    return quantities.subList(first, last + 1).stream()
        .filter(quantity -> quantity.unit().equals(unit))
        .map(Quantity::value)
        .toList();
  }

  private boolean isNextTo(Quantity last, int list, int widest) {
    if (last.end() > list || list - last.end() > widest) {
      return false;
    }
    for (int i = last.end(); i < list; i++) {
      if (Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Index of the first quantity before the list that stands in the sentence of the last. */
  private int firstOfSentence(int last, int list) {
    int start = quantities.get(last).start();
    int farthest = Math.max(0, list - FARTHEST);
    while (start > farthest && !Sentence.isEnd(text.charAt(start - 1))) {
      start--;
    }
    return Math.max(Quantity.firstFrom(quantities, start), last - MOST + 1);
  }

  /**
   * The values stated last together, and each of these sums with what was added or is left out, or
   * without it.
   */
  private static Set<BigDecimal> sums(
      List<BigDecimal> stated, Map<QuantityRole, List<Quantity>> byRole) {
    Set<BigDecimal> sums = new LinkedHashSet<>(stated);
    BigDecimal together = BigDecimal.ZERO;
    for (BigDecimal value : stated) {
      together = together.add(value);
      sums.add(together);
    }
    for (QuantityRole role : List.of(QuantityRole.ADDED, QuantityRole.LEFT_OUT)) {
      for (Quantity beside : byRole.getOrDefault(role, List.of())) {
        for (BigDecimal sum : List.copyOf(sums)) {
          sums.add(sum.add(beside.value()));
          sums.add(sum.subtract(beside.value()));
        }
      }
    }
    return sums;
  }
}
