package nianbao.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the rows of headings say about the columns of a table. */
final class ColumnHeadings {

  /** Heads figures that the form does not know. */
  private static final String UNKNOWN = "";

  /** Never changed once it was handed out: there may be many rows, and many columns. */
  private List<String> columns = List.of();

  private Map<String, String> units = Map.of();
  private boolean headingBefore;

  /** The columns behind the labels: keys of the form, or what is named in its headings. */
  List<String> columns() {
    return columns;
  }

  /** Units printed in headings, by column. */
  Map<String, String> units() {
    return units;
  }

  /** Whether a column holds the units or the codes of the rows. */
  static boolean isWithoutFigures(String column) {
    return column.equals(CellClassifier.UNIT) || column.equals(CellClassifier.CODE);
  }

  /** Whether a row does nothing but head columns. */
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

  /** Takes in a row of headings; one without a heading for labels parts the last column above. */
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
    if (label >= 0) {
      columns = List.copyOf(found);
    } else if (headingBefore) {
      found.addAll(0, columnsWithoutFigures());
      columns = List.copyOf(found);
    }
    headingBefore = true;
  }

  /** Those of the unit and the code, which the row below does not part. */
  private Set<String> columnsWithoutFigures() {
    Set<String> kept = new LinkedHashSet<>(columns);
    kept.removeIf(column -> !isWithoutFigures(column));
    return kept;
  }

  /** A row that heads nothing follows. */
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
