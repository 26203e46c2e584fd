package nianbao.extract.tables;

import java.util.ArrayList;
import java.util.List;
import nianbao.extract.tables.FormLabels.Role;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;

/**
 * Puts together rows of the statutory tables that a line break behind a bar has broken: a row ends
 * where the next label begins, or when it has all the cells it may have.
 */
final class BrokenRows {

  private final List<List<GridCell>> rows = new ArrayList<>();
  private List<GridCell> open = List.of();

  /** Cells that may still follow in the open row. */
  private int missing;

  private BrokenRows() {}

  /** The blocks with such rows joined. */
  static List<Block> join(List<Block> blocks) {
    return blocks.stream().map(BrokenRows::join).toList();
  }

  private static Block join(Block block) {
    return block instanceof Block.Grid grid
        ? new Block.Grid(grid.line(), new BrokenRows().join(grid))
        : block;
  }

  private List<List<GridCell>> join(Block.Grid grid) {
    for (List<GridCell> row : grid.rows()) {
      if (missing >= row.size() && isRest(row)) {
        open.addAll(row);
        missing -= row.size();
      } else {
        open = new ArrayList<>(row);
        missing = missing(row);
        rows.add(open);
      }
    }
    return rows;
  }

  private static boolean isRest(List<GridCell> row) {
    return row.stream()
        .map(cell -> FormLabels.role(cell.text()))
        .allMatch(role -> role == Role.VALUE || role == Role.UNIT);
  }

  private static int missing(List<GridCell> row) {
    for (int i = row.size() - 1; i >= 0; i--) {
      Role role = FormLabels.role(row.get(i).text());
      if (role == Role.ROW) {
        return FormLabels.cells(row.get(i).text()) - (row.size() - 1 - i);
      }
      if (role != Role.VALUE && role != Role.UNIT) {
        return 0;
      }
    }
    return 0;
  }
}
