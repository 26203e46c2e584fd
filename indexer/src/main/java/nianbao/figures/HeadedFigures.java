package nianbao.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nianbao.report.Figure;
import nianbao.report.Report;
import nianbao.report.StatTable;
import org.jspecify.annotations.Nullable;

/** The figures that headings of a statutory table stand for, for readers who see these alone. */
public final class HeadedFigures {
  private static final int MOST_ROWS = 5;

  /**
   * A figure and what tells it from others under the same heading.
   *
   * @param row the form's row, where the heading names a column; {@code null} where it names a row
   *     that is printed side by side with others (行政复议), so that the figure's column tells it
   */
  public record Headed(Figure figure, Form.@Nullable Row row) {}

  private final Set<String> columns = new HashSet<>();
  private final Set<String> rows = new HashSet<>();

  private HeadedFigures() {}

  /**
   * The figures under some headings, up to five rows of them.
   *
   * @param paragraph id of a row of headings
   * @param cells the headings, by their places in the row
   * @return empty when it is no such row, or when the headings are none of the form's
   */
  public static List<Headed> under(Report report, String paragraph, Set<Integer> cells) {
    Form form = Forms.STANDARD.byId(report.header().form());
    for (StatTable table : form == null ? List.<StatTable>of() : report.tables()) {
      for (int row = 0; row < table.rows().size(); row++) {
        List<StatTable.Cell> printed = table.rows().get(row);
        if (!printed.isEmpty() && printed.getFirst().paragraph().equals(paragraph)) {
          HeadedFigures headed = new HeadedFigures();
          headed.read(PrintedCell.of(table, CellClassifier.of(form)).get(row), cells);
          return headed.below(report, form, table.ordinal(), row);
        }
      }
    }
    return List.of();
  }

  private void read(List<PrintedCell> printed, Set<Integer> cells) {
    for (int cell : cells) {
      if (cell < printed.size() && printed.get(cell).kind() == CellKind.COLUMN) {
        printed.get(cell).rows().forEach(row -> rows.add(row.key()));
      } else if (cell < printed.size() && printed.get(cell).heading() != null) {
        columns.add(printed.get(cell).heading());
      }
    }
  }

  private List<Headed> below(Report report, Form form, int table, int row) {
    List<Headed> headed = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (Figure figure : report.figures().all()) {
      Figure.Position place = figure.place();
      if (place.table() == table && place.row() == row) {
        return List.of();
      }
      if (place.table() != table || place.row() < row) {
        continue;
      }
      boolean ofRow = isOf(form.row(figure.indicator()), form);
      boolean wanted = ofRow || columns.contains(figure.column());
      if (wanted && (taken.size() < MOST_ROWS || taken.contains(place.row()))) {
        taken.add(place.row());
        headed.add(new Headed(figure, ofRow ? null : form.row(figure.indicator())));
      }
    }
    return headed;
  }

  /** Whether a row, or one that it stands under, is among those named. */
  private boolean isOf(Form.@Nullable Row row, Form form) {
    for (Form.Row each = row;
        each != null;
        each = each.parent() == null ? null : form.row(each.parent())) {
      if (rows.contains(each.key())) {
        return true;
      }
    }
    return false;
  }
}
