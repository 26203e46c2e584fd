package nianbao.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import nianbao.read.Block.GridCell;

/**
 * A table whose cells still know where they are printed, so that its parts on several pages can be
 * put together though their columns differ.
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

    boolean isUnder(PlacedCell above) {
      return Math.abs(left - above.left) <= TOLERANCE && Math.abs(right - above.right) <= TOLERANCE;
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
      if (!cell.text.isEmpty() || !extendAbove(all, cell)) {
        first.add(cell);
      }
    }
    all.add(first);
    all.addAll(rest.rows.subList(1, rest.rows.size()));
    return new PlacedGrid(all);
  }

  /** Lengthens the cell above that reaches the end of the page, if one of several rows does. */
  private static boolean extendAbove(List<List<PlacedCell>> rows, PlacedCell cell) {
    return lengthen(rows, cell, 2);
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
      }
    }
    return false;
  }

  /** Without the places; columns are where cells begin. */
  public Block.Grid block(int line) {
    double[] xs = distinct(rows.stream().flatMap(List::stream).mapToDouble(c -> c.left));
    List<List<GridCell>> grid = new ArrayList<>();
    for (List<PlacedCell> row : rows) {
      grid.add(row.stream().map(cell -> cell(cell, xs)).toList());
    }
    return new Block.Grid(line, grid);
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

  private static GridCell cell(PlacedCell cell, double[] xs) {
    long columns =
        DoubleStream.of(xs)
            .filter(x -> x > cell.left - TOLERANCE && x < cell.right - TOLERANCE)
            .count();
    return new GridCell(cell.text, (int) Math.max(1, columns), cell.rowspan);
  }
}
