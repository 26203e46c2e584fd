package nianbao.findings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nianbao.figures.Form;
import nianbao.figures.relation.Comparison;
import nianbao.figures.relation.Comparison.Operator;
import nianbao.figures.relation.Expression;
import nianbao.figures.relation.Expression.Cell;
import nianbao.report.Figure;
import nianbao.report.Figures;
import nianbao.report.Finding.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * Explains a failed relation by a simple mistake: a whole block of rows added up, a part left out,
 * a wrong digit, two cells swapped. Each mistake is tried on every cell it could affect, and counts
 * only if it accounts for the failure exactly.
 */
final class Explanations {

  private final Form form;
  private final Figures figures;
  private final Comparison comparison;
  private final Expression.Cells values;
  private final BigDecimal left;
  private final BigDecimal right;

  /** The left side if it is a single cell, else {@code null}. */
  private final @Nullable Cell total;

  /** The cells of the relation that hold a number, left side first. */
  private final List<Cell> filled;

  private final List<Explanation> fitting = new ArrayList<>();

  /**
   * Prepares the explanation of a relation that doesn't hold.
   *
   * @param values value of each cell
   * @param left value of the left side
   * @param right value of the right side
   */
  Explanations(
      Form form,
      Figures figures,
      Comparison comparison,
      Expression.Cells values,
      BigDecimal left,
      BigDecimal right) {
    this.form = form;
    this.figures = figures;
    this.comparison = comparison;
    this.values = values;
    this.left = left;
    this.right = right;
    total = comparison.left() instanceof Cell cell ? cell : null;
    filled =
        comparison.cells().stream().filter(cell -> printed(figures, cell.name()) != null).toList();
  }

  /** The only explanation that fits; {@code null} if none or several do. */
  @Nullable Explanation only() {
    blockOfRows();
    missingPart();
    wrongDigits();
    swappedCells();
    return fitting.size() == 1 ? fitting.getFirst() : null;
  }

  /** The number printed in a cell, {@code null} if there is none. */
  private static @Nullable BigDecimal printed(Figures figures, String cell) {
    Figure figure = figures.get(cell);
    return figure == null ? null : figure.value();
  }

  /**
   * Someone added up a block of rows under the total regardless of indentation, so that sub-rows
   * counted twice. Only the first such block is considered.
   */
  private void blockOfRows() {
    if (total == null) {
      return;
    }
    List<Form.Row> rows = below(total);
    for (int from = 0; from < rows.size(); from++) {
      Explanation block = blockFrom(rows.subList(from, rows.size()), total);
      if (block != null) {
        fitting.add(block);
        return;
      }
    }
  }

  private @Nullable Explanation blockFrom(List<Form.Row> rows, Cell total) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean twice = false;
    Set<String> counted = new HashSet<>();
    String first = sameColumn(total, rows.getFirst());
    for (Form.Row row : rows) {
      String name = sameColumn(total, row);
      BigDecimal value = printed(figures, name);
      if (value == null && counted.isEmpty()) {
        return null;
      }
      if (value != null) {
        twice |= counted.contains(row.parent());
        counted.add(row.key());
        sum = sum.add(value);
        if (twice && sum.compareTo(left) == 0) {
          return new Explanation("sum-of-all-rows", List.of(first, name), left);
        }
      }
    }
    return null;
  }

  /** The rows of the form below a total that descend from it. */
  private List<Form.Row> below(Cell total) {
    Set<String> family = new HashSet<>();
    List<Form.Row> rows = new ArrayList<>();
    for (Form.Row row : form.rows()) {
      if (sameColumn(total, row).equals(total.name())) {
        family.add(row.key());
      } else if (row.parent() != null && family.contains(row.parent())) {
        family.add(row.key());
        rows.add(row);
      }
    }
    return rows;
  }

  /** Name of the cell of a row in the same column as another cell. */
  private static String sameColumn(Cell cell, Form.Row row) {
    int bracket = cell.name().indexOf('[');
    return bracket < 0 ? row.key() : row.key() + cell.name().substring(bracket);
  }

  /** The total is the sum of all parts but one. */
  private void missingPart() {
    BigDecimal missing = right.subtract(left);
    if (total == null || comparison.operator() != Operator.EQUAL || missing.signum() <= 0) {
      return;
    }
    for (Cell part : filled) {
      BigDecimal value = printed(figures, part.name());
      if (!part.equals(total) && value != null && missing.compareTo(value) == 0) {
        fitting.add(new Explanation("part-missing", List.of(part.name()), missing));
      }
    }
  }

  /** One number has a typing error; see {@link DigitErrors}. */
  private void wrongDigits() {
    // An inequality doesn't determine what a part would have to be.
    boolean equation = comparison.operator() == Operator.EQUAL;
    List<Cell> suspects = equation ? filled : total == null ? List.of() : List.of(total);
    for (Cell cell : suspects) {
      BigDecimal needed = needed(cell);
      String key =
          DigitErrors.between(Objects.requireNonNull(printed(figures, cell.name())), needed);
      if (key != null) {
        fitting.add(new Explanation(key, List.of(cell.name()), needed));
      }
    }
  }

  /** The value a cell would need for both sides to be equal, with all others unchanged. */
  private BigDecimal needed(Cell cell) {
    BigDecimal gap = right.subtract(left);
    BigDecimal value = values.value(cell);
    return (value == null ? BigDecimal.ZERO : value).add(raisesLeft(cell) ? gap : gap.negate());
  }

  /** Whether increasing a cell increases left minus right. */
  private boolean raisesLeft(Cell cell) {
    boolean onLeft = comparison.left().cells().anyMatch(cell::equals);
    Expression side = onLeft ? comparison.left() : comparison.right();
    boolean subtracted =
        side instanceof Expression.Sum sum && sum.subtracted().contains((Expression) cell);
    return onLeft != subtracted;
  }

  /**
   * Two numbers are swapped: two cells of the relation, or one part in two columns if the relation
   * fails in both and holds in both once they are swapped back.
   */
  private void swappedCells() {
    for (int i = 0; i < filled.size(); i++) {
      Cell cell = filled.get(i);
      for (Cell other : filled.subList(i + 1, filled.size())) {
        if (!isOneSum(cell, other) && isEqual(comparison, swapped(cell, other))) {
          addSwapped(cell, other);
        }
      }
    }
    String column = comparison.column();
    if (column != null) {
      for (Cell part : filled) {
        if (!part.equals(total)) {
          swappedColumns(part, column);
        }
      }
    }
  }

  /** Whether two cells are parts of one sum, which stays the same when they are swapped. */
  private boolean isOneSum(Cell cell, Cell other) {
    List<Cell> both = List.of(cell, other);
    return comparison.right() instanceof Expression.Sum sum && sum.added().containsAll(both);
  }

  private void swappedColumns(Cell cell, String column) {
    String row = cell.name().substring(0, cell.name().indexOf('['));
    for (Figure figure : figures.all()) {
      boolean beside = figure.indicator().equals(row) && !figure.column().equals(column);
      if (beside && figure.value() != null) {
        Cell other = new Cell(figure.name(), false);
        Comparison there = inColumn(column, figure.column());
        Expression.Cells swapped = swapped(cell, other);
        if (isEqual(comparison, swapped) && isEqual(there, swapped) && !isEqual(there, values)) {
          addSwapped(cell, other);
        }
      }
    }
  }

  private Comparison inColumn(String column, String other) {
    String from = '[' + column + ']';
    String to = '[' + other + ']';
    return comparison.with(cell -> new Cell(cell.name().replace(from, to), cell.previousYear()));
  }

  private Expression.Cells swapped(Cell one, Cell other) {
    return cell -> values.value(cell.equals(one) ? other : cell.equals(other) ? one : cell);
  }

  private static boolean isEqual(Comparison comparison, Expression.Cells cells) {
    BigDecimal left = comparison.left().evaluate(cells);
    BigDecimal right = comparison.right().evaluate(cells);
    return left != null && right != null && left.compareTo(right) == 0;
  }

  private void addSwapped(Cell one, Cell other) {
    fitting.add(new Explanation("cells-swapped", List.of(one.name(), other.name()), left));
  }

  /**
   * The one non-zero cell of this year that repeats last year's number; {@code null} if none or
   * several do.
   */
  static @Nullable Explanation lastYear(Comparison comparison, Figures earlier, Figures later) {
    List<Explanation> repeated = new ArrayList<>();
    for (Cell cell : comparison.cells()) {
      BigDecimal before = printed(earlier, cell.name());
      BigDecimal now = printed(later, cell.name());
      boolean same =
          !cell.previousYear()
              && before != null
              && now != null
              && now.signum() != 0
              && now.compareTo(before) == 0;
      if (same) {
        repeated.add(new Explanation("last-year", List.of(cell.name()), now));
      }
    }
    return repeated.size() == 1 ? repeated.getFirst() : null;
  }
}
