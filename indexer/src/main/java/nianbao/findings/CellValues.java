package nianbao.findings;

import java.math.BigDecimal;
import nianbao.figures.relation.Expression;
import nianbao.figures.relation.Expression.Cell;
import nianbao.report.Figure;
import nianbao.report.Figures;
import org.jspecify.annotations.Nullable;

/**
 * The values of cells in relations. A blank counts as 0 or, optionally, as the sum of its parts if
 * it is a total.
 */
final class CellValues implements Expression.Cells {

  /** The parts of a total may be totals themselves; no form nests deeper than this. */
  private static final int DEEPEST = 4;

  private final Figures figures;
  private final @Nullable FormRelations totals;
  private final int depth;

  private CellValues(Figures figures, @Nullable FormRelations totals, int depth) {
    this.figures = figures;
    this.totals = totals;
    this.depth = depth;
  }

  /** Blanks count as 0. */
  static CellValues printed(Figures figures) {
    return new CellValues(figures, null, 0);
  }

  /** Blank totals count as the sum of their parts. */
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
