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

  /**
   * The cells that a form compares across years, in written order.
   *
   * @param form id of the later report's form
   */
  public static List<Cell> cells(String form) {
    FormRelations relations = FormRelations.of(form);
    return relations == null
        ? List.of()
        : relations.acrossYears().stream()
            .flatMap(relation -> relation.comparison().cells().stream())
            .distinct()
            .toList();
  }

  /**
   * The findings {@link #between} two reports, without their explanations: a tenth of the work, for
   * whoever asks of every report there is.
   *
   * @param form id of the later report's form
   * @param cells the values in both reports
   */
  public static List<Finding.Brief> briefs(String form, Expression.Cells cells) {
    FormRelations relations = FormRelations.of(form);
    List<Finding.Brief> found = new ArrayList<>();
    if (relations != null) {
      for (FormRelation relation : relations.acrossYears()) {
        if (fails(relation, cells)) {
          Comparison comparison = relation.comparison();
          BigDecimal left = Objects.requireNonNull(comparison.left().evaluate(cells));
          BigDecimal right = Objects.requireNonNull(comparison.right().evaluate(cells));
          found.add(
              new Finding.Brief(
                  grade(relation), relation.relation().id(), left.subtract(right).abs()));
        }
      }
    }
    return found;
  }

  private static boolean fails(FormRelation relation, Expression.Cells cells) {
    return Boolean.FALSE.equals(relation.comparison().holds(cells));
  }

  private static Grade grade(FormRelation relation) {
    return relation.grade(Grade.CARRY_OVER);
  }

  private static @Nullable Finding check(FormRelation relation, Figures earlier, Figures later) {
    Expression.Cells cells = cell -> value(cell.previousYear() ? earlier : later, cell);
    if (!fails(relation, cells)) {
      return null;
    }
    Comparison comparison = relation.comparison();
    BigDecimal left = Objects.requireNonNull(comparison.left().evaluate(cells));
    BigDecimal right = Objects.requireNonNull(comparison.right().evaluate(cells));
    return new Finding(
        PREFIX + relation.id(),
        Finding.Kind.YEARS,
        grade(relation),
        relation.relation().id(),
        comparison.column(),
        relation.relation().strict(),
        left,
        right,
        Explanations.lastYear(comparison, earlier, later),
        null,
        FormRelations.paragraphs(comparison.sides(), later),
        comparison.cells().stream().map(Cell::name).distinct().toList(),
        relation.values(cells),
        List.of());
  }

  private static @Nullable BigDecimal value(Figures figures, Cell cell) {
    Figure figure = figures.get(cell.name());
    return figure == null ? null : figure.value();
  }
}
