package nianbao.extract.tables;

import java.util.ArrayList;
import java.util.List;
import nianbao.figures.CellClassifier;
import nianbao.figures.CellKind;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;

/**
 * Joins rows of the statutory tables that were broken by a line break after a bar: a row ends where
 * the next label begins, or when it has all the cells its form allows.
 */
final class BrokenRows {

  private final CellClassifier classifier = CellClassifier.ofAnyForm();
  private final List<List<GridCell>> rows = new ArrayList<>();
  private List<GridCell> open = new ArrayList<>();

  /** Cells that may still follow in the open row. */
  private int missing;

  private BrokenRows() {}

  /** The grid with broken rows joined. */
  static Block.Grid join(Block.Grid grid) {
    BrokenRows broken = new BrokenRows();
    grid.rows().forEach(broken::add);
    return new Block.Grid(grid.line(), broken.rows);
  }

  private void add(List<GridCell> row) {
    if (missing >= row.size() && isRest(row)) {
      open.addAll(row);
      missing -= row.size();
    } else {
      open = new ArrayList<>(row);
      missing = missing(row);
      rows.add(open);
    }
  }

  private boolean isRest(List<GridCell> row) {
    for (GridCell cell : row) {
      if (!classifier.kind(cell.text()).standsBehindLabel()) {
        return false;
      }
    }
    return true;
  }

  /** How many cells the row lacks after its last label, according to the form. */
  private int missing(List<GridCell> row) {
    for (int i = row.size() - 1; i >= 0; i--) {
      CellKind kind = classifier.kind(row.get(i).text());
      if (kind == CellKind.ROW) {
        return classifier.cellsBehind(row.get(i).text()) - (row.size() - 1 - i);
      }
      if (!kind.standsBehindLabel()) {
        return 0;
      }
    }
    return 0;
  }
}
