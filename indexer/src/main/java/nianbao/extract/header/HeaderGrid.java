package nianbao.extract.header;

import java.util.ArrayList;
import java.util.List;
import nianbao.extract.line.BlockText;
import nianbao.extract.line.HeadingGrammar;
import nianbao.extract.line.Line;
import nianbao.extract.line.TitleLines;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import org.jspecify.annotations.Nullable;

/**
 * The header fields in the first rows of a grid: labels and values in alternate cells, both in one
 * cell, or a row of labels above a row of values.
 *
 * @param rows number of rows that are header; 0 when the grid is not a header
 */
record HeaderGrid(List<Field> fields, int rows) {

  private static final int MOST_ROWS = 20;
  private static final int LONGEST_CELL = 200;
  private static final int LONGEST_LABEL = 8;
  private static final int LONGEST_BREADCRUMB = 40;

  /** So many rows with labels that are not in the list may follow each other. */
  private static final int MOST_UNKNOWN_ROWS = 3;

  /** Two labels with their values. */
  private static final int MOST_UNKNOWN_CELLS = 4;

  /**
   * The fields of a grid.
   *
   * @param continued whether the grid directly follows header rows, separated only by blank lines
   */
  static HeaderGrid of(Block.Grid grid, boolean continued) {
    List<Field> fields = new ArrayList<>();
    List<List<Line>> rows = linesOf(grid);
    int taken = 0;
    for (int row = 0; row < rows.size(); ) {
      int read = read(rows, row, fields);
      if (read == 0) {
        read =
            continued || !fields.isEmpty()
                ? readUnknown(rows, row, fields)
                : readBreadcrumb(rows, row);
      }
      if (read > 0) {
        taken = row + read;
      } else if (!isBlank(rows.get(row))) {
        break;
      }
      row += Math.max(read, 1);
    }
    boolean header = continued ? taken > 0 : fields.stream().anyMatch(Field::provesHeader);
    return header ? new HeaderGrid(fields, taken) : new HeaderGrid(List.of(), 0);
  }

  /**
   * Reads a row between fields whose label is not in the list: a short name without a value, or
   * with one if another field follows. Returns the number of rows read.
   */
  private static int readUnknown(List<List<Line>> rows, int row, List<Field> fields) {
    List<Line> filled = rows.get(row).stream().filter(cell -> !cell.plain().isEmpty()).toList();
    if (filled.isEmpty() || !mayBeLabel(filled.getFirst().plain())) {
      return 0;
    }
    boolean blank = filled.size() == 1;
    if (!blank && (filled.size() > MOST_UNKNOWN_CELLS || !isLabelWithin(rows, row))) {
      return 0;
    }
    fields.add(field(Field.Name.OTHER, filled.getFirst(), blank ? null : filled.get(1)));
    return 1;
  }

  /** Skips a line of the site above the fields: 当前位置:首页. Returns the number of rows skipped. */
  private static int readBreadcrumb(List<List<Line>> rows, int row) {
    List<Line> filled = rows.get(row).stream().filter(cell -> !cell.plain().isEmpty()).toList();
    boolean brief = filled.size() == 1 && filled.getFirst().plain().length() <= LONGEST_BREADCRUMB;
    return brief && isLabelWithin(rows, row) ? 1 : 0;
  }

  private static boolean isLabelWithin(List<List<Line>> rows, int row) {
    int last = Math.min(rows.size() - 1, row + MOST_UNKNOWN_ROWS);
    for (int next = row + 1; next <= last; next++) {
      if (hasLabel(rows.get(next))) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeLabel(String plain) {
    return plain.length() <= LONGEST_LABEL
        && plain.chars().allMatch(c -> Character.isIdeographic(c) || c == ':')
        && !TitleLines.isHead(plain)
        && !TitleLines.isTail(plain)
        && !HeadingGrammar.isName(plain);
  }

  private static List<List<Line>> linesOf(Block.Grid grid) {
    List<List<Line>> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(grid.rows().size(), MOST_ROWS); i++) {
      rows.add(linesOf(grid, i));
    }
    return rows;
  }

  private static List<Line> linesOf(Block.Grid grid, int row) {
    int number = grid.line() + row;
    return grid.rows().get(row).stream().map(c -> Line.of(number, c.text(), false)).toList();
  }

  /** Whether a row has no words: {@code ![]()} stands for a picture. */
  private static boolean isBlank(List<Line> cells) {
    return cells.stream()
        .allMatch(cell -> cell.plain().chars().noneMatch(Character::isLetterOrDigit));
  }

  /** Reads fields from a row, or two; returns the number of rows read, 0 when there is no label. */
  private static int read(List<List<Line>> rows, int row, List<Field> fields) {
    List<Line> cells = rows.get(row);
    boolean text = cells.stream().anyMatch(cell -> cell.plain().length() > LONGEST_CELL);
    if (text) {
      return 0;
    }
    if (isLabelRow(cells) && row + 1 < rows.size() && !hasLabel(rows.get(row + 1))) {
      readColumns(cells, rows.get(row + 1), fields);
      return 2;
    }
    return readPairs(cells, fields) ? 1 : 0;
  }

  /** Two labels or more side by side, each without a value. */
  private static boolean isLabelRow(List<Line> cells) {
    int labels = 0;
    while (labels < cells.size() && isLabel(cells.get(labels))) {
      labels++;
    }
    return labels >= 2 && isBlank(cells.subList(labels, cells.size()));
  }

  private static boolean isLabel(Line cell) {
    return FieldLabels.nameOf(cell.plain()) != null;
  }

  private static boolean hasLabel(List<Line> cells) {
    return cells.stream().anyMatch(cell -> isLabel(cell) || !FieldLabels.of(cell).isEmpty());
  }

  private static void readColumns(List<Line> labels, List<Line> values, List<Field> fields) {
    for (int i = 0; i < labels.size(); i++) {
      Field.Name name = FieldLabels.nameOf(labels.get(i).plain());
      if (name != null) {
        fields.add(field(name, labels.get(i), i < values.size() ? values.get(i) : null));
      }
    }
  }

  private static boolean readPairs(List<Line> cells, List<Field> fields) {
    int before = fields.size();
    for (int i = 0; i < cells.size(); i++) {
      Line cell = cells.get(i);
      Field.Name name = FieldLabels.nameOf(cell.plain());
      if (name == null) {
        fields.addAll(FieldLabels.of(cell));
      } else {
        boolean value = i + 1 < cells.size() && !hasLabel(List.of(cells.get(i + 1)));
        fields.add(field(name, cell, value ? cells.get(i + 1) : null));
        i += value ? 1 : 0;
      }
    }
    return fields.size() > before;
  }

  private static Field field(Field.Name name, Line label, @Nullable Line value) {
    String printed = value == null ? "" : value.printed().strip();
    return new Field(name, label.plain(), printed, label.number());
  }

  /**
   * The blocks of a document, rearranged so that each grid can be read by itself: labels are in one
   * grid with their values, and titles are outside of grids.
   *
   * @param first how many of the first blocks are considered
   */
  static List<Block> normalized(List<Block> blocks, int first) {
    List<Block> joined = withValueRows(blocks, first);
    List<Block> normalized = new ArrayList<>(joined.size());
    for (int i = 0; i < joined.size(); i++) {
      if (i < first && joined.get(i) instanceof Block.Grid grid) {
        addWithoutTitles(grid, normalized);
      } else {
        normalized.add(joined.get(i));
      }
    }
    return normalized;
  }

  /** Joins a single row of labels with the row of values that blank lines separate from it. */
  private static List<Block> withValueRows(List<Block> blocks, int first) {
    List<Block> joined = new ArrayList<>(blocks);
    for (int i = 0; i < Math.min(joined.size(), first); i++) {
      if (joined.get(i) instanceof Block.Grid labels
          && labels.rows().size() == 1
          && isLabelRow(linesOf(labels, 0))) {
        int next = i + 1;
        while (next < joined.size() && isBlank(joined.get(next))) {
          next++;
        }
        if (next < joined.size() && joined.get(next) instanceof Block.Grid values) {
          List<List<Block.GridCell>> rows = new ArrayList<>(labels.rows());
          int width = labels.rows().getFirst().size();
          values.rows().forEach(row -> rows.add(aligned(row, width)));
          joined.subList(i, next + 1).clear();
          joined.add(i, new Block.Grid(labels.line(), rows));
        }
      }
    }
    return joined;
  }

  private static boolean isBlank(Block block) {
    return !(block instanceof Block.Grid) && Line.of(block).getFirst().plain().isEmpty();
  }

  /** Restores a blank first cell, whose bar was read as the border of the row. */
  private static List<Block.GridCell> aligned(List<Block.GridCell> row, int width) {
    List<Block.GridCell> cells = new ArrayList<>(row);
    if (row.size() == width - 1) {
      cells.addFirst(new Block.GridCell(""));
    }
    return cells;
  }

  /**
   * Adds a grid; rows that print a title become lines outside the grid, and so does a single row
   * that is the bar of a site: 2022-01-27 | 云溪市政府门户网站.
   */
  private static void addWithoutTitles(Block.Grid grid, List<Block> into) {
    Line bar = Line.of(grid.line(), BlockText.ofRow(grid.rows().getFirst()), false);
    if (grid.rows().size() == 1 && !FieldLabels.beginsLine(bar) && SiteBar.hasDate(bar)) {
      into.add(new Block.Text(bar.number(), bar.printed()));
      return;
    }
    int from = 0;
    for (int row = 0; row < grid.rows().size(); row++) {
      Line title = titleIn(grid, row);
      if (title != null) {
        if (row > from) {
          into.add(new Block.Grid(grid.line() + from, grid.rows().subList(from, row)));
        }
        into.add(new Block.Text(title.number(), title.printed()));
        from = row + 1;
      }
    }
    if (from < grid.rows().size()) {
      into.add(new Block.Grid(grid.line() + from, grid.rows().subList(from, grid.rows().size())));
    }
  }

  /**
   * The title that is the only text of a row, or stands beside what the site added, {@code null} if
   * there is none: 云溪市水利局2019年政府信息公开年报 | 云溪政务网. Below labels such a row holds values.
   */
  private static @Nullable Line titleIn(Block.Grid grid, int row) {
    List<String> filled =
        grid.rows().get(row).stream().map(GridCell::text).filter(text -> !text.isBlank()).toList();
    if (filled.isEmpty() || filled.size() > 2) {
      return null;
    }
    Line line = Line.of(grid.line() + row, String.join(" | ", filled), false);
    if (filled.size() == 1) {
      return TitleLines.isWhole(line.plain()) ? line : null;
    }
    boolean value = FieldLabels.beginsLine(line) || (row > 0 && isLabelRow(linesOf(grid, row - 1)));
    PrintedTitle printed = value ? null : PrintedTitle.in(line);
    if (printed == null || printed.isAlone()) {
      return null;
    }
    TitleParts parts = TitleParts.of(printed.title());
    return parts.year() != null && !parts.issuer().isEmpty() ? line : null;
  }
}
