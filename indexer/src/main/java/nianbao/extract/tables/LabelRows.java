package nianbao.extract.tables;

import java.util.ArrayList;
import java.util.List;
import nianbao.extract.tables.CellTokens.Token;
import nianbao.figures.CellKind;
import nianbao.read.Block.GridCell;

/**
 * Divides a sequence of cells into rows by their kinds.
 *
 * <pre>
 * row    = article | head+ | group* row figure* | figure+
 * head   = heading | column
 * figure = unit | blank | value | numeral
 * </pre>
 */
final class LabelRows {

  private final List<List<GridCell>> rows = new ArrayList<>();
  private List<GridCell> row = new ArrayList<>();
  private CellKind last = CellKind.TEXT;

  /** Adds a cell, given the kind of the next one. */
  void add(Token cell, CellKind next) {
    CellKind kind = cell.kind();
    if (kind == CellKind.TEXT && isBracket(cell.text()) && hasLabelOnly()) {
      row.add(new GridCell(row.removeLast().text() + "\n" + cell.text()));
      return;
    }
    CellKind here = role(kind, next);
    if (!continuesRow(here)) {
      endRow();
    }
    row.add(new GridCell(cell.text()));
    last = here;
  }

  /**
   * What a cell is here: an unknown one is a heading behind headings, otherwise it labels a row.
   */
  private CellKind role(CellKind kind, CellKind next) {
    if (kind == CellKind.TEXT) {
      boolean heads = last.headsColumn() && !next.standsBehindLabel();
      return heads ? CellKind.HEADING : CellKind.ROW;
    }
    boolean labelsRow = kind == CellKind.GROUP && next != CellKind.ROW && next != CellKind.GROUP;
    return labelsRow ? CellKind.ROW : kind;
  }

  private boolean continuesRow(CellKind kind) {
    if (kind.standsBehindLabel()) {
      return !last.headsColumn() && last != CellKind.ARTICLE;
    }
    return kind.headsColumn()
        ? last.headsColumn()
        : last == CellKind.GROUP && kind != CellKind.ARTICLE;
  }

  private boolean hasLabelOnly() {
    return !row.isEmpty() && last == CellKind.ROW;
  }

  private static boolean isBracket(String text) {
    return text.startsWith("（") || text.startsWith("(");
  }

  private void endRow() {
    if (!row.isEmpty()) {
      rows.add(row);
      row = new ArrayList<>();
    }
    last = CellKind.TEXT;
  }

  /** The rows so far. */
  List<List<GridCell>> rows() {
    endRow();
    return rows;
  }
}
