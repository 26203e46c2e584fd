package nianbao.extract.tables;

import java.util.ArrayList;
import java.util.List;
import nianbao.extract.tables.FormLabels.Role;
import nianbao.read.Block.GridCell;

/**
 * Parts a sequence of cells into rows by what they are.
 *
 * <pre>
 * row = article | column+ | group* row figure* | figure+
 * </pre>
 */
final class LabelRows {

  private final List<List<GridCell>> rows = new ArrayList<>();
  private List<GridCell> row = new ArrayList<>();
  private Role last = Role.OTHER;

  /** Adds a cell, given what follows it. */
  void add(GridCell cell, Role role, Role next) {
    if (role == Role.OTHER && isBracket(cell) && hasLabelOnly()) {
      row.add(new GridCell(row.removeLast().text() + "\n" + cell.text()));
      return;
    }
    boolean namesOne = role == Role.GROUP && next != Role.ROW && next != Role.GROUP;
    Role here = namesOne || role == Role.OTHER ? Role.ROW : role;
    if (!goesOn(here)) {
      endRow();
    }
    row.add(cell);
    last = here;
  }

  private boolean goesOn(Role role) {
    return switch (role) {
      case ARTICLE, OTHER -> false;
      case COLUMN -> last == Role.COLUMN;
      case GROUP, ROW -> last == Role.GROUP;
      case UNIT, VALUE -> last != Role.COLUMN && last != Role.ARTICLE;
    };
  }

  private boolean hasLabelOnly() {
    return !row.isEmpty() && last == Role.ROW;
  }

  private static boolean isBracket(GridCell cell) {
    return cell.text().startsWith("（") || cell.text().startsWith("(");
  }

  private void endRow() {
    if (!row.isEmpty()) {
      rows.add(row);
      row = new ArrayList<>();
    }
    last = Role.OTHER;
  }

  /** The rows so far. */
  List<List<GridCell>> rows() {
    endRow();
    return rows;
  }
}
