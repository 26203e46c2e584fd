package nianbao.search.lucene.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.figures.relation.Expression.Cell;
import nianbao.findings.YearFindings;
import nianbao.report.Figure;
import nianbao.report.Figures;
import nianbao.report.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The grades of the findings between two years of one office. They are derived from the figures
 * whenever a state of the index is opened: so they follow both reports, in whatever order these are
 * added, replaced and removed, and nothing that is stored can be out of date.
 */
final class YearGrades {

  private static final Figure.Position NOWHERE = new Figure.Position(0, 0, null, "");

  private final ReportTable table;
  private final FigureValues values;
  private final Map<String, List<CellColumn>> columnsByForm = new HashMap<>();
  private final Map<String, CellColumn> columns = new HashMap<>();

  /** A cell of the form, in all reports. */
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

  YearGrades(ReportTable table) {
    this.table = table;
    this.values = new FigureValues(table);
  }

  /** A set of {@link GradeBits}. */
  int between(int earlier, int later) throws IOException {
    String form = table.form.value(table.form.ordinal(later));
    if (form == null) {
      return 0;
    }
    List<CellColumn> compared = columns(form);
    int grades = 0;
    if (!compared.isEmpty()) {
      for (Finding finding :
          YearFindings.between(form, figures(compared, earlier), figures(compared, later))) {
        grades |= GradeBits.of(finding.grade());
      }
    }
    return grades;
  }

  /** What the relations of a form compare across years. */
  private List<CellColumn> columns(String id) throws IOException {
    List<CellColumn> known = columnsByForm.get(id);
    if (known == null) {
      known = new ArrayList<>();
      Form form = Forms.STANDARD.byId(id);
      for (String cell : form == null ? List.<String>of() : cells(form)) {
        known.add(column(cell));
      }
      columnsByForm.put(id, known);
    }
    return known;
  }

  private static List<String> cells(Form form) {
    Stream<Form.Relation> relations =
        form.relations().stream().filter(relation -> relation.scope() == Form.Scope.CROSS_YEAR);
    return relations
        .flatMap(relation -> relation.comparisons().stream())
        .flatMap(comparison -> comparison.cells().stream())
        .map(Cell::name)
        .distinct()
        .toList();
  }

  private CellColumn column(String cell) throws IOException {
    CellColumn known = columns.get(cell);
    if (known == null) {
      known = new CellColumn(cell, values.of(cell));
      columns.put(cell, known);
    }
    return known;
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
}
