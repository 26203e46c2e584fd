package nianbao.read.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import nianbao.read.Limits;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.WebPage;
import nianbao.read.office.OfficeBlocks;

/**
 * Makes blocks of sheets: titles, notes and prose become lines of text, the rest tables.
 *
 * <pre>
 * sheet = part*                   blank rows stand between the parts
 * part  = title* table? note*     or prose between tables
 * title = row with one cell       at the beginning of a part, or beside prose
 * note  = row with one cell       over the whole width, at the end of a part, or beside prose
 * prose = row with one cell       that ends a sentence, or is too long for a label
 * </pre>
 *
 * A column in which no cell begins, filled or drawn blank, is no column of a table: it only makes
 * another one wider. What is hidden (sheets, rows, columns) is not printed and counts as left out.
 */
public final class SheetBlocks {

  /** A longer text, alone in its row, is prose. */
  private static final int LONGEST_LABEL = 80;

  /** The names that programs give to sheets: Sheet1, 工作表1, 表1. */
  private static final Pattern DEFAULT_NAME =
      Pattern.compile("(?i)(?:sheet|工作表|表|表格|table)\\s*\\d*(?:\\s*\\(\\d+\\))?");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final Limits limits;
  private final OfficeBlocks blocks;
  private final List<String> leftOut = new ArrayList<>();

  public SheetBlocks(Limits limits) {
    this.limits = limits;
    this.blocks = new OfficeBlocks(limits);
  }

  /**
   * Everything added, as a document.
   *
   * @throws UnreadableException when there is nothing but blank or hidden cells
   */
  public RawDocument document() throws UnreadableException {
    if (blocks.blocks().isEmpty()) {
      throw new UnreadableException(
          "the sheets of this workbook are blank, or hidden; get it again");
    }
    return new RawDocument(blocks.blocks(), Map.of(), leftOut, WebPage.NONE);
  }

  /** Adds a sheet below the ones before. */
  public void add(Sheet sheet) {
    sheet.end();
    leftOut.addAll(sheet.takeHidden());
    String caption = caption(sheet);
    for (List<Integer> part : parts(sheet)) {
      boolean[] isText = textRows(sheet, part);
      int at = 0;
      while (at < part.size()) {
        int end = at + 1;
        while (end < part.size() && isText[end] == isText[at]) {
          end++;
        }
        List<Integer> rows = part.subList(at, end);
        if (isText[at]) {
          rows.forEach(row -> blocks.paragraph(only(sheet, row), 0));
        } else {
          if (!caption.isEmpty()) {
            blocks.paragraph(caption, 0);
            caption = "";
          }
          blocks.grid(grid(sheet, rows));
        }
        at = end;
      }
    }
  }

  /** The name of a sheet, when it says more than its number and isn't printed in it anyway. */
  private static String caption(Sheet sheet) {
    String name = sheet.name().strip();
    boolean speaks = HAN.matcher(name).find() && !DEFAULT_NAME.matcher(name).matches();
    boolean printed =
        sheet.rows().values().stream()
            .flatMap(row -> row.values().stream())
            .anyMatch(text -> text.contains(name));
    return speaks && !printed ? name : "";
  }

  /**
   * The filled rows, in parts that blank rows separate. A merged cell fills all its rows, and a
   * hidden row separates nothing.
   */
  private static List<List<Integer>> parts(Sheet sheet) {
    List<List<Integer>> parts = new ArrayList<>();
    long filledTo = -1;
    for (Map.Entry<Integer, NavigableMap<Integer, String>> row : sheet.rows().entrySet()) {
      int number = row.getKey();
      while (filledTo < number && sheet.isHiddenRow((int) filledTo)) {
        filledTo++;
      }
      if (parts.isEmpty() || number > filledTo) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(number);
      for (int column : row.getValue().keySet()) {
        filledTo = Math.max(filledTo, (long) number + sheet.area(number, column).rows());
      }
    }
    return parts;
  }

  /** Which rows of a part are text. */
  private static boolean[] textRows(Sheet sheet, List<Integer> part) {
    int last = part.size() - 1;
    boolean[] isText = new boolean[part.size()];
    for (int i = 0; i <= last; i++) {
      isText[i] = isAlone(sheet, part.get(i)) && isProse(only(sheet, part.get(i)));
    }
    for (int i = 0; i <= last; i++) {
      isText[i] |= isAlone(sheet, part.get(i)) && (i == 0 || isText[i - 1]);
    }
    int[] columns = columns(sheet, part);
    for (int i = last; i >= 0; i--) {
      boolean ends = i == last ? isWide(sheet, part.get(i), columns) : isText[i + 1];
      isText[i] |= isAlone(sheet, part.get(i)) && ends;
    }
    return isText;
  }

  /** Whether a row has one cell, and nothing else stands in the rows it is merged over. */
  private static boolean isAlone(Sheet sheet, int row) {
    NavigableMap<Integer, String> cells = sheet.rows().get(row);
    if (cells == null || cells.size() != 1) {
      return false;
    }
    Integer next = sheet.rows().higherKey(row);
    return next == null || next - row >= sheet.area(row, cells.firstKey()).rows();
  }

  private static String only(Sheet sheet, int row) {
    NavigableMap<Integer, String> cells = sheet.rows().get(row);
    return cells == null ? "" : cells.firstEntry().getValue();
  }

  private static boolean isProse(String text) {
    return text.length() > LONGEST_LABEL || text.endsWith("。");
  }

  /** Whether the only cell of a row is merged over all columns. */
  private static boolean isWide(Sheet sheet, int row, int[] columns) {
    NavigableMap<Integer, String> cells = sheet.rows().get(row);
    int column = cells == null ? 0 : cells.firstKey();
    long end = (long) column + sheet.area(row, column).columns();
    return columns.length > 1 && span(columns, 0, end) == columns.length;
  }

  /** The columns in which some cell of these rows begins, up to the last filled one. */
  private static int[] columns(Sheet sheet, List<Integer> rows) {
    TreeSet<Integer> columns = new TreeSet<>();
    for (int row : rows) {
      NavigableMap<Integer, String> cells = sheet.rows().get(row);
      if (cells != null) {
        columns.addAll(cells.keySet());
      }
    }
    int first = columns.first();
    int last = columns.last();
    for (int row : rows) {
      sheet.blanks(row).stream()
          .filter(column -> column > first && column < last && !sheet.isHiddenColumn(column))
          .forEach(columns::add);
    }
    return columns.stream().mapToInt(Integer::intValue).toArray();
  }

  /** How many columns from an index on begin before another column of the sheet. */
  private static int span(int[] columns, int from, long before) {
    int end = (int) Math.min(before, Integer.MAX_VALUE);
    int found = Arrays.binarySearch(columns, from, columns.length, end);
    return Math.max(1, (found < 0 ? -found - 1 : found) - from);
  }

  private Block.Grid grid(Sheet sheet, List<Integer> rows) {
    int[] columns = columns(sheet, rows);
    Limits.check(columns.length, Limits.COLUMNS, "columns in one table");
    int[] coveredTo = new int[columns.length];
    List<List<GridCell>> grid = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      limits.block();
      grid.add(cells(sheet, rows, i, columns, coveredTo));
    }
    return new Block.Grid(0, grid);
  }

  /**
   * The cells of a row.
   *
   * @param coveredTo by column, the first row that no cell above reaches into; is brought up to
   *     date
   */
  private List<GridCell> cells(
      Sheet sheet, List<Integer> rows, int row, int[] columns, int[] coveredTo) {
    List<GridCell> cells = new ArrayList<>();
    int number = rows.get(row);
    int i = 0;
    while (i < columns.length) {
      if (coveredTo[i] > row) {
        i++;
        continue;
      }
      String text = sheet.text(number, columns[i]);
      Sheet.Area area = text == null ? Sheet.Area.ONE : sheet.area(number, columns[i]);
      int width = span(columns, i, (long) columns[i] + area.columns());
      int height = height(rows, row, area.rows());
      limits.fields(width, height);
      cells.add(new GridCell(text == null ? "" : text, width, height));
      Arrays.fill(coveredTo, i, i + width, row + height);
      i += width;
    }
    return cells;
  }

  /** How many of the rows from an index on an area of so many rows covers. */
  private static int height(List<Integer> rows, int from, int height) {
    long end = (long) rows.get(from) + height;
    int to = from + 1;
    while (to < rows.size() && rows.get(to) < end) {
      to++;
    }
    return to - from;
  }
}
