package nianbao.findings;

import java.math.BigDecimal;
import java.util.List;
import nianbao.findings.FindingMessages.Message;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a small sum: what should be equal and isn't. Nothing in it is corrected; the numbers
 * are those that were read.
 *
 * @param first what is added up; a cell alone where the form adds nothing
 * @param second what it should be equal to
 */
public record FindingSum(Side first, Side second) {

  /** How far apart the sides are, more than 0; {@code null} where one is not filled in. */
  public @Nullable BigDecimal difference() {
    return first.value() == null || second.value() == null
        ? null
        : first.value().subtract(second.value()).abs();
  }

  /**
   * One side.
   *
   * @param added whether it is a sum; otherwise it is the one cell
   * @param terms its cells, of a sum only those that are not 0
   * @param value what they make; {@code null} where the cell is not filled in
   */
  public record Side(boolean added, List<Term> terms, @Nullable BigDecimal value) {
    public Side {
      terms = List.copyOf(terms);
    }
  }

  /**
   * A cell in a sum.
   *
   * @param cell its name
   * @param previousYear whether it is in the report of the same office for the previous year
   * @param label its row and, if the row has several columns, its column
   * @param subtracted whether it is taken off
   * @param value what it was counted as
   */
  public record Term(
      String cell, boolean previousYear, Message label, boolean subtracted, BigDecimal value) {}
}
