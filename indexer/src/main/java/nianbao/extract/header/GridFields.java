package nianbao.extract.header;

import java.util.ArrayList;
import java.util.List;
import nianbao.extract.line.Dates;
import nianbao.extract.line.Line;
import nianbao.read.Block;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * The header fields in the first rows of a grid: label and value in turn, both in one cell, or a
 * row of labels above a row of values.
 *
 * @param rows how many rows of the grid are header; 0 when it is no header
 */
record GridFields(List<Field> fields, int rows) {

  private static final int MOST_ROWS = 20;
  private static final int LONGEST_CELL = 200;

  /**
   * The fields of a grid.
   *
   * @param goesOn whether rows of the header stand right before it, parted by blank lines only
   */
  static GridFields of(Block.Grid grid, boolean goesOn) {
    List<Field> fields = new ArrayList<>();
    List<List<Line>> rows = linesOf(grid);
    int taken = 0;
    for (int row = 0; row < rows.size(); ) {
      int read = read(rows, row, fields);
      if (read > 0) {
        taken = row + read;
      } else if (!isBlank(rows.get(row))) {
        break;
      }
      row += Math.max(read, 1);
    }
    boolean header = goesOn ? taken > 0 : fields.stream().anyMatch(GridFields::isTelling);
    return header ? new GridFields(fields, taken) : new GridFields(List.of(), 0);
  }

  /** Whether a grid is a single row of labels, the values of which stand in the next. */
  static boolean isLabelRow(Block.Grid grid) {
    return grid.rows().size() == 1 && isLabelRow(linesOf(grid).getFirst());
  }

  private static List<List<Line>> linesOf(Block.Grid grid) {
    List<List<Line>> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(grid.rows().size(), MOST_ROWS); i++) {
      int number = grid.line() + i;
      rows.add(grid.rows().get(i).stream().map(c -> Line.of(number, c.text(), false)).toList());
    }
    return rows;
  }

  /** 时间 and 文号 may head the columns of any table; with a fitting value they head a page. */
  private static boolean isTelling(Field field) {
    return switch (field.name()) {
      case INDEX_NUMBER, ISSUER -> true;
      case WRITTEN, PUBLISHED -> Dates.first(field.value()) != null;
      case MODE -> PublicMode.of(Folding.compact(field.value())) != null;
      case DOCUMENT_NUMBER -> field.value().endsWith("号");
      case SOURCE, CLASSIFICATION, TITLE, OTHER -> false;
    };
  }

  private static boolean isBlank(List<Line> cells) {
    return cells.stream().allMatch(cell -> cell.plain().isEmpty());
  }

  /** How many rows were read, 0 when this one holds no label. */
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
}
