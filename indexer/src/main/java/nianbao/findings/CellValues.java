package nianbao.findings;

import java.math.BigDecimal;
import nianbao.figures.relation.Expression;
import nianbao.figures.relation.Expression.Cell;
import nianbao.report.Figure;
import nianbao.report.Figures;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a relation count as. A blank counts as 0, or, where it is a total over filled
 * parts, as their sum.
 */
final class CellValues implements Expression.Cells {

  /** A total's parts may be totals themselves; forms are not deeper. */
  private static final int DEEPEST = 4;

  private final Figures figures;
  private final @Nullable FormRelations totals;
  private final int depth;

  private CellValues(Figures figures, @Nullable FormRelations totals, int depth) {
    this.figures = figures;
    this.totals = totals;
    this.depth = depth;
  }

  /** As printed, a blank as 0. */
  static CellValues printed(Figures figures) {
    return new CellValues(figures, null, 0);
  }

  /** A blank total as the sum of its parts. */
  static CellValues added(Figures figures, FormRelations totals) {
    return new CellValues(figures, totals, 0);
  }

  @Override
  public @Nullable BigDecimal value(Cell cell) {
    Figure figure = figures.get(cell.name());
    if (figure == null || figure.kind() == Figure.Kind.UNCLEAR) {
      return null;
    }
    return figure.value() == null ? blank(cell) : figure.value();
  }

  private BigDecimal blank(Cell cell) {
    Expression parts = totals == null || depth == DEEPEST ? null : totals.parts(cell.name());
    BigDecimal sum =
        parts == null ? null : parts.evaluate(new CellValues(figures, totals, depth + 1));
    return sum == null ? BigDecimal.ZERO : sum;
  }
}
