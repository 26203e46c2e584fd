package nianbao.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import nianbao.read.Limits;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.text.Folding;

/**
 * Reads plain text: one block per line, with runs of lines that print table rows, their cells
 * separated by {@code |} or by tabs, as grids.
 *
 * <pre>
 * grid    = row+             one of them certain, or three of them
 * row     = cell (bar cell)* bar?
 * certain = a row with two bars or more, or with two tabs or more between cells
 * </pre>
 *
 * A line with a single bar or tab counts as a row only next to others, because a lone {@code |}
 * also occurs in prose.
 */
public final class TextReader {

  /** When either side of a single bar is longer than this, the line is prose. */
  private static final int LONGEST_UNCERTAIN_CELL = 60;

  /** A run of this many uncertain rows is a grid; one certain row weighs as much. */
  private static final int ENOUGH = 3;

  /** The separator of a line that is not a row. */
  private static final char NONE = '\0';

  private TextReader() {}

  /**
   * Reads a text file.
   *
   * @throws UnreadableException when the bytes are not text in any of the usual encodings
   */
  public static RawDocument read(byte[] bytes, Limits limits) throws UnreadableException {
    String text = Encodings.decode(bytes);
    limits.characters(text);
    List<Block.Text> lines = TextLines.of(text, limits);
    return new RawDocument(blocks(lines, limits), Map.of());
  }

  /**
   * The lines in order, runs of table rows joined to grids.
   *
   * @param limits counts the cells
   */
  public static List<Block> blocks(List<Block.Text> lines, Limits limits) {
    List<Block> blocks = new ArrayList<>(lines.size());
    int start = 0;
    while (start < lines.size()) {
      String first = lines.get(start).text();
      char separator = separator(first);
      int weight = weight(first, separator);
      int end = start + 1;
      for (; separator != NONE && end < lines.size(); end++) {
        String next = lines.get(end).text();
        if (separator(next) != separator) {
          break;
        }
        weight += weight(next, separator);
      }
      if (weight >= ENOUGH) {
        blocks.add(grid(lines.subList(start, end), separator, limits));
      } else {
        blocks.addAll(lines.subList(start, end));
      }
      start = end;
    }
    return blocks;
  }

  /** The separator of the cells in a line, {@link #NONE} when it is certainly not a table row. */
  private static char separator(String line) {
    String inner = line.strip();
    int bars = count(inner, '|');
    if (bars == 1) {
      int bar = inner.indexOf('|');
      int longest = Math.max(bar, inner.length() - bar - 1);
      return longest <= LONGEST_UNCERTAIN_CELL ? '|' : NONE;
    }
    if (bars >= 2) {
      return '|';
    }
    return inner.indexOf('\t') >= 0 || (!inner.isEmpty() && line.endsWith("\t")) ? '\t' : NONE;
  }

  /**
   * How certain it is that a line is a row. A lone bar counts for nothing: it may be the blank cell
   * of a broken row, or an ornament. So do tabs only after the text: they may be blank cells, or a
   * slip of the typist.
   */
  private static int weight(String line, char separator) {
    String inner = line.strip();
    if (separator == NONE || inner.equals("|")) {
      return 0;
    }
    int separators = count(inner, separator);
    return separators >= 2 ? ENOUGH : separators;
  }

  private static int count(String text, char wanted) {
    int count = 0;
    for (int i = text.indexOf(wanted); i >= 0; i = text.indexOf(wanted, i + 1)) {
      count++;
    }
    return count;
  }

  private static Block grid(List<Block.Text> lines, char separator, Limits limits) {
    boolean leading = separator == '|';
    for (Block.Text line : lines) {
      leading = leading && line.text().strip().startsWith("|");
    }
    List<List<GridCell>> rows = new ArrayList<>(lines.size());
    for (Block.Text line : lines) {
      rows.add(cells(line.text(), separator, leading, limits));
    }
    return new Block.Grid(lines.getFirst().line(), rows);
  }

  /** The cells of a line. A bar ends a cell, so none follows the last bar; a tab separates two. */
  private static List<GridCell> cells(
      String line, char separator, boolean leadingBar, Limits limits) {
    String inner = separator == '|' ? line.strip() : line;
    List<GridCell> cells = new ArrayList<>();
    int start = leadingBar ? 1 : 0;
    for (int i = inner.indexOf(separator, start); i >= 0; i = inner.indexOf(separator, start)) {
      limits.cell();
      cells.add(new GridCell(Folding.trim(inner.substring(start, i))));
      start = i + 1;
    }
    String last = Folding.trim(inner.substring(start));
    if (separator == '\t' || !last.isEmpty()) {
      limits.cell();
      cells.add(new GridCell(last));
    }
    return cells;
  }
}
