package nianbao.findings.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a sentence calls its total before a list of parts. That is not always the number next
 * to the list: 收到申请43件，较上年增加5件，其中…. Where several numbers may be meant (新收41件，上年结转2件; 收到43件，办结40件) a
 * list that fits any of them is right.
 */
final class TotalReader {

  /**
   * The total of a list.
   *
   * @param named the number stated last
   * @param alternatives other values that the parts may add up to
   */
  record Total(Quantity named, List<BigDecimal> alternatives) {}

  /** Maximum number of characters between the last number and the list. */
  private static final int WIDEST = 12;

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

  /** The total before a list that begins at an offset, {@code null} if there is none. */
  @Nullable Total before(int list) {
    int last = Quantity.firstFrom(quantities, list) - 1;
    if (last < 0 || !isNextTo(quantities.get(last), list)) {
      return null;
    }
    List<Quantity> stated = new ArrayList<>();
    List<Quantity> beside = new ArrayList<>();
    int first = firstOfSentence(last, list);
    for (int i = last; i >= first; i--) {
      (role(i) == QuantityRole.STATED ? stated : beside).add(quantities.get(i));
    }
    if (stated.isEmpty()) {
      return null;
    }
    String unit = stated.getFirst().unit();
    stated.removeIf(other -> !other.unit().equals(unit));
    beside.removeIf(other -> !other.unit().equals(unit));
    return new Total(stated.getFirst(), alternatives(stated, beside));
  }

  private boolean isNextTo(Quantity last, int list) {
    if (last.end() > list || list - last.end() > WIDEST) {
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

  private QuantityRole role(int index) {
    int from = index == 0 ? 0 : quantities.get(index - 1).end();
    int to = index + 1 == quantities.size() ? text.length() : quantities.get(index + 1).start();
    return QuantityRole.of(quantities.get(index), text, from, to);
  }

  /**
   * Each number alone; those stated last together; and each of these with what is beside them added
   * or left out.
   */
  private static List<BigDecimal> alternatives(List<Quantity> stated, List<Quantity> beside) {
    List<BigDecimal> sums = new ArrayList<>();
    BigDecimal together = BigDecimal.ZERO;
    for (Quantity one : stated) {
      together = together.add(one.value());
      sums.add(one.value());
      sums.add(together);
    }
    for (Quantity other : beside) {
      for (BigDecimal sum : List.copyOf(sums)) {
        sums.add(sum.add(other.value()));
        sums.add(sum.subtract(other.value()));
      }
    }
    beside.forEach(other -> sums.add(other.value()));
    return sums.stream().distinct().toList();
  }
}
