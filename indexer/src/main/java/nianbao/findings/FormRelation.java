package nianbao.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.figures.Form;
import nianbao.figures.relation.Comparison;
import nianbao.figures.relation.Expression;
import nianbao.report.Finding.CellValue;
import nianbao.report.Finding.Grade;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of figures that a form requires.
 *
 * @param id the relation's id, with the column if it applies to one
 * @param condition when it applies, {@code null} if always
 */
record FormRelation(
    Form.Relation relation, String id, @Nullable Comparison condition, Comparison comparison) {

  private static final Map<String, Grade> GRADES = new HashMap<>();

  static {
    for (String[] row : Resources.rows(FormRelation.class, "relation-grades.tsv", 2)) {
      GRADES.put(row[0], Grade.byKey(row[1]).orElseThrow());
    }
  }

  /**
   * The grade of a failure.
   *
   * @param whenStrict the usual grade for strict relations
   */
  Grade grade(Grade whenStrict) {
    return GRADES.getOrDefault(relation.id(), relation.strict() ? whenStrict : Grade.SOFT);
  }

  /** The values of its cells, including those of the condition; zeros are omitted. */
  List<CellValue> values(Expression.Cells cells) {
    List<Expression.Cell> all = new ArrayList<>(comparison.cells());
    if (condition != null) {
      all.addAll(condition.cells());
    }
    return FormRelations.values(all, cells);
  }
}
