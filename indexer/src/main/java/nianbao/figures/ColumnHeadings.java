package nianbao.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what the heading rows say about the columns of a table. */
final class ColumnHeadings {

  /** The meaning of a heading that the form doesn't know. */
  private static final String UNKNOWN = "";

  /** Immutable, because it is shared by all rows below: there may be many of them. */
  private List<String> columns = List.of();

  private Map<String, String> units = Map.of();
  private boolean headingBefore;

  /** The cells behind the heading over the labels; none without such a heading. */
  private List<PrintedCell> behindLabel = List.of();

  /** The meanings of the columns after the labels. */
  List<String> columns() {
    return columns;
  }

  /** Units printed in headings, by column meaning. */
  Map<String, String> units() {
    return units;
  }

  /**
   * How many cells behind the label the first column stands, in a row with so many cells there; -1
   * when the headings don't tell.
   */
  int firstColumn(int cells) {
    int first = 0;
    while (first < behindLabel.size() && behindLabel.get(first).isBlank()) {
      first++;
    }
    return cells == behindLabel.size() ? first : -1;
  }

  /** Whether a column holds the units or the codes of the rows. */
  static boolean isWithoutFigures(String column) {
    return column.equals(CellClassifier.UNIT) || column.equals(CellClassifier.CODE);
  }

  /** Whether a row consists of column headings only. */
  static boolean isHeadingRow(List<PrintedCell> row) {
    boolean heading = false;
    for (PrintedCell cell : row) {
      boolean numbered = cell.kind().isLabel() && LabelTable.isNumbered(cell.compact());
      if (cell.kind() == CellKind.VALUE || numbered) {
        return false;
      }
      heading |= cell.kind().headsColumn();
    }
    return heading;
  }

  /** Adds a heading row; one without a heading over the labels subdivides the columns above it. */
  void add(List<PrintedCell> row) {
    int label = label(row);
    List<String> found = new ArrayList<>();
    for (PrintedCell cell : row.subList(label + 1, row.size())) {
      if (!cell.isBlank()) {
        String column = cell.heading() == null ? UNKNOWN : cell.heading();
        found.add(column);
        addUnit(cell, column);
      }
    }
    if (label >= 0 || !headingBefore) {
      behindLabel = label < 0 ? List.of() : List.copyOf(row.subList(label + 1, row.size()));
    }
    if (label >= 0) {
      columns = List.copyOf(found);
    } else if (headingBefore) {
      found.addAll(0, columnsWithoutFigures());
      columns = List.copyOf(found);
    }
    headingBefore = true;
  }

  /** The unit and code columns, which the row below doesn't subdivide. */
  private Set<String> columnsWithoutFigures() {
    Set<String> kept = new LinkedHashSet<>(columns);
    kept.removeIf(column -> !isWithoutFigures(column));
    return kept;
  }

  /** To be called when a row that isn't a heading row follows. */
  void end() {
    headingBefore = false;
  }

  private static int label(List<PrintedCell> row) {
    for (int i = 0; i < row.size(); i++) {
      if (CellClassifier.LABEL.equals(row.get(i).heading())) {
        return i;
      }
    }
    return -1;
  }

  /** {@code 采购总金额（万元）} */
  private void addUnit(PrintedCell heading, String column) {
    String compact = heading.compact();
    if (compact.endsWith(")") && !column.isEmpty()) {
      String unit = Amount.unitAtEndOf(compact.substring(0, compact.length() - 1));
      Map<String, String> changed = new HashMap<>(units);
      changed.remove(column);
      if (!unit.isEmpty()) {
        changed.put(column, unit);
      }
      units = Map.copyOf(changed);
    }
  }
}
