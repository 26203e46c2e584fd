package nianbao.read.print;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.DoubleStream;
import nianbao.read.PlacedGrid;
import org.jspecify.annotations.Nullable;

/**
 * A table drawn by the lines of a page. Dashes are joined to whole lines, and lines that meet form
 * a table. The lines divide it into a grid of fields; fields without a line between them are one
 * cell.
 */
final class RuledTable {

  /** A grid with more rows or columns than this is a drawing. */
  private static final int MOST_FIELDS = 200;

  /** A page with more lines is a drawing; comparing them pairwise would add too long. */
  private static final int MOST_RULINGS = 3_000;

  private final List<Ruling> vertical;
  private final List<Ruling> horizontal;
  private final double[] xs;
  private final double[] ys;
  private final Box[][] owners;

  /** A cell while its characters are collected. */
  private static final class Box {
    private final int row;
    private final int column;
    private int columns = 1;
    private int rows = 1;
    private final List<Glyph> glyphs = new ArrayList<>();

    Box(int row, int column) {
      this.row = row;
      this.column = column;
    }
  }

  private RuledTable(List<Ruling> group) {
    vertical = group.stream().filter(ruling -> !ruling.horizontal()).toList();
    horizontal = group.stream().filter(Ruling::horizontal).toList();
    xs = positions(vertical, horizontal);
    ys = positions(horizontal, vertical);
    owners = new Box[Math.max(0, ys.length - 1)][Math.max(0, xs.length - 1)];
  }

  /** The tables drawn by the lines of a page. */
  static List<RuledTable> in(List<Ruling> drawn) {
    List<RuledTable> tables = new ArrayList<>();
    for (List<Ruling> group : groups(drawn)) {
      RuledTable table = of(group);
      if (table != null) {
        tables.add(table);
      }
    }
    return tables;
  }

  /** Groups of lines that are connected with each other, one group per table. */
  private static List<List<Ruling>> groups(List<Ruling> drawn) {
    List<Ruling> left = joinDashes(drawn);
    List<List<Ruling>> groups = new ArrayList<>();
    if (left.size() > MOST_RULINGS) {
      return groups;
    }
    while (!left.isEmpty()) {
      List<Ruling> group = new ArrayList<>();
      Deque<Ruling> reached = new ArrayDeque<>(List.of(left.removeLast()));
      while (!reached.isEmpty()) {
        Ruling ruling = reached.remove();
        group.add(ruling);
        left.removeIf(other -> ruling.meets(other) && reached.add(other));
      }
      groups.add(group);
    }
    return groups;
  }

  /** Joins dashes that lie on one line and touch. */
  private static List<Ruling> joinDashes(List<Ruling> drawn) {
    List<Ruling> sorted = new ArrayList<>(drawn);
    sorted.sort(Comparator.comparing(Ruling::horizontal).thenComparingDouble(Ruling::at));
    List<Ruling> whole = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || !isOneLine(sorted.get(i - 1), sorted.get(i))) {
        join(new ArrayList<>(sorted.subList(start, i)), whole);
        start = i;
      }
    }
    return whole;
  }

  private static boolean isOneLine(Ruling one, Ruling other) {
    return one.horizontal() == other.horizontal() && other.at() - one.at() < 1;
  }

  private static void join(List<Ruling> dashes, List<Ruling> whole) {
    dashes.sort(Comparator.comparingDouble(Ruling::from));
    Ruling line = dashes.getFirst();
    for (Ruling dash : dashes) {
      if (dash.from() <= line.to() + PlacedGrid.TOLERANCE) {
        double to = Math.max(line.to(), dash.to());
        line = new Ruling(line.horizontal(), line.at(), line.from(), to);
      } else {
        whole.add(line);
        line = dash;
      }
    }
    whole.add(line);
  }

  /** The table drawn by these lines, {@code null} when they draw none. */
  private static @Nullable RuledTable of(List<Ruling> group) {
    RuledTable table = new RuledTable(group);
    int columns = table.xs.length - 1;
    int rows = table.ys.length - 1;
    boolean isTable = columns >= 1 && rows >= 1 && columns * rows >= 2;
    if (!isTable || columns > MOST_FIELDS || rows > MOST_FIELDS) {
      return null;
    }
    table.makeCells();
    return table;
  }

  /**
   * The positions of the lines of one direction in ascending order, double lines only once. The
   * ends of the crossing lines count too, because a table may be open at its sides or at a page
   * break.
   */
  private static double[] positions(List<Ruling> lines, List<Ruling> crossing) {
    double first = crossing.stream().mapToDouble(Ruling::from).min().orElse(0);
    double last = crossing.stream().mapToDouble(Ruling::to).max().orElse(0);
    return PlacedGrid.distinct(
        DoubleStream.concat(lines.stream().mapToDouble(Ruling::at), DoubleStream.of(first, last)));
  }

  /** The index of the interval of positions in which a point lies, -1 when it lies outside. */
  private static int index(double[] positions, double point) {
    for (int i = 0; i + 1 < positions.length; i++) {
      if (positions[i] <= point && point < positions[i + 1]) {
        return i;
      }
    }
    return -1;
  }

  private void makeCells() {
    for (int row = 0; row < owners.length; row++) {
      for (int column = 0; column < owners[row].length; column++) {
        if (owners[row][column] == null) {
          makeCell(new Box(row, column));
        }
      }
    }
  }

  private void makeCell(Box box) {
    int right = box.column + 1;
    while (right < xs.length - 1
        && owners[box.row][right] == null
        && !isDrawn(vertical, xs[right], middle(ys, box.row))) {
      right++;
    }
    int bottom = box.row + 1;
    while (bottom < ys.length - 1
        && owners[bottom][box.column] == null
        && !isDrawn(horizontal, ys[bottom], middle(xs, box.column))) {
      bottom++;
    }
    box.columns = right - box.column;
    box.rows = bottom - box.row;
    for (int row = box.row; row < bottom; row++) {
      for (int column = box.column; column < right; column++) {
        owners[row][column] = box;
      }
    }
  }

  private static double middle(double[] positions, int index) {
    return (positions[index] + positions[index + 1]) / 2;
  }

  private static boolean isDrawn(List<Ruling> lines, double at, double position) {
    for (Ruling line : lines) {
      if (Math.abs(line.at() - at) <= PlacedGrid.TOLERANCE
          && line.from() <= position
          && position <= line.to()) {
        return true;
      }
    }
    return false;
  }

  /** Adds a character to the cell it is printed in; false when it is outside the table. */
  boolean add(Glyph glyph) {
    int column = index(xs, glyph.centerX());
    int row = index(ys, glyph.centerY());
    if (row < 0 || column < 0) {
      return false;
    }
    owners[row][column].glyphs.add(glyph);
    return true;
  }

  double top() {
    return ys[0];
  }

  /** The rows, with the positions of their cells. */
  PlacedGrid grid() {
    List<List<PlacedGrid.PlacedCell>> rows = new ArrayList<>();
    for (int row = 0; row < owners.length; row++) {
      List<PlacedGrid.PlacedCell> cells = new ArrayList<>();
      for (int column = 0; column < owners[row].length; column++) {
        Box box = owners[row][column];
        if (box.row == row && box.column == column) {
          double right = xs[column + box.columns];
          cells.add(new PlacedGrid.PlacedCell(text(box), xs[column], right, box.rows));
        }
      }
      rows.add(cells);
    }
    return new PlacedGrid(rows);
  }

  private static String text(Box box) {
    StringBuilder text = new StringBuilder();
    for (PrintedLine line : PrintedLine.of(0, box.glyphs)) {
      String words = line.text().replace('\t', ' ');
      text.append(PrintedLine.joint(text, words)).append(words);
    }
    return text.toString();
  }
}
