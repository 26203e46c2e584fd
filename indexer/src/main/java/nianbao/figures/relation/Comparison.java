package nianbao.figures.relation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nianbao.figures.relation.Expression.Cell;
import nianbao.figures.relation.Expression.Cells;
import org.jspecify.annotations.Nullable;

/**
 * Two expressions that must compare in some way.
 *
 * @param column the column it was taken for, {@code null} when it speaks of none in particular
 */
public record Comparison(
    @Nullable String column, Expression left, Operator operator, Expression right) {

  /** How the left side must compare with the right one. */
  public enum Operator {
    EQUAL("=="),
    AT_MOST("<="),
    AT_LEAST(">="),
    LESS("<"),
    MORE(">");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** As it is written. */
    public String sign() {
      return sign;
    }

    /** Whether it holds between two values; scale does not matter. */
    public boolean holds(BigDecimal left, BigDecimal right) {
      return holds(left.compareTo(right));
    }

    /**
     * Whether it holds between two values in this order.
     *
     * @param order below, equal to or above 0, as {@code compareTo} gives it
     */
    public boolean holds(int order) {
      return switch (this) {
        case EQUAL -> order == 0;
        case AT_MOST -> order <= 0;
        case AT_LEAST -> order >= 0;
        case LESS -> order < 0;
        case MORE -> order > 0;
      };
    }
  }

  /**
   * The comparison a relation's text states.
   *
   * @return {@code null} when it says something this language has no means for: {@code unless},
   *     {@code implies}, sums over other reports
   * @throws IllegalArgumentException when it is none, with the place of the fault
   */
  public static @Nullable Comparison parse(String text) {
    return new ComparisonParser(text).parse();
  }

  /** Whether it speaks of every column, {@code [*]}, and is to be taken {@link #over} each. */
  public boolean isPerColumn() {
    return cells().stream().anyMatch(Cell::isOfEveryColumn);
  }

  /** The same for one column. */
  public Comparison over(String each) {
    return new Comparison(each, left, operator, right).with(cell -> cell.over(each));
  }

  /** The same with the names of columns taken as those of a row: {@code row[period]}. */
  public Comparison in(String row) {
    return with(cell -> new Cell(row + '[' + cell.name() + ']', cell.previousYear()));
  }

  /** The same with the names of some rows taken for every column they have. */
  public Comparison ofEveryColumn(Set<String> rows) {
    return with(
        cell ->
            rows.contains(cell.name())
                ? new Cell(cell.name() + Cell.EVERY_COLUMN, cell.previousYear())
                : cell);
  }

  /** The same with other cells in place of its own. */
  public Comparison with(UnaryOperator<Cell> replacement) {
    return new Comparison(column, left.with(replacement), operator, right.with(replacement));
  }

  /** The cells that take part, left side first, in written order. */
  public List<Cell> cells() {
    return Stream.concat(left.cells(), right.cells()).toList();
  }

  /** Whether it holds, {@code null} when a cell it needs has no value. */
  public @Nullable Boolean holds(Cells cells) {
    BigDecimal leftValue = left.evaluate(cells);
    BigDecimal rightValue = right.evaluate(cells);
    if (leftValue == null || rightValue == null) {
      return null;
    }
    return operator.holds(leftValue, rightValue);
  }
}
