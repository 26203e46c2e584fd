package nianbao.figures;

import java.util.ArrayList;
import java.util.List;
import nianbao.report.Figure;
import nianbao.report.StatTable;

/** Looks at every cell of a table once. */
final class PrintedTables {

  private PrintedTables() {}

  /** The cells of a table with what they may be in a form. */
  static List<List<PrintedCell>> cells(StatTable table, FormLayout layout) {
    List<List<PrintedCell>> rows = new ArrayList<>(table.rows().size());
    for (int row = 0; row < table.rows().size(); row++) {
      List<StatTable.Cell> printed = table.rows().get(row);
      List<PrintedCell> cells = new ArrayList<>(printed.size());
      for (int cell = 0; cell < printed.size(); cell++) {
        StatTable.Cell one = printed.get(cell);
        Figure.Position place = new Figure.Position(table.ordinal(), row, cell, one.paragraph());
        cells.add(PrintedCell.of(one, place, layout));
      }
      rows.add(cells);
    }
    return rows;
  }
}
