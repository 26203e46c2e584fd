package nianbao.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import nianbao.read.Limits;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;

/**
 * Plain text: one block a line, and lines that print the rows of a table, cells parted by {@code |}
 * or by tabs, as grids.
 *
 * <pre>
 * grid    = row+             one of them certain, or three of them
 * row     = cell (bar cell)* bar?
 * certain = a row with two bars or more, or with two tabs or more between cells
 * </pre>
 *
 * A line with a single bar or tab counts as a row beside others only: a lone {@code |} also stands
 * in prose.
 */
public final class TextReader {

  /** A part of a line with one bar that is longer than this is prose. */
  private static final int LONGEST_UNCERTAIN_CELL = 60;

  /** So many uncertain rows in a run are a grid; a certain row weighs as much. */
  private static final int ENOUGH = 3;

  /** How a line parts its cells, and how surely it does. */
  private enum Row {
    NONE('\0', 0),
    /** A blank cell of a row that was broken behind its bars; by itself an ornament. */
    LONE_BAR('|', 0),
    ONE_BAR('|', 1),
    BARS('|', ENOUGH),
    /** Tabs behind the text only: a row with blank cells, or a slip of the typist. */
    TRAILING_TAB('\t', 0),
    ONE_TAB('\t', 1),
    TABS('\t', ENOUGH);

    private final char separator;
    private final int weight;

    Row(char separator, int weight) {
      this.separator = separator;
      this.weight = weight;
    }
  }

  private TextReader() {}

  /**
   * The document in these bytes.
   *
   * @throws UnreadableException when they are no text in any of the usual encodings
   */
  public static RawDocument read(byte[] bytes, Limits limits) throws UnreadableException {
    List<Block.Text> lines = TextLines.of(Encodings.decode(bytes), limits);
    return new RawDocument(blocks(lines, limits), Map.of());
  }

  /**
   * The lines in order, each either a text or a row of a grid.
   *
   * @param limits to count the cells by
   */
  public static List<Block> blocks(List<Block.Text> lines, Limits limits) {
    List<Block> blocks = new ArrayList<>(lines.size());
    int start = 0;
    while (start < lines.size()) {
      Row first = row(lines.get(start).text());
      int weight = first.weight;
      int end = start + 1;
      for (; first != Row.NONE && end < lines.size(); end++) {
        Row next = row(lines.get(end).text());
        if (next.separator != first.separator) {
          break;
        }
        weight += next.weight;
      }
      if (weight >= ENOUGH) {
        blocks.add(grid(lines.subList(start, end), first.separator, limits));
      } else {
        blocks.addAll(lines.subList(start, end));
      }
      start = end;
    }
    return blocks;
  }

  private static Row row(String line) {
    String inner = line.strip();
    int bars = count(inner, '|');
    if (bars >= 2) {
      return Row.BARS;
    }
    if (bars == 1) {
      int bar = inner.indexOf('|');
      int longest = Math.max(bar, inner.length() - bar - 1);
      if (longest == 0) {
        return Row.LONE_BAR;
      }
      return longest <= LONGEST_UNCERTAIN_CELL ? Row.ONE_BAR : Row.NONE;
    }
    int tabs = count(inner, '\t');
    if (tabs > 0) {
      return tabs == 1 ? Row.ONE_TAB : Row.TABS;
    }
    return !inner.isEmpty() && line.endsWith("\t") ? Row.TRAILING_TAB : Row.NONE;
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

  /** The cells of a line. Bars close cells, so none follows the last one; tabs part them. */
  private static List<GridCell> cells(
      String line, char separator, boolean leadingBar, Limits limits) {
    String inner = separator == '|' ? line.strip() : line;
    List<GridCell> cells = new ArrayList<>();
    int start = leadingBar ? 1 : 0;
    for (int i = inner.indexOf(separator, start); i >= 0; i = inner.indexOf(separator, start)) {
      limits.cell();
      cells.add(new GridCell(TextLines.trim(inner.substring(start, i))));
      start = i + 1;
    }
    String last = TextLines.trim(inner.substring(start));
    if (separator == '\t' || !last.isEmpty()) {
      limits.cell();
      cells.add(new GridCell(last));
    }
    return cells;
  }
}
