package nianbao.findings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nianbao.figures.relation.Comparison;
import nianbao.figures.relation.Expression;
import nianbao.figures.relation.Expression.Cell;
import nianbao.report.Figure;
import nianbao.report.Figures;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import org.jspecify.annotations.Nullable;

/** Finds where an office's report contradicts its report for the previous year. */
public final class YearFindings {

  /** Prefix of the ids; the id of the relation follows. */
  static final String PREFIX = "carry-over.";

  private YearFindings() {}

  /**
   * The findings for the later report. Relations with a cell that is blank or missing in either
   * report are skipped.
   *
   * @param form id of the later report's form
   * @param earlier figures of the previous year
   * @param later figures of the later year
   */
  public static List<Finding> between(String form, Figures earlier, Figures later) {
    FormRelations relations = FormRelations.of(form);
    List<Finding> found = new ArrayList<>();
    if (relations != null) {
      for (FormRelation relation : relations.acrossYears()) {
        Finding finding = check(relation, earlier, later);
        if (finding != null) {
          found.add(finding);
        }
      }
    }
    return found;
  }

  private static @Nullable Finding check(FormRelation relation, Figures earlier, Figures later) {
    Expression.Cells cells = cell -> value(cell.previousYear() ? earlier : later, cell);
    Comparison comparison = relation.comparison();
    if (!Boolean.FALSE.equals(comparison.holds(cells))) {
      return null;
    }
    BigDecimal left = Objects.requireNonNull(comparison.left().evaluate(cells));
    BigDecimal right = Objects.requireNonNull(comparison.right().evaluate(cells));
    return new Finding(
        PREFIX + relation.id(),
        Finding.Kind.YEARS,
        relation.grade(Grade.CARRY_OVER),
        relation.relation().id(),
        comparison.column(),
        relation.relation().strict(),
        left,
        right,
        Explanations.lastYear(comparison, earlier, later),
        null,
        FormRelations.paragraphs(comparison.cells(), later),
        comparison.cells().stream().map(Cell::name).distinct().toList(),
        relation.values(cells),
        List.of());
  }

  private static @Nullable BigDecimal value(Figures figures, Cell cell) {
    Figure figure = figures.get(cell.name());
    return figure == null ? null : figure.value();
  }
}
