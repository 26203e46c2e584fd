package nianbao.sample.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nianbao.read.Block.GridCell;

/** Where the cells of a table stand in its columns. */
final class Placement {

  /** A cell in a column; a covered one only holds the place that a cell above reaches into. */
  record PlacedCell(GridCell cell, int column, boolean covered) {}

  private Placement() {}

  /** The cells of each row, with those covered from above. */
  static List<List<PlacedCell>> of(List<List<GridCell>> rows) {
    List<List<PlacedCell>> placed = new ArrayList<>();
    int[] coveredTo = new int[0];
    for (int row = 0; row < rows.size(); row++) {
      List<PlacedCell> cells = new ArrayList<>();
      int column = 0;
      for (GridCell cell : rows.get(row)) {
        while (column < coveredTo.length && coveredTo[column] > row) {
          cells.add(new PlacedCell(new GridCell(""), column++, true));
        }
        cells.add(new PlacedCell(cell, column, false));
        int end = column + cell.colspan();
        coveredTo = Arrays.copyOf(coveredTo, Math.max(coveredTo.length, end));
        Arrays.fill(coveredTo, column, end, row + cell.rowspan());
        column = end;
      }
      while (column < coveredTo.length && coveredTo[column] > row) {
        cells.add(new PlacedCell(new GridCell(""), column++, true));
      }
      placed.add(cells);
    }
    return placed;
  }
}
