package nianbao.read.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nianbao.read.Limits;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * The filled cells of a sheet, merged areas, and what is hidden. Only what holds text is kept, so a
 * sheet costs as much as is written in it, however large it claims to be. Rows and columns count
 * from 0.
 */
public final class Sheet {

  private final String name;
  private final boolean hidden;
  private final Limits limits;
  private final NavigableMap<Integer, NavigableMap<Integer, String>> rows = new TreeMap<>();
  private final Map<Long, Area> merged = new HashMap<>();

  /** Columns of cells in filled rows that are drawn, by border or colour, but blank. */
  private final NavigableMap<Integer, BitSet> blanks = new TreeMap<>();

  /** The row that is being filled. */
  private int current = -1;

  private BitSet blankInCurrent = new BitSet();
  private final TreeSet<Integer> hiddenRows = new TreeSet<>();

  /** First to last column of each hidden run. */
  private final NavigableMap<Integer, Integer> hiddenColumns = new TreeMap<>();

  /** How many rows and columns a merged cell covers. */
  record Area(int rows, int columns) {
    static final Area ONE = new Area(1, 1);
  }

  /**
   * An empty sheet.
   *
   * @param hidden whether the sheet as a whole is hidden
   * @param limits counts cells and characters
   */
  public Sheet(String name, boolean hidden, Limits limits) {
    this.name = name;
    this.hidden = hidden;
    this.limits = limits;
  }

  String name() {
    return name;
  }

  boolean isHidden() {
    return hidden;
  }

  /** Fills a cell; one whose text is blank is only drawn. Cells come row by row. */
  public void cell(int row, int column, String text) {
    if (row != current) {
      endRow();
      current = row;
    }
    String trimmed = Folding.trim(text);
    if (!trimmed.isEmpty()) {
      limits.cell();
      limits.characters(trimmed);
      rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, trimmed);
    } else if (column < Limits.COLUMNS) {
      blankInCurrent.set(column);
    }
  }

  /** Keeps the blank cells of a row that has others too: sheets are drawn far beyond their end. */
  private void endRow() {
    if (!blankInCurrent.isEmpty()) {
      if (rows.containsKey(current)) {
        blanks.put(current, blankInCurrent);
      }
      blankInCurrent = new BitSet();
    }
  }

  /** Ends the last row; what a merged cell covers is no blank cell then. */
  void end() {
    endRow();
    merged.forEach(
        (key, area) -> {
          int row = (int) (key >> 32);
          int column = key.intValue();
          long last = Math.min((long) row + area.rows - 1, Integer.MAX_VALUE);
          for (Map.Entry<Integer, BitSet> covered :
              blanks.subMap(row, true, (int) last, true).entrySet()) {
            limits.fields(1, 1);
            int first = covered.getKey() == row ? column + 1 : column;
            covered.getValue().clear(first, Math.max(first, column + area.columns));
          }
        });
  }

  /** The columns of the blank cells in a row. */
  BitSet blanks(int row) {
    return blanks.getOrDefault(row, new BitSet());
  }

  /** Merges an area of cells; the text of its first one is printed in all of it. */
  public void merge(int row, int column, int height, int width) {
    if (height > 0 && width > 0) {
      Limits.check(merged.size() + 1, Limits.CELLS, "merged cells");
      merged.put(key(row, column), new Area(height, width));
    }
  }

  private static long key(int row, int column) {
    return (long) row << 32 | column;
  }

  /** Hides a row. */
  public void hideRow(int row) {
    Limits.check(hiddenRows.size() + 1, Limits.BLOCKS, "hidden rows");
    hiddenRows.add(row);
  }

  /** Hides a run of columns. */
  public void hideColumns(int first, int last) {
    Limits.check(hiddenColumns.size() + 1, Limits.CELLS, "hidden columns");
    hiddenColumns.merge(first, last, Math::max);
  }

  boolean isHiddenRow(int row) {
    return hiddenRows.contains(row);
  }

  boolean isHiddenColumn(int column) {
    Map.Entry<Integer, Integer> run = hiddenColumns.floorEntry(column);
    return run != null && column <= run.getValue();
  }

  /** The area that a cell covers. */
  Area area(int row, int column) {
    return merged.getOrDefault(key(row, column), Area.ONE);
  }

  /** Takes what is hidden out of the sheet and returns it, a line for each row. */
  List<String> takeHidden() {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<Integer, NavigableMap<Integer, String>> row : rows.entrySet()) {
      boolean whole = hidden || hiddenRows.contains(row.getKey());
      StringBuilder line = new StringBuilder();
      row.getValue()
          .entrySet()
          .removeIf(
              cell -> {
                boolean taken = whole || isHiddenColumn(cell.getKey());
                if (taken) {
                  line.append(line.isEmpty() ? "" : " ").append(Folding.onOneLine(cell.getValue()));
                }
                return taken;
              });
      if (!line.isEmpty()) {
        lines.add(line.toString());
      }
    }
    rows.values().removeIf(Map::isEmpty);
    return lines;
  }

  /** The cells of the filled rows, by the numbers of row and column. */
  NavigableMap<Integer, NavigableMap<Integer, String>> rows() {
    return rows;
  }

  /** The text of a cell, {@code null} when it is blank. */
  @Nullable String text(int row, int column) {
    NavigableMap<Integer, String> cells = rows.get(row);
    return cells == null ? null : cells.get(column);
  }
}
