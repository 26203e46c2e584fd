package nianbao.search;

import java.util.Comparator;
import java.util.List;
import nianbao.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * How many reports match in each year, of those there are. A report that searches find only by its
 * duplicate isn't counted.
 *
 * @param warnings one sentence for each repair of the query and each part left out
 * @param all of all rows together
 * @param rows of every place or office that has a report of any year, whether or not it has one of
 *     the years asked for; places in the order of their codes, offices in that of their places and
 *     names, what is unknown last
 */
public record YearCounts(List<QueryNotice> warnings, Row all, List<Row> rows) {

  public YearCounts {
    warnings = List.copyOf(warnings);
    rows = List.copyOf(rows);
  }

  /**
   * With the rows ordered by the reports of a year: by the share that matches, or by how many there
   * are; those without a report last, as they were.
   */
  public YearCounts sorted(boolean byShare, int year, boolean descending) {
    Comparator<Double> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
    Comparator<Row> byYear =
        Comparator.comparing(row -> value(row, byShare, year), Comparator.nullsLast(order));
    return new YearCounts(warnings, all, rows.stream().sorted(byYear).toList());
  }

  private static @Nullable Double value(Row row, boolean byShare, int year) {
    for (Cell cell : row.cells()) {
      if (cell.year() != null && cell.year() == year && cell.reports() > 0) {
        return byShare ? (double) cell.matching() / cell.reports() : cell.reports();
      }
    }
    return null;
  }

  /**
   * A row.
   *
   * @param cells of the same years in all rows: those from the first to the last of any report
   *     there is that pass the filters on years, none left out in between; then those of unknown
   *     year, unless there is a filter on years or no such report
   */
  public record Row(RowGroup group, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** Reports of all years that match. */
    public int matching() {
      return cells.stream().mapToInt(Cell::matching).sum();
    }

    /** Reports of all years. */
    public int reports() {
      return cells.stream().mapToInt(Cell::reports).sum();
    }
  }

  /**
   * The reports of a row and a year.
   *
   * @param year {@code null} for those of unknown year
   * @param matching those that match
   * @param reports those there are: all that the filters of origin leave, and the conditions of
   *     that kind in the query, whatever stands in them. 0 is a gap, of which nothing can be said
   * @param only the one there is, of an office; {@code null} for several or none, and in other rows
   */
  public record Cell(@Nullable Integer year, int matching, int reports, @Nullable ReportId only) {}
}
