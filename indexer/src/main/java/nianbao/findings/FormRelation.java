package nianbao.findings;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private static final Map<String, Grade> GRADES =
      Resources.rows(FormRelation.class, "relation-grades.tsv").stream()
          .collect(Collectors.toMap(List::getFirst, row -> Grade.byKey(row.get(1)).orElseThrow()));

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
    Stream<Expression.Cell> all =
        condition == null
            ? comparison.cells().stream()
            : Stream.concat(condition.cells().stream(), comparison.cells().stream());
    return FormRelations.values(all, cells);
  }
}
