package nianbao.findings.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nianbao.figures.Form;
import nianbao.figures.relation.Expression.Cell;
import nianbao.report.Figure;
import nianbao.report.Finding.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * The total is the sum of a whole block of the rows printed under it, sub-rows counted again: a
 * column added up without regard to its indents.
 */
final class SumOfAllRows implements Cause {

  @Override
  public List<Explanation> of(Failure failure) {
    Cell total = failure.total();
    if (total == null) {
      return List.of();
    }
    List<Form.Row> rows = below(failure.form(), total);
    for (int from = 0; from < rows.size(); from++) {
      Explanation block = blockFrom(from, rows, failure, total);
      if (block != null) {
        return List.of(block);
      }
    }
    return List.of();
  }

  private static @Nullable Explanation blockFrom(
      int from, List<Form.Row> rows, Failure failure, Cell total) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean twice = false;
    Set<String> counted = new HashSet<>();
    String first = name(rows.get(from), total);
    for (Form.Row row : rows.subList(from, rows.size())) {
      Figure figure = failure.figures().get(name(row, total));
      if (figure == null || figure.value() == null) {
        if (counted.isEmpty()) {
          return null;
        }
        continue;
      }
      twice |= counted.contains(row.parent());
      counted.add(row.key());
      sum = sum.add(figure.value());
      if (twice && sum.compareTo(failure.left()) == 0) {
        return new Explanation("sum-of-all-rows", List.of(first, figure.name()), failure.left());
      }
    }
    return null;
  }

  /** The rows printed under the total's, down to the next that is none of its descendants. */
  private static List<Form.Row> below(Form form, Cell total) {
    Set<String> family = new HashSet<>();
    List<Form.Row> rows = new ArrayList<>();
    for (Form.Row row : form.rows()) {
      if (name(row, total).equals(total.name())) {
        family.add(row.key());
      } else if (row.parent() != null && family.contains(row.parent())) {
        family.add(row.key());
        rows.add(row);
      }
    }
    return rows;
  }

  private static String name(Form.Row row, Cell total) {
    int bracket = total.name().indexOf('[');
    return bracket < 0 ? row.key() : row.key() + total.name().substring(bracket);
  }
}
