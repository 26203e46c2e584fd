package nianbao.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.figures.PrintedCell.Look;

/** What the rows of headings say about the columns of a table. */
final class ColumnHeadings {

  /** Heads the labels of the rows. */
  static final String LABEL = "label";

  static final String UNIT = "unit";
  static final String CODE = "code";

  /** Heads figures that the form does not know. */
  static final String OTHER = "";

  private List<String> columns = new ArrayList<>();
  private final Map<String, String> units = new HashMap<>();
  private boolean headingBefore;

  /** The columns behind the labels: keys of the form, or what is named above. */
  List<String> columns() {
    return columns;
  }

  /** Units printed in headings, by column. */
  Map<String, String> units() {
    return units;
  }

  /** Whether a row does nothing but head columns. */
  static boolean isHeadingRow(List<PrintedCell> row) {
    boolean heading = false;
    for (PrintedCell cell : row) {
      boolean numbered = cell.look() == Look.LABEL && Labels.isNumbered(cell.compact());
      if (cell.look() == Look.VALUE || numbered) {
        return false;
      }
      heading |= cell.look() == Look.HEADING || cell.headsFigures();
    }
    return heading;
  }

  /** Takes in a row of headings; one without a heading for labels parts the last column above. */
  void add(List<PrintedCell> row) {
    int label = label(row);
    List<String> found = new ArrayList<>();
    for (PrintedCell cell : row.subList(label + 1, row.size())) {
      if (!cell.isEmpty()) {
        String column = cell.heading() == null ? OTHER : cell.heading();
        found.add(column);
        unit(cell, column);
      }
    }
    if (label >= 0) {
      columns = found;
    } else if (headingBefore) {
      columns.removeIf(column -> !column.equals(UNIT) && !column.equals(CODE));
      columns.addAll(found);
    }
    headingBefore = true;
  }

  /** A row that heads nothing follows. */
  void end() {
    headingBefore = false;
  }

  private static int label(List<PrintedCell> row) {
    for (int i = 0; i < row.size(); i++) {
      if (LABEL.equals(row.get(i).heading())) {
        return i;
      }
    }
    return -1;
  }

  /** {@code 采购总金额（万元）} */
  private void unit(PrintedCell heading, String column) {
    String compact = heading.compact();
    if (compact.endsWith(")") && !column.isEmpty()) {
      String unit = Units.endOf(compact.substring(0, compact.length() - 1));
      units.remove(column);
      if (!unit.isEmpty()) {
        units.put(column, unit);
      }
    }
  }
}
