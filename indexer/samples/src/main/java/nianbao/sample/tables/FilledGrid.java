package nianbao.sample.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Replaces spanning cells of a table by one cell and blank ones. */
final class FilledGrid {
  private static final TableCell BLANK = TableCell.label("");

  private FilledGrid() {}

  static List<List<TableCell>> of(List<List<TableCell>> rows) {
    int width =
        rows.stream()
            .mapToInt(row -> row.stream().mapToInt(TableCell::colspan).sum())
            .max()
            .orElse(0);
    TableCell[][] grid = new TableCell[rows.size()][width];
    for (int row = 0; row < rows.size(); row++) {
      int column = 0;
      for (TableCell cell : rows.get(row)) {
        while (column < width && grid[row][column] != null) {
          column++;
        }
        cover(grid, cell, row, column);
        column += cell.colspan();
      }
    }
    return Arrays.stream(grid).map(FilledGrid::row).toList();
  }

  private static void cover(TableCell[][] grid, TableCell cell, int row, int column) {
    for (int down = row; down < Math.min(grid.length, row + cell.rowspan()); down++) {
      for (int right = column;
          right < Math.min(grid[down].length, column + cell.colspan());
          right++) {
        grid[down][right] = down == row && right == column ? cell : BLANK;
      }
    }
  }

  private static List<TableCell> row(TableCell[] cells) {
    List<TableCell> row = new ArrayList<>(cells.length);
    for (TableCell cell : cells) {
      row.add(cell == null ? BLANK : cell);
    }
    return row;
  }
}
