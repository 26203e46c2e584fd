package nianbao.extract.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nianbao.figures.CellClassifier;
import nianbao.figures.CellKind;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;

/**
 * Joins rows of the statutory tables that were broken by a line break after a bar: a row ends where
 * the next label begins, or when it has all the cells its form allows. So does the row of figures
 * below labels that are printed side by side.
 */
final class BrokenRows {

  private final CellClassifier classifier = CellClassifier.ofAnyForm();
  private final List<List<GridCell>> rows = new ArrayList<>();
  private List<GridCell> open = new ArrayList<>();

  /** Cells that may still follow in the open row. */
  private int missing;

  /** Whether the rows above are headings, among them labels printed side by side. */
  private boolean belowLabels;

  private BrokenRows() {}

  /** The grid with broken rows joined. */
  static Block.Grid join(Block.Grid grid) {
    BrokenRows broken = new BrokenRows();
    grid.rows().forEach(broken::add);
    return new Block.Grid(grid.line(), broken.rows);
  }

  private void add(List<GridCell> row) {
    List<CellKind> kinds = new ArrayList<>(row.size());
    for (GridCell cell : row) {
      kinds.add(classifier.kind(cell.text()));
    }
    boolean rest = isRest(kinds);
    if (rest && missing >= row.size()) {
      open.addAll(row);
      missing -= row.size();
      return;
    }
    open = new ArrayList<>(row);
    rows.add(open);
    if (rest && belowLabels) {
      missing = classifier.cellsSideBySide() - row.size();
    } else {
      missing = missing(row, kinds);
    }
    belowLabels = isHeading(kinds);
  }

  private static boolean isRest(List<CellKind> row) {
    for (CellKind kind : row) {
      if (!kind.standsBehindLabel()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a row consists of headings, below or beside labels printed side by side. */
  private boolean isHeading(List<CellKind> row) {
    boolean below = belowLabels;
    for (CellKind kind : row) {
      if (!kind.headsColumn() && kind != CellKind.BLANK) {
        return false;
      }
      below |= kind == CellKind.COLUMN;
    }
    return below;
  }

  /** How many cells the row lacks after its last label, at most, according to the forms. */
  private int missing(List<GridCell> row, List<CellKind> kinds) {
    for (int i = row.size() - 1; i >= 0; i--) {
      CellKind kind = kinds.get(i);
      if (kind == CellKind.ROW) {
        List<Integer> cells = classifier.cellsBehind(row.get(i).text());
        return cells.isEmpty() ? 0 : Collections.max(cells) - (row.size() - 1 - i);
      }
      if (!kind.standsBehindLabel()) {
        return 0;
      }
    }
    return 0;
  }
}
