package nianbao.figures;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nianbao.figures.relation.Comparison;
import nianbao.figures.relation.Expression.Cell;
import nianbao.report.Figure;

/** Takes a relation for every column or every row it speaks of. */
final class RelationScopes {

  private RelationScopes() {}

  /** What a relation says about the cells of a form; empty when it can't be said with them. */
  static List<Comparison> comparisons(String expression, Form.Scope scope, List<Form.Row> rows) {
    Comparison comparison = Comparison.parse(expression);
    if (comparison == null) {
      return List.of();
    }
    if (scope == Form.Scope.COLUMN) {
      Set<String> columns = new HashSet<>();
      comparison.cells().forEach(cell -> columns.add(cell.name()));
      return rows.stream()
          .filter(row -> row.columns().containsAll(columns))
          .map(row -> comparison.in(row.key()))
          .toList();
    }
    Set<String> severalColumns = new HashSet<>();
    rows.stream()
        .filter(row -> !row.columns().contains(Figure.SINGLE_COLUMN))
        .forEach(row -> severalColumns.add(row.key()));
    Comparison full = comparison.ofEveryColumn(severalColumns);
    if (!full.isPerColumn()) {
      return List.of(full);
    }
    return columns(full, rows).stream().map(full::over).toList();
  }

  /** The columns that all its rows of every column have, in printed order. */
  private static List<String> columns(Comparison comparison, List<Form.Row> rows) {
    Set<String> keys = new HashSet<>();
    comparison.cells().stream()
        .filter(Cell::isOfEveryColumn)
        .forEach(cell -> keys.add(cell.name().substring(0, cell.name().indexOf('['))));
    List<Form.Row> taking = rows.stream().filter(row -> keys.contains(row.key())).toList();
    return taking.stream()
        .flatMap(row -> row.columns().stream())
        .distinct()
        .filter(column -> taking.stream().allMatch(row -> row.columns().contains(column)))
        .toList();
  }
}
