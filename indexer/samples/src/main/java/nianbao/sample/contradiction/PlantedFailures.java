package nianbao.sample.contradiction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.figures.Form;
import nianbao.figures.relation.Comparison;
import nianbao.figures.relation.Expression;
import nianbao.report.Figure.Kind;
import nianbao.report.Finding.Grade;
import nianbao.sample.tables.FormSheet;
import nianbao.sample.truth.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Which relations of a form fail because of planted errors. Derived from the generated figures,
 * never from what was printed: figures without a planted error satisfy every strict relation by
 * construction.
 */
public final class PlantedFailures {
  /** Fewer in force than were made in the year: not a mistake in adding. */
  private static final Set<String> OF_STOCK = Set.of("D403", "D404");

  /** A relation that fails in one column. */
  private record Failure(Form.Relation relation, Comparison comparison, Grade grade) {}

  private final Form form;
  private final Planted planted;
  private final List<Failure> failures = new ArrayList<>();

  public PlantedFailures(Form form, Planted planted) {
    this.form = form;
    this.planted = planted;
    for (Form.Relation relation : within(form)) {
      for (Comparison comparison : relation.comparisons()) {
        Grade grade = grade(relation, comparison);
        if (grade != null) {
          failures.add(new Failure(relation, comparison, grade));
        }
      }
    }
  }

  /** The relations within one report. */
  private static List<Form.Relation> within(Form form) {
    return form.relations().stream()
        .filter(
            relation ->
                relation.scope() == Form.Scope.FORM || relation.scope() == Form.Scope.COLUMN)
        .toList();
  }

  /** The failure of a comparison, {@code null} if it holds. */
  private @Nullable Grade grade(Form.Relation relation, Comparison comparison) {
    if (comparison.left() instanceof Expression.Cell total
        && planted.blanked().contains(total.name())) {
      return Boolean.TRUE.equals(comparison.holds(this::valueOfPrinted)) ? null : Grade.BLANK_TOTAL;
    }
    boolean kept = relation.strict() && planted.agrees();
    if (kept
        || isUnfilled(comparison.left())
        || Boolean.TRUE.equals(comparison.holds(this::value))) {
      return null;
    }
    if (relation.strict()) {
      return OF_STOCK.contains(relation.id()) ? Grade.SEMANTIC : Grade.ARITHMETIC;
    }
    return isBounded(comparison) ? null : Grade.SOFT;
  }

  /** The form leaves the cells of headings blank. */
  private boolean isUnfilled(Expression side) {
    return side instanceof Expression.Cell cell && isUnfilled(cell.name());
  }

  private boolean isUnfilled(String name) {
    Form.Row row = form.row(name);
    return row != null && row.heading() && !planted.figures().has(name);
  }

  /** The generated value of a cell; for a heading, the sum of its parts. */
  private BigDecimal value(Expression.Cell cell) {
    if (isUnfilled(cell.name())) {
      for (Form.Relation relation : within(form)) {
        for (Comparison comparison : relation.comparisons()) {
          if (comparison.operator() == Comparison.Operator.EQUAL
              && comparison.left().equals(cell)) {
            BigDecimal parts = comparison.right().evaluate(this::value);
            return parts == null ? BigDecimal.ZERO : parts;
          }
        }
      }
    }
    return planted.figures().value(cell.name());
  }

  /** A cell left blank counts as 0. */
  private BigDecimal valueOfPrinted(Expression.Cell cell) {
    return planted.blanked().contains(cell.name()) ? BigDecimal.ZERO : value(cell);
  }

  /** A total below the sum of its channels is right if the form bounds it: documents count once. */
  private boolean isBounded(Comparison comparison) {
    Comparison bound =
        new Comparison(
            comparison.column(),
            comparison.left(),
            Comparison.Operator.AT_MOST,
            comparison.right());
    return comparison.operator() == Comparison.Operator.EQUAL
        && within(form).stream().anyMatch(relation -> relation.comparisons().contains(bound));
  }

  /**
   * The failures that a careful reader of the printed cells can see, in the order of the form's
   * relations: all cells involved were printed and are unambiguous.
   */
  public List<Truth.Contradiction> in(List<Truth.Cell> printed) {
    Map<String, Truth.Cell> cells = new HashMap<>();
    printed.forEach(cell -> cells.put(cell.name(), cell));
    return failures.stream()
        .filter(
            failure ->
                failure.comparison().cells().stream()
                    .map(cell -> cells.get(cell.name()))
                    .allMatch(cell -> cell != null && cell.kind() != Kind.UNCLEAR))
        .map(this::contradiction)
        .toList();
  }

  private Truth.Contradiction contradiction(Failure failure) {
    boolean missing = failure.grade() == Grade.BLANK_TOTAL;
    Comparison comparison = failure.comparison();
    return new Truth.Contradiction(
        failure.relation().id(),
        comparison.column(),
        failure.grade(),
        missing ? null : comparison.left().evaluate(this::value),
        missing ? null : comparison.right().evaluate(this::value),
        planted.explanation(failure.relation().id()));
  }

  /**
   * Whether a sheet hides a planted error: a side printed without a number may be a breakdown that
   * nobody filled in, and a changed figure printed as a blank means something else.
   */
  public boolean areOpenIn(FormSheet sheet) {
    return failures.stream()
        .filter(failure -> failure.grade() != Grade.BLANK_TOTAL)
        .map(Failure::comparison)
        .anyMatch(
            comparison ->
                isOpen(comparison.left(), sheet)
                    || isOpen(comparison.right(), sheet)
                    || comparison.cells().stream()
                        .anyMatch(cell -> isChangedToBlank(cell.name(), sheet)));
  }

  private static boolean isOpen(Expression side, FormSheet sheet) {
    return side.cells().noneMatch(cell -> sheet.cell(cell.name()).kind() == Kind.NUMBER);
  }

  private boolean isChangedToBlank(String name, FormSheet sheet) {
    return planted.isChanged(name) && sheet.cell(name).kind() == Kind.BLANK;
  }
}
