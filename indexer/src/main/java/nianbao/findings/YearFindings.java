package nianbao.findings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nianbao.figures.relation.Comparison;
import nianbao.figures.relation.Expression;
import nianbao.figures.relation.Expression.Cell;
import nianbao.findings.explanation.Explained;
import nianbao.findings.explanation.LastYear;
import nianbao.report.Figure;
import nianbao.report.Figures;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import org.jspecify.annotations.Nullable;

/** Where an office's report contradicts the one of the year before. */
public final class YearFindings {

  private YearFindings() {}

  /**
   * The findings of the later report; empty when the relations of its form name nothing that both
   * have. A cell that is blank in either report says nothing.
   *
   * @param form id of the later report's form
   * @param earlier figures of the year before
   * @param later figures of the year itself
   */
  public static List<Finding> between(String form, Figures earlier, Figures later) {
    FormRelations relations = FormRelations.of(form);
    List<Finding> found = new ArrayList<>();
    if (relations != null) {
      for (FormRelation relation : relations.acrossYears()) {
        Finding finding = check(relation, relations, earlier, later);
        if (finding != null) {
          found.add(finding);
        }
      }
    }
    return found;
  }

  private static @Nullable Finding check(
      FormRelation relation, FormRelations relations, Figures earlier, Figures later) {
    Expression.Cells cells = cell -> value(cell.previousYear() ? earlier : later, cell);
    Comparison comparison = relation.comparison();
    if (!Boolean.FALSE.equals(comparison.holds(cells))) {
      return null;
    }
    BigDecimal left = Objects.requireNonNull(comparison.left().evaluate(cells));
    BigDecimal right = Objects.requireNonNull(comparison.right().evaluate(cells));
    Explained explained = LastYear.of(comparison, earlier, later);
    return new Finding(
        "carry-over." + relation.id(),
        RelationMessages.grade(relation, Grade.CARRY_OVER),
        relation.relation().id(),
        comparison.column(),
        relation.relation().strict(),
        left,
        right,
        explained == null ? null : explained.key(),
        Messages.in(language -> text(language, relation, relations, cells, left, right, explained)),
        RelationMessages.paragraphs(comparison.cells(), later),
        comparison.cells().stream().map(Cell::name).distinct().toList(),
        List.of());
  }

  private static @Nullable BigDecimal value(Figures figures, Cell cell) {
    Figure figure = figures.get(cell.name());
    return figure == null ? null : figure.value();
  }

  private static String text(
      Language language,
      FormRelation relation,
      FormRelations relations,
      Expression.Cells cells,
      BigDecimal left,
      BigDecimal right,
      @Nullable Explained explained) {
    SideWording sides = new SideWording(relations, cells, language);
    Comparison comparison = relation.comparison();
    Map<String, String> gaps =
        Map.of(
            "left", sides.of(comparison.left(), left),
            "right", sides.of(comparison.right(), right));
    String key = "carry-over." + RelationMessages.key(comparison.operator());
    String note = relation.relation().strict() ? "" : Messages.fill(language, "note", Map.of());
    String why =
        explained == null ? "" : RelationMessages.explanation(language, relations, explained);
    return RelationMessages.join(language, Messages.fill(language, key, gaps), why, note);
  }
}
