package nianbao.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.figures.Form;
import nianbao.figures.relation.Comparison;
import nianbao.figures.relation.Expression;
import nianbao.report.Figure.Kind;
import nianbao.report.Finding.Grade;
import org.jspecify.annotations.Nullable;

/** Which relations of a form fail over the cells that a report prints. */
final class RelationFailures {
  /** Fewer in force than were made in the year: no slip of adding. */
  private static final Set<String> OF_STOCK = Set.of("D403", "D404");

  private final Form form;
  private final Map<String, Truth.Cell> cells = new HashMap<>();

  private RelationFailures(Form form, List<Truth.Cell> printed) {
    this.form = form;
    printed.forEach(cell -> cells.put(cell.name(), cell));
  }

  /** Every failure, in the order of the form's relations. */
  static List<Truth.Contradiction> of(Form form, List<Truth.Cell> printed) {
    return new RelationFailures(form, printed).all();
  }

  /** The relations that speak of one report only. */
  static List<Form.Relation> within(Form form) {
    return form.relations().stream()
        .filter(
            relation ->
                relation.scope() == Form.Scope.FORM || relation.scope() == Form.Scope.COLUMN)
        .toList();
  }

  private List<Truth.Contradiction> all() {
    List<Truth.Contradiction> failures = new ArrayList<>();
    for (Form.Relation relation : within(form)) {
      for (Comparison comparison : relation.comparisons()) {
        Grade grade = grade(comparison, relation.strict());
        if (grade != null) {
          boolean stock = grade == Grade.ARITHMETIC && OF_STOCK.contains(relation.id());
          failures.add(failure(relation, comparison, stock ? Grade.SEMANTIC : grade));
        }
      }
    }
    return failures;
  }

  private Truth.Contradiction failure(Form.Relation relation, Comparison comparison, Grade grade) {
    boolean missing = grade == Grade.BLANK_TOTAL;
    Expression.Cells values = cell -> blankAsSum(cell, new HashSet<>());
    return new Truth.Contradiction(
        relation.id(),
        comparison.column(),
        grade,
        missing ? null : comparison.left().evaluate(values),
        missing ? null : comparison.right().evaluate(values),
        null);
  }

  /** How a comparison fails, {@code null} when it holds or can't be judged. */
  private @Nullable Grade grade(Comparison comparison, boolean strict) {
    List<Truth.@Nullable Cell> taking =
        comparison.cells().stream().map(cell -> cells.get(cell.name())).toList();
    if (taking.contains(null)
        || taking.stream().anyMatch(cell -> cell.kind() == Kind.UNCLEAR)
        || taking.stream().noneMatch(cell -> cell.kind() == Kind.NUMBER)
        || Boolean.TRUE.equals(comparison.holds(this::blankAsZero))) {
      return null;
    }
    if (comparison.left() instanceof Expression.Cell total && isBlank(total.name())) {
      return isHeading(total.name()) ? null : Grade.BLANK_TOTAL;
    }
    if (Boolean.TRUE.equals(comparison.holds(cell -> blankAsSum(cell, new HashSet<>())))) {
      return null;
    }
    return strict ? Grade.ARITHMETIC : isBounded(comparison) ? null : Grade.SOFT;
  }

  /** A total below its channels is right where the form only bounds it: pieces count once. */
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

  /** The form leaves the cells of headings blank. */
  private boolean isHeading(String name) {
    Form.Row row = form.row(name);
    return row != null && row.heading();
  }

  private boolean isBlank(String name) {
    Truth.Cell cell = cells.get(name);
    return cell != null && cell.kind() == Kind.BLANK;
  }

  private BigDecimal blankAsZero(Expression.Cell cell) {
    Truth.Cell printed = cells.get(cell.name());
    BigDecimal value = printed == null ? null : printed.value();
    return value == null ? BigDecimal.ZERO : value;
  }

  /** A blank total as the sum of its parts. */
  private BigDecimal blankAsSum(Expression.Cell cell, Set<String> open) {
    if (!isBlank(cell.name()) || !open.add(cell.name())) {
      return blankAsZero(cell);
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Form.Relation relation : within(form)) {
      for (Comparison comparison : relation.comparisons()) {
        boolean total =
            comparison.operator() == Comparison.Operator.EQUAL && comparison.left().equals(cell);
        BigDecimal parts =
            total ? comparison.right().evaluate(part -> blankAsSum(part, open)) : null;
        sum = parts == null ? sum : sum.max(parts);
      }
    }
    open.remove(cell.name());
    return sum;
  }

  /** Whether figures fail to agree with blank cells only, which may mean this or that. */
  static boolean areOpen(Form form, List<Truth.Cell> printed) {
    RelationFailures failures = new RelationFailures(form, printed);
    return within(form).stream()
        .flatMap(relation -> relation.comparisons().stream())
        .anyMatch(failures::isOpen);
  }

  private boolean isOpen(Comparison comparison) {
    Grade grade = grade(comparison, true);
    return grade == Grade.ARITHMETIC
        && (hasNoNumber(comparison.left()) || hasNoNumber(comparison.right()));
  }

  private boolean hasNoNumber(Expression side) {
    return side.cells()
        .map(cell -> cells.get(cell.name()))
        .allMatch(cell -> cell == null || cell.kind() != Kind.NUMBER);
  }
}
