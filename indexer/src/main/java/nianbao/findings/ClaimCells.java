package nianbao.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nianbao.figures.relation.Comparison;
import nianbao.figures.relation.Expression;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a form that a claim in the running text is about.
 *
 * @param figure the figure it should equal
 * @param readings figures it may legitimately equal instead: requests received may include those
 *     carried over
 * @param precondition what must hold in the table for the check to apply, {@code null} for nothing
 */
record ClaimCells(Expression figure, List<Expression> readings, @Nullable Comparison precondition) {

  private static final Map<String, ClaimCells> ALL = load();

  private static Map<String, ClaimCells> load() {
    Map<String, ClaimCells> all = new HashMap<>();
    for (String[] row : Resources.rows(ClaimCells.class, "claim-cells.tsv", 5)) {
      Comparison precondition = row[4].isEmpty() ? null : Comparison.parse(row[4]);
      List<Expression> readings = new ArrayList<>();
      for (String reading : row[3].split("; ?", -1)) {
        if (!reading.isEmpty()) {
          readings.add(expression(reading));
        }
      }
      ClaimCells cells = new ClaimCells(expression(row[2]), readings, precondition);
      for (String form : row[1].split(" ", -1)) {
        all.put(row[0] + ' ' + form, cells);
      }
    }
    return all;
  }

  private static Expression expression(String text) {
    return Objects.requireNonNull(Comparison.parse(text + " == 0"), text).left();
  }

  /** The figures for a concept in a form, {@code null} if the form has none. */
  static @Nullable ClaimCells of(String concept, String form) {
    return ALL.get(concept + ' ' + form);
  }
}
