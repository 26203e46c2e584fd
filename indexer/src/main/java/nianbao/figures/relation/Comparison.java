package nianbao.figures.relation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import nianbao.figures.relation.Expression.Cell;
import nianbao.figures.relation.Expression.Cells;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of two expressions.
 *
 * @param column the column it was instantiated for, {@code null} if none
 */
public record Comparison(
    @Nullable String column, Expression left, Operator operator, Expression right) {

  /** How the left side must compare to the right side. */
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

    /** Whether it holds for two values; their scale does not matter. */
    public boolean holds(BigDecimal left, BigDecimal right) {
      return holds(left.compareTo(right));
    }

    /**
     * Whether it holds for a result of {@code compareTo}.
     *
     * @param order below, equal to or above 0
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
   * Parses the text of a relation.
   *
   * @return {@code null} if it uses something this language can't express: {@code unless}, {@code
   *     implies}, sums over other reports
   * @throws IllegalArgumentException on a syntax error, with its offset
   */
  public static @Nullable Comparison parse(String text) {
    return new ComparisonParser(text).parse();
  }

  /**
   * Whether it applies to every column ({@code [*]}) and must be instantiated {@link #over} each.
   */
  public boolean isPerColumn() {
    return cells().stream().anyMatch(Cell::isOfEveryColumn);
  }

  /** This comparison instantiated for one column. */
  public Comparison over(String each) {
    return new Comparison(each, left, operator, right).with(cell -> cell.over(each));
  }

  /** This comparison with its cell names taken as columns of a row: {@code row[period]}. */
  public Comparison in(String row) {
    return with(cell -> new Cell(row + '[' + cell.name() + ']', cell.previousYear()));
  }

  /** This comparison with the given row names standing for every column of the row. */
  public Comparison ofEveryColumn(Set<String> rows) {
    return with(
        cell ->
            rows.contains(cell.name())
                ? new Cell(cell.name() + Cell.EVERY_COLUMN, cell.previousYear())
                : cell);
  }

  /** This comparison with its cells replaced. */
  public Comparison with(UnaryOperator<Cell> replacement) {
    return new Comparison(column, left.with(replacement), operator, right.with(replacement));
  }

  /** What is compared, left side first. */
  public List<Expression> sides() {
    return List.of(left, right);
  }

  /** Its cells, left side first, in written order. */
  public List<Cell> cells() {
    return sides().stream().flatMap(Expression::cells).toList();
  }

  /** Whether it holds, {@code null} if a cell it needs has no value. */
  public @Nullable Boolean holds(Cells cells) {
    BigDecimal leftValue = left.evaluate(cells);
    BigDecimal rightValue = right.evaluate(cells);
    if (leftValue == null || rightValue == null) {
      return null;
    }
    return operator.holds(leftValue, rightValue);
  }
}
