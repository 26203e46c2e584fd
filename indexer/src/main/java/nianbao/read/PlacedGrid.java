package nianbao.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import nianbao.read.Block.GridCell;

/**
 * A table whose cells still know where they are printed, in points, so that its parts on several
 * pages can be put together though their columns differ.
 */
public record PlacedGrid(List<List<PlacedCell>> rows) {

  /** Edges so close to each other, in points, print as one. */
  public static final double TOLERANCE = 3;

  /** Parts of one table begin and end no further from each other than this. */
  private static final double SAME_EDGE = 8;

  /** No cell spans more rows. */
  private static final int LONGEST_CELL = 1_000;

  /** A cell between two x positions. */
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

  /** Whether this, at the top of a page, can be the rest of a table at the end of the last. */
  public boolean goesOnFrom(PlacedGrid before) {
    return Math.abs(edges().min().orElse(0) - before.edges().min().orElse(0)) <= SAME_EDGE
        && Math.abs(edges().max().orElse(0) - before.edges().max().orElse(0)) <= SAME_EDGE;
  }

  /** This and its rest; a cell of several rows that was cut by the page's end is one again. */
  public PlacedGrid with(PlacedGrid rest) {
    List<List<PlacedCell>> all = new ArrayList<>();
    rows.forEach(row -> all.add(new ArrayList<>(row)));
    List<PlacedCell> first = new ArrayList<>();
    for (PlacedCell cell : rest.rows.getFirst()) {
      boolean reachesOver = cell.text.isEmpty() && lengthen(all, cell, 2);
      if (!reachesOver) {
        first.add(cell);
      }
    }
    all.add(first);
    all.addAll(rest.rows.subList(1, rest.rows.size()));
    return new PlacedGrid(all);
  }

  /**
   * Makes a cell the lower part of the one above it in these rows, which are the rows before; words
   * in it are added to the other's.
   *
   * @return whether there is such a cell
   */
  public static boolean lengthen(List<List<PlacedCell>> rows, PlacedCell cell) {
    return lengthen(rows, cell, 1);
  }

  private static boolean lengthen(List<List<PlacedCell>> rows, PlacedCell cell, int fewestRows) {
    for (int row = rows.size() - 1; row >= Math.max(0, rows.size() - LONGEST_CELL); row--) {
      List<PlacedCell> cells = rows.get(row);
      boolean covered = false;
      for (int i = 0; i < cells.size(); i++) {
        PlacedCell above = cells.get(i);
        if (cell.isUnder(above)) {
          boolean reaches = above.rowspan >= fewestRows && row + above.rowspan == rows.size();
          if (reaches) {
            String joint = above.text.isEmpty() || cell.text.isEmpty() ? "" : "\n";
            String text = above.text + joint + cell.text;
            int rowspan = above.rowspan + cell.rowspan;
            cells.set(i, new PlacedCell(text, above.left, above.right, rowspan));
          }
          return reaches;
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
   * Without the places; columns are where cells begin.
   *
   * @param limits to count the fields by; cells are counted where they are read
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

  /** The index of the first position from an x on. */
  private static int firstFrom(double[] xs, double x) {
    int found = Arrays.binarySearch(xs, x);
    return found < 0 ? -found - 1 : found;
  }

  /** Sorted, those of double lines once. */
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
