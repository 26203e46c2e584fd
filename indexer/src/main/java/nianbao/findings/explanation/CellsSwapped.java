package nianbao.findings.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nianbao.figures.relation.Comparison;
import nianbao.figures.relation.Expression;
import nianbao.figures.relation.Expression.Cell;
import nianbao.report.Figure;
import nianbao.report.Finding.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * Two numbers stand in each other's cells: two of the relation, or a part's in two columns, where
 * the relation fails in both and holds in both once they change places.
 */
final class CellsSwapped implements Cause {

  private record Swapped(Expression.Cells cells, Cell one, Cell other) implements Expression.Cells {
    @Override
    public @Nullable BigDecimal value(Cell cell) {
      return cells.value(cell.equals(one) ? other : cell.equals(other) ? one : cell);
    }
  }

  @Override
  public List<Explanation> of(Failure failure) {
    List<Explanation> found = new ArrayList<>();
    List<Cell> cells = failure.filled();
    for (int i = 0; i < cells.size(); i++) {
      for (Cell other : cells.subList(i + 1, cells.size())) {
        if (isEqual(failure.comparison(), new Swapped(failure.cells(), cells.get(i), other))) {
          found.add(explained(failure, cells.get(i), other));
        }
      }
    }
    String column = failure.comparison().column();
    if (column != null) {
      cells.stream()
          .filter(cell -> !cell.equals(failure.total()))
          .forEach(part -> found.addAll(betweenColumns(failure, part, column)));
    }
    return found;
  }

  private static List<Explanation> betweenColumns(Failure failure, Cell cell, String column) {
    List<Explanation> found = new ArrayList<>();
    String row = cell.name().substring(0, cell.name().indexOf('['));
    for (Figure figure : failure.figures().all()) {
      boolean beside = figure.indicator().equals(row) && !figure.column().equals(column);
      if (beside && figure.value() != null) {
        Cell other = new Cell(figure.name(), false);
        Comparison there = inColumn(failure.comparison(), column, figure.column());
        Swapped swapped = new Swapped(failure.cells(), cell, other);
        boolean bothHold = isEqual(failure.comparison(), swapped) && isEqual(there, swapped);
        if (bothHold && !isEqual(there, failure.cells())) {
          found.add(explained(failure, cell, other));
        }
      }
    }
    return found;
  }

  private static Comparison inColumn(Comparison comparison, String column, String other) {
    return comparison.with(
        cell ->
            new Cell(
                cell.name().replace('[' + column + ']', '[' + other + ']'), cell.previousYear()));
  }

  private static Explanation explained(Failure failure, Cell one, Cell other) {
    List<String> names = List.of(one.name(), other.name());
    return new Explanation("cells-swapped", names, failure.left());
  }

  private static boolean isEqual(Comparison comparison, Expression.Cells cells) {
    BigDecimal left = comparison.left().evaluate(cells);
    BigDecimal right = comparison.right().evaluate(cells);
    return left != null && right != null && left.compareTo(right) == 0;
  }
}
