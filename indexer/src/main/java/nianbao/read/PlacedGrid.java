package nianbao.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import nianbao.read.Block.GridCell;

/**
 * A table whose cells keep their horizontal positions on the page, in points, so that its parts on
 * consecutive pages can be joined even when their columns differ.
 */
public record PlacedGrid(List<List<PlacedCell>> rows) {

  /** Edges no further apart than this, in points, count as one. */
  public static final double TOLERANCE = 3;

  /** The outer edges of the parts of one table differ by at most this much, in points. */
  private static final double SAME_EDGE = 8;

  /** The most rows one cell spans; bounds the search upwards for the cell above. */
  private static final int MOST_ROWSPAN = 1_000;

  /** A cell between two x positions, in points. */
  public record PlacedCell(String text, double left, double right, int rowspan) {

    private boolean isUnder(PlacedCell above) {
      return Math.abs(left - above.left) <= TOLERANCE && Math.abs(right - above.right) <= TOLERANCE;
    }

    private boolean overlaps(PlacedCell other) {
      return left < other.right - TOLERANCE && right > other.left + TOLERANCE;
    }
  }

  private DoubleStream edges() {
    return rows.stream()
        .flatMap(List::stream)
        .flatMapToDouble(cell -> DoubleStream.of(cell.left, cell.right));
  }

  /**
   * Whether this table, at the top of a page, can continue the one at the end of the page before.
   */
  public boolean continues(PlacedGrid before) {
    return Math.abs(edges().min().orElse(0) - before.edges().min().orElse(0)) <= SAME_EDGE
        && Math.abs(edges().max().orElse(0) - before.edges().max().orElse(0)) <= SAME_EDGE;
  }

  /**
   * This table followed by its continuation; a row-spanning cell that the page break cut in two is
   * joined again.
   */
  public PlacedGrid joinedWith(PlacedGrid rest) {
    List<List<PlacedCell>> all = new ArrayList<>();
    rows.forEach(row -> all.add(new ArrayList<>(row)));
    List<PlacedCell> first = new ArrayList<>();
    for (PlacedCell cell : rest.rows.getFirst()) {
      boolean spansBreak = cell.text.isEmpty() && extendCellAbove(all, cell, 2);
      if (!spansBreak) {
        first.add(cell);
      }
    }
    all.add(first);
    all.addAll(rest.rows.subList(1, rest.rows.size()));
    return new PlacedGrid(all);
  }

  /**
   * Merges a cell into the cell directly above it, which then spans the new cell's rows too; its
   * text is appended to that cell's.
   *
   * @param rows all rows before the one the cell stands in
   * @return whether there is such a cell
   */
  public static boolean extendCellAbove(List<List<PlacedCell>> rows, PlacedCell cell) {
    return extendCellAbove(rows, cell, 1);
  }

  private static boolean extendCellAbove(
      List<List<PlacedCell>> rows, PlacedCell cell, int fewestRows) {
    for (int row = rows.size() - 1; row >= Math.max(0, rows.size() - MOST_ROWSPAN); row--) {
      List<PlacedCell> cells = rows.get(row);
      boolean covered = false;
      for (int i = 0; i < cells.size(); i++) {
        PlacedCell above = cells.get(i);
        if (cell.isUnder(above)) {
          boolean endsHere = above.rowspan >= fewestRows && row + above.rowspan == rows.size();
          if (endsHere) {
            String joint = above.text.isEmpty() || cell.text.isEmpty() ? "" : "\n";
            String text = above.text + joint + cell.text;
            int rowspan = above.rowspan + cell.rowspan;
            cells.set(i, new PlacedCell(text, above.left, above.right, rowspan));
          }
          return endsHere;
        }
        covered |= cell.overlaps(above);
      }
      if (covered) {
        return false;
      }
    }
    return false;
  }

  /**
   * The table without positions: each x at which some cell begins starts a column.
   *
   * @param limits counts the grid positions; cells are counted where they are read
   */
  public Block.Grid block(int line, Limits limits) {
    double[] xs = distinct(rows.stream().flatMap(List::stream).mapToDouble(PlacedCell::left));
    Limits.check(xs.length, Limits.COLUMNS, "columns in one table");
    List<List<GridCell>> grid = new ArrayList<>(rows.size());
    for (List<PlacedCell> row : rows) {
      List<GridCell> cells = new ArrayList<>(row.size());
      for (PlacedCell cell : row) {
        int first = firstFrom(xs, cell.left - TOLERANCE);
        int columns = Math.max(1, firstFrom(xs, cell.right - TOLERANCE) - first);
        limits.fields(columns, cell.rowspan);
        cells.add(new GridCell(cell.text, columns, cell.rowspan));
      }
      grid.add(cells);
    }
    return new Block.Grid(line, grid);
  }

  /** The index of the first position at or after an x. */
  private static int firstFrom(double[] xs, double x) {
    int found = Arrays.binarySearch(xs, x);
    return found < 0 ? -found - 1 : found;
  }

  /** The positions in ascending order, those of double lines only once. */
  public static double[] distinct(DoubleStream positions) {
    List<Double> distinct = new ArrayList<>();
    for (double position : positions.sorted().toArray()) {
      if (distinct.isEmpty() || position - distinct.getLast() > TOLERANCE) {
        distinct.add(position);
      }
    }
    return distinct.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
