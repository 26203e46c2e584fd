package nianbao.findings.explanation;

import java.math.BigDecimal;
import java.util.List;
import nianbao.figures.Form;
import nianbao.figures.relation.Comparison;
import nianbao.figures.relation.Expression;
import nianbao.figures.relation.Expression.Cell;
import nianbao.report.Figures;
import org.jspecify.annotations.Nullable;

/**
 * A relation that does not hold.
 *
 * @param cells what each cell counts as
 * @param left value of the left side
 * @param right value of the right side
 */
public record Failure(
    Form form,
    Figures figures,
    Comparison comparison,
    Expression.Cells cells,
    BigDecimal left,
    BigDecimal right) {

  /** The cell that alone makes up the left side, {@code null} when several do. */
  @Nullable Cell total() {
    return comparison.left() instanceof Cell cell ? cell : null;
  }

  /** The cells that take part and hold a number, left side first. */
  List<Cell> filled() {
    return comparison.cells().stream().filter(cell -> printed(cell) != null).toList();
  }

  /** What is printed in a cell, {@code null} when no number is. */
  @Nullable BigDecimal printed(Cell cell) {
    var figure = figures.get(cell.name());
    return figure == null ? null : figure.value();
  }

  /** What a cell would have to hold for both sides to be equal, all others as they are. */
  BigDecimal needed(Cell cell) {
    BigDecimal gap = right.subtract(left);
    BigDecimal weight = weight(cell);
    BigDecimal value = cells.value(cell);
    return (value == null ? BigDecimal.ZERO : value).add(weight.signum() < 0 ? gap.negate() : gap);
  }

  /** How the difference left − right changes with a cell: 1 or −1. */
  private BigDecimal weight(Cell cell) {
    boolean onLeft = comparison.left().cells().anyMatch(cell::equals);
    Expression side = onLeft ? comparison.left() : comparison.right();
    boolean subtracted =
        side instanceof Expression.Sum sum && sum.subtracted().contains((Expression) cell);
    return onLeft == subtracted ? BigDecimal.ONE.negate() : BigDecimal.ONE;
  }
}
