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
 * Which figures of a form a claim of the running text is about.
 *
 * @param figure the one it should equal
 * @param readings others it may innocently equal: received may include what was carried over
 * @param asked what must hold in the table for the claim to be held against it, {@code null} when
 *     nothing must
 */
record ClaimCells(Expression figure, List<Expression> readings, @Nullable Comparison asked) {

  private static final Map<String, ClaimCells> ALL = load();

  private static Map<String, ClaimCells> load() {
    Map<String, ClaimCells> all = new HashMap<>();
    for (String[] row : Resources.rows(ClaimCells.class, "claim-cells.tsv", 5)) {
      Comparison asked = row[4].isEmpty() ? null : Comparison.parse(row[4]);
      List<Expression> readings = new ArrayList<>();
      for (String reading : row[3].split("; ?", -1)) {
        if (!reading.isEmpty()) {
          readings.add(expression(reading));
        }
      }
      ClaimCells cells = new ClaimCells(expression(row[2]), readings, asked);
      for (String form : row[1].split(" ", -1)) {
        all.put(row[0] + ' ' + form, cells);
      }
    }
    return all;
  }

  private static Expression expression(String text) {
    return Objects.requireNonNull(Comparison.parse(text + " == 0"), text).left();
  }

  /** The figures of a concept in a form, {@code null} when the form has none. */
  static @Nullable ClaimCells of(String concept, String form) {
    return ALL.get(concept + ' ' + form);
  }
}
