package nianbao.http.page;

import java.util.Arrays;
import java.util.List;
import nianbao.report.StatTable.Cell;

/**
 * How many rows a note in the margin of a table may span: down to the next note, so that it makes
 * no row taller. Where rows differ in width there is no common margin column, and a note spans its
 * own row only.
 */
final class MarginSpans {
  private static final int WIDEST = 1000;

  private final boolean[] noted;
  private final boolean sameWidth;

  /**
   * @param rows the cells of each row
   * @param noted whether each row has a note
   */
  MarginSpans(List<List<Cell>> rows, boolean[] noted) {
    this.noted = noted.clone();
    this.sameWidth = haveSameWidth(rows);
  }

  /** Rows that the note on this row may span, 1 or more. */
  int from(int row) {
    int next = row + 1;
    while (sameWidth && next < noted.length && !noted[next]) {
      next++;
    }
    return next - row;
  }

  private static boolean haveSameWidth(List<List<Cell>> rows) {
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

  /** Columns that the row takes, cells spanning into it included; -1 when too many. */
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
