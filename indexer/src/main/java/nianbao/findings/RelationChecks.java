package nianbao.findings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nianbao.figures.Form;
import nianbao.figures.relation.Comparison;
import nianbao.figures.relation.Comparison.Operator;
import nianbao.figures.relation.Expression;
import nianbao.figures.relation.Expression.Cell;
import nianbao.report.Figure;
import nianbao.report.Figures;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import org.jspecify.annotations.Nullable;

/**
 * Checks the figures of one report against the relations of its form. A relation is checked only if
 * every cell was read and each side has a figure: a blank is not a zero, and a blank total was not
 * added up, which is not the same as wrong.
 */
final class RelationChecks {

  private final FormRelations relations;
  private final Figures figures;
  private final CellValues printed;
  private final CellValues added;

  RelationChecks(FormRelations relations, Figures figures) {
    this.relations = relations;
    this.figures = figures;
    printed = CellValues.printed(figures);
    added = CellValues.added(figures, relations);
  }

  /** Findings for every failed relation, and every blank total with filled parts. */
  List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    for (FormRelation relation : relations.withinReport()) {
      Finding finding = check(relation);
      if (finding != null) {
        found.add(finding);
      }
    }
    return found;
  }

  private @Nullable Finding check(FormRelation relation) {
    Comparison comparison = relation.comparison();
    if (!applies(relation) || !Boolean.FALSE.equals(comparison.holds(printed))) {
      return null;
    }
    Cell blank = blankTotal(comparison);
    if (blank != null) {
      return isWorthNoting(comparison, blank) ? notAddedUp(relation, blank) : null;
    }
    boolean silent = !isFilled(comparison.left()) || !isFilled(comparison.right());
    if (silent || Boolean.TRUE.equals(comparison.holds(added)) || isBounded(relation)) {
      return null;
    }
    return failure(relation);
  }

  private Finding failure(FormRelation relation) {
    Comparison comparison = relation.comparison();
    BigDecimal left = Objects.requireNonNull(comparison.left().evaluate(printed));
    BigDecimal right = Objects.requireNonNull(comparison.right().evaluate(printed));
    return new Finding(
        relation.id(),
        Finding.Kind.RELATION,
        relation.grade(Grade.ARITHMETIC),
        relation.relation().id(),
        comparison.column(),
        relation.relation().strict(),
        left,
        right,
        new Explanations(relations.form(), figures, comparison, printed, left, right).only(),
        null,
        FormRelations.paragraphs(comparison.sides(), figures),
        comparison.cells().stream().map(Cell::name).toList(),
        relation.values(printed),
        List.of());
  }

  private Finding notAddedUp(FormRelation relation, Cell total) {
    Comparison comparison = relation.comparison();
    Expression parts = comparison.left().equals(total) ? comparison.right() : comparison.left();
    return new Finding(
        relation.id(),
        Finding.Kind.BLANK_TOTAL,
        Grade.BLANK_TOTAL,
        relation.relation().id(),
        comparison.column(),
        false,
        null,
        Objects.requireNonNull(parts.evaluate(added)),
        null,
        null,
        FormRelations.paragraphs(comparison.sides(), figures),
        comparison.cells().stream().map(Cell::name).toList(),
        relation.values(added),
        List.of());
  }

  private boolean applies(FormRelation relation) {
    Comparison condition = relation.condition();
    return condition == null || Boolean.TRUE.equals(condition.holds(printed));
  }

  /** A blank cell that is a whole side: either side of an equation, the greater one of a bound. */
  private @Nullable Cell blankTotal(Comparison comparison) {
    List<Expression> sides =
        switch (comparison.operator()) {
          case EQUAL -> comparison.sides();
          case AT_MOST, LESS -> List.of(comparison.right());
          case AT_LEAST, MORE -> List.of(comparison.left());
        };
    for (Expression side : sides) {
      if (side instanceof Cell cell && !isFilled(side)) {
        return cell;
      }
    }
    return null;
  }

  /** Whether a blank total is worth a note: not if it is a heading, which the form leaves blank. */
  private boolean isWorthNoting(Comparison comparison, Cell total) {
    Expression other = comparison.left().equals(total) ? comparison.right() : comparison.left();
    Form.Row row = relations.row(total.name());
    boolean adds = comparison.operator() == Operator.EQUAL && other instanceof Expression.Sum;
    return adds && row != null && !row.heading();
  }

  /** Whether a side has a printed number, or is a constant. */
  private boolean isFilled(Expression side) {
    return side instanceof Expression.Constant || side.cells().anyMatch(this::isFilled);
  }

  private boolean isFilled(Cell cell) {
    Figure figure = figures.get(cell.name());
    return figure != null && figure.kind() == Figure.Kind.NUMBER;
  }

  /**
   * Whether the form also bounds the same two sides. Then a total below the sum of its channels is
   * right (a document published twice counts once), and a total above it is reported by that bound.
   */
  private boolean isBounded(FormRelation relation) {
    Comparison comparison = relation.comparison();
    return !relation.relation().strict()
        && comparison.operator() == Operator.EQUAL
        && relations.withinReport().stream()
            .anyMatch(other -> isBoundOf(other.comparison(), comparison));
  }

  private static boolean isBoundOf(Comparison other, Comparison comparison) {
    return other.operator() == Operator.AT_MOST
        && other.left().equals(comparison.left())
        && other.right().equals(comparison.right());
  }
}
