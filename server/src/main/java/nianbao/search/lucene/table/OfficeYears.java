package nianbao.search.lucene.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.figures.relation.Comparison;
import nianbao.figures.relation.Expression.Cell;
import nianbao.findings.YearFindings;
import nianbao.office.OfficeKey;
import nianbao.report.Figure;
import nianbao.report.Figures;
import nianbao.report.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Which report is the same office's for the year before, and the grades of the findings between the
 * two. Where an office has two reports for one year, there is no telling which of them counts, and
 * neither is linked to another year; nor are those of offices that are known by name only.
 *
 * <p>Findings between years are derived from the figures whenever a state of the index is opened,
 * so they follow both reports in whatever order these are added, replaced and removed, and nothing
 * stored can be out of date.
 */
final class OfficeYears {

  private static final int REPORT_BITS = 32;
  private static final int YEAR_BITS = 12;
  private static final Figure.Position NOWHERE = new Figure.Position(0, 0, null, "");

  private final ReportTable table;
  private final int[] before;
  private final Map<String, List<CellColumn>> cellsByForm = new HashMap<>();
  private final Map<String, CellColumn> cells = new HashMap<>();

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
   * The grades of the findings between two reports, as a set of {@link ReportTable#bit}s.
   *
   * @param earlier {@link ReportTable#NONE} has none
   */
  int grades(int earlier, int later) throws IOException {
    String form = table.form().value(table.form().ordinal(later));
    if (earlier == ReportTable.NONE || form == null) {
      return 0;
    }
    List<CellColumn> compared = compared(form);
    int grades = 0;
    if (!compared.isEmpty()) {
      for (Finding finding :
          YearFindings.between(form, figures(compared, earlier), figures(compared, later))) {
        grades |= ReportTable.bit(finding.grade());
      }
    }
    return grades;
  }

  /** The cells that the relations of a form compare across years. */
  private List<CellColumn> compared(String id) throws IOException {
    List<CellColumn> known = cellsByForm.get(id);
    if (known == null) {
      known = new ArrayList<>();
      Form form = Forms.STANDARD.byId(id);
      for (String name : form == null ? Set.<String>of() : namesAcrossYears(form)) {
        CellColumn cell = cells.get(name);
        if (cell == null) {
          cell = new CellColumn(name, table.figures(name));
          cells.put(name, cell);
        }
        known.add(cell);
      }
      cellsByForm.put(id, known);
    }
    return known;
  }

  private static Set<String> namesAcrossYears(Form form) {
    Set<String> names = new LinkedHashSet<>();
    for (Form.Relation relation : form.relations()) {
      if (relation.scope() == Form.Scope.CROSS_YEAR) {
        for (Comparison comparison : relation.comparisons()) {
          for (Cell cell : comparison.cells()) {
            names.add(cell.name());
          }
        }
      }
    }
    return names;
  }

  private static Figures figures(List<CellColumn> compared, int report) {
    List<Figure> figures = new ArrayList<>(compared.size());
    for (CellColumn cell : compared) {
      Figure figure = cell.figure(report);
      if (figure != null) {
        figures.add(figure);
      }
    }
    return new Figures(figures);
  }

  /** A cell of a form in all reports. */
  private static final class CellColumn {
    private final String indicator;
    private final String column;
    private final double[] values;

    CellColumn(String cell, double[] values) {
      int bracket = cell.indexOf('[');
      indicator = bracket < 0 ? cell : cell.substring(0, bracket);
      column = bracket < 0 ? Figure.SINGLE_COLUMN : cell.substring(bracket + 1, cell.length() - 1);
      this.values = values;
    }

    @Nullable Figure figure(int report) {
      return Double.isNaN(values[report])
          ? null
          : new Figure(
              indicator,
              column,
              "",
              Figure.Kind.NUMBER,
              BigDecimal.valueOf(values[report]),
              null,
              NOWHERE);
    }
  }
}
