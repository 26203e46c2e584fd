package nianbao.search;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import nianbao.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * What reports give for a figure, or for a ratio of two, by place or office and year. A report that
 * leaves a cell blank gives nothing, and is never taken for a zero; a ratio is given by a report
 * that has both figures and whose divisor isn't zero.
 *
 * @param warnings one sentence for each repair of the query and each part left out
 * @param all of all rows together
 * @param rows of every place or office that has a report that matches, whether or not of one of the
 *     years asked for; places in the order of their codes, offices in that of their places and
 *     names, what is unknown last
 */
public record FigureTable(List<QueryNotice> warnings, Row all, List<Row> rows) {

  public FigureTable {
    warnings = List.copyOf(warnings);
    rows = List.copyOf(rows);
  }

  /** What of a cell rows can be ordered by. */
  public enum Measure {
    TOTAL,
    MEDIAN,
    CHANGE;

    /** {@code null} when the cell doesn't have it. */
    public @Nullable BigDecimal of(Cell cell) {
      return switch (this) {
        case TOTAL -> cell.total();
        case MEDIAN -> cell.median();
        case CHANGE -> cell.change();
      };
    }
  }

  /** With the rows ordered by the figures of a year; those without one last, as they were. */
  public FigureTable sorted(Measure measure, int year, boolean descending) {
    Comparator<BigDecimal> order =
        descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
    Comparator<Row> byYear =
        Comparator.comparing(row -> value(row, measure, year), Comparator.nullsLast(order));
    return new FigureTable(warnings, all, rows.stream().sorted(byYear).toList());
  }

  private static @Nullable BigDecimal value(Row row, Measure measure, int year) {
    for (Cell cell : row.cells()) {
      if (cell.year() != null && cell.year() == year) {
        return measure.of(cell);
      }
    }
    return null;
  }

  /**
   * A row.
   *
   * @param cells of the same years in all rows, as {@link YearCounts.Row} says
   */
  public record Row(RowGroup group, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * The reports of a row and a year.
   *
   * @param year {@code null} for those of unknown year
   * @param reports how many there are
   * @param given how many of them give the figure
   * @param total what these give together; of a ratio the sum of the one divided by the sum of the
   *     other. {@code null} when none gives it
   * @param dividend of a ratio the sum of the one; {@code null} as before, and for a figure itself
   * @param divisor of a ratio the sum of the other
   * @param median of the values given, of two in the middle half their sum; {@code null} as before
   * @param change by what share the total of the offices that give it for this year and for the one
   *     before has risen, 0.5 for half as much again; of a ratio by how much it has risen itself.
   *     {@code null} when there are no such offices, or nothing to rise from
   * @param pairs how many such offices there are
   * @param only the report, where there is only one
   */
  public record Cell(
      @Nullable Integer year,
      int reports,
      int given,
      @Nullable BigDecimal total,
      @Nullable BigDecimal dividend,
      @Nullable BigDecimal divisor,
      @Nullable BigDecimal median,
      @Nullable BigDecimal change,
      int pairs,
      @Nullable ReportId only) {}
}
