package nianbao.http.page;

import java.util.Arrays;
import java.util.List;
import nianbao.report.StatTable.Cell;

/**
 * How many rows a note in a table's margin may reach down: to the next one, so that it makes no row
 * taller. Where rows are of different widths the margin is nobody's column, and it stays in its
 * own.
 */
final class MarginSpans {
  private static final int WIDEST = 1000;

  private final boolean[] noted;
  private final boolean straight;

  /**
   * @param rows their cells
   * @param noted for each row whether it has a note
   */
  MarginSpans(List<List<Cell>> rows, boolean[] noted) {
    this.noted = noted.clone();
    this.straight = areOfOneWidth(rows);
  }

  int from(int row) {
    int next = row + 1;
    while (straight && next < noted.length && !noted[next]) {
      next++;
    }
    return next - row;
  }

  private static boolean areOfOneWidth(List<List<Cell>> rows) {
    int[] rowsLeft = new int[WIDEST];
    int width = -1;
    for (List<Cell> row : rows) {
      int taken = place(row, rowsLeft);
      if (taken < 0 || (width >= 0 && taken != width)) {
        return false;
      }
      width = taken;
    }
    return Arrays.stream(rowsLeft).allMatch(left -> left == 0);
  }

  /** Columns that the row takes with what reaches down into it; below 0 when too many. */
  private static int place(List<Cell> row, int[] rowsLeft) {
    int column = 0;
    for (Cell cell : row) {
      while (column < WIDEST && rowsLeft[column] > 0) {
        column++;
      }
      if (column + cell.colspan() > WIDEST) {
        return -1;
      }
      Arrays.fill(rowsLeft, column, column + cell.colspan(), cell.rowspan());
      column += cell.colspan();
    }
    int width = 0;
    for (int i = 0; i < WIDEST; i++) {
      if (rowsLeft[i] > 0) {
        width = i + 1;
        rowsLeft[i]--;
      }
    }
    return width;
  }
}
