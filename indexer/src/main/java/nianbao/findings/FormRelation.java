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
 * One comparison of figures that a form asks for.
 *
 * @param id the relation's, with the column when it has one
 * @param condition what must hold for it to be asked for, {@code null} when it always is
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
   * How much its failure claims.
   *
   * @param whenStrict the usual grade of a relation that must hold
   */
  Grade grade(Grade whenStrict) {
    return GRADES.getOrDefault(relation.id(), relation.strict() ? whenStrict : Grade.SOFT);
  }

  /** What its cells count as, those of the condition included; without those that count as 0. */
  List<CellValue> values(Expression.Cells cells) {
    List<Expression.Cell> all = new ArrayList<>(comparison.cells());
    if (condition != null) {
      all.addAll(condition.cells());
    }
    return FormRelations.values(all, cells);
  }
}
