package nianbao.search.lucene.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nianbao.figures.relation.Expression.Cell;
import nianbao.findings.YearFindings;
import nianbao.office.OfficeKey;
import nianbao.report.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Which report is the same office's for the year before, and the findings between the two. Where an
 * office has two reports for one year, there is no telling which of them counts, and neither is
 * linked to another year; nor are those of offices that are known by name only.
 *
 * <p>Findings between years are derived from the figures whenever a state of the index is opened,
 * so they follow both reports in whatever order these are added, replaced and removed, and nothing
 * stored can be out of date.
 */
final class OfficeYears {

  private static final int REPORT_BITS = 32;
  private static final int YEAR_BITS = 12;

  private final ReportTable table;
  private final int[] before;

  /** By form. */
  private final Map<String, List<Cell>> cells = new HashMap<>();

  /** By the name of a cell. */
  private final Map<String, double[]> figures = new HashMap<>();

  OfficeYears(ReportTable table) {
    this.table = table;
    before = new int[table.size()];
    Arrays.fill(before, ReportTable.NONE);
    long[] reports = reportsByOfficeAndYear();
    for (int i = 1; i < reports.length; i++) {
      if (isNextYear(reports[i - 1], reports[i])
          && isAlone(reports, i - 1)
          && isAlone(reports, i)) {
        before[(int) reports[i]] = (int) reports[i - 1];
      }
    }
  }

  /** Office, year and number of each live report in one sortable word. */
  private long[] reportsByOfficeAndYear() {
    OrdinalColumn office = table.office();
    boolean[] certain = office.which(false, key -> new OfficeKey(key).isCertain());
    long[] reports = new long[table.size()];
    int count = 0;
    for (int report = 0; report < reports.length; report++) {
      if (table.isLive(report)
          && certain[office.ordinal(report)]
          && table.yearOf(report) != ReportTable.NO_YEAR) {
        long officeYear = (long) office.ordinal(report) << YEAR_BITS | table.yearOf(report);
        reports[count++] = officeYear << REPORT_BITS | report;
      }
    }
    Arrays.sort(reports, 0, count);
    return Arrays.copyOf(reports, count);
  }

  private static boolean isNextYear(long earlier, long later) {
    return (later >>> REPORT_BITS) == (earlier >>> REPORT_BITS) + 1;
  }

  private static boolean isAlone(long[] reports, int at) {
    return !isSameYear(reports, at - 1, at) && !isSameYear(reports, at, at + 1);
  }

  private static boolean isSameYear(long[] reports, int one, int next) {
    return one >= 0
        && next < reports.length
        && reports[one] >>> REPORT_BITS == reports[next] >>> REPORT_BITS;
  }

  /**
   * The same office's report for the year before; {@link ReportTable#NONE} when there is not
   * exactly one.
   */
  int before(int report) {
    return before[report];
  }

  /**
   * The findings between two reports.
   *
   * @param earlier {@link ReportTable#NONE} has none
   */
  List<Finding.Brief> findings(int earlier, int later) throws IOException {
    String form = table.form().value(table.form().ordinal(later));
    if (earlier == ReportTable.NONE || form == null || compared(form).isEmpty()) {
      return List.of();
    }
    return YearFindings.briefs(form, cell -> value(cell, cell.previousYear() ? earlier : later));
  }

  /** The cells that a form compares across years, with their {@link #figures} read. */
  private List<Cell> compared(String form) throws IOException {
    List<Cell> known = cells.get(form);
    if (known == null) {
      known = YearFindings.cells(form);
      for (Cell cell : known) {
        if (!figures.containsKey(cell.name())) {
          figures.put(cell.name(), table.figures(cell.name()));
        }
      }
      cells.put(form, known);
    }
    return known;
  }

  private @Nullable BigDecimal value(Cell cell, int report) {
    double value = Objects.requireNonNull(figures.get(cell.name()))[report];
    if (Double.isNaN(value)) {
      return null;
    }
    long whole = (long) value;
    return whole == value ? BigDecimal.valueOf(whole) : BigDecimal.valueOf(value);
  }
}
