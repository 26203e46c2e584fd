package nianbao.findings.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import nianbao.figures.relation.Comparison;
import nianbao.figures.relation.Expression.Cell;
import nianbao.report.Figure;
import nianbao.report.Figures;
import nianbao.report.Finding.Explanation;
import org.jspecify.annotations.Nullable;

/** A cell repeats what stood in the same cell a year before. */
public final class LastYear {

  private LastYear() {}

  /** The cell of this year's that was not changed; {@code null} when all were, or nothing stood. */
  public static @Nullable Explanation of(Comparison comparison, Figures earlier, Figures later) {
    List<Explanation> repeated =
        comparison.cells().stream()
            .filter(cell -> !cell.previousYear())
            .map(cell -> repeated(cell, earlier.get(cell.name()), later.get(cell.name())))
            .filter(Objects::nonNull)
            .toList();
    return repeated.size() == 1 ? repeated.getFirst() : null;
  }

  private static @Nullable Explanation repeated(
      Cell cell, @Nullable Figure before, @Nullable Figure now) {
    BigDecimal old = before == null ? null : before.value();
    BigDecimal value = now == null ? null : now.value();
    if (old == null || value == null || value.signum() == 0 || value.compareTo(old) != 0) {
      return null;
    }
    return new Explanation("last-year", List.of(cell.name()), value);
  }
}
