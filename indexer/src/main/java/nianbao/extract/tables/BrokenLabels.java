package nianbao.extract.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import nianbao.extract.line.BlockText;
import nianbao.figures.CellClassifier;
import nianbao.figures.CellKind;
import nianbao.read.Block;
import nianbao.read.Block.Grid;
import nianbao.read.Block.GridCell;
import nianbao.read.Block.Text;
import nianbao.text.Folding;

/**
 * Puts together the labels of the statutory forms that a line break inside a cell tore apart, in
 * tables printed with bars. Their first part ends a row, {@code 商业企业 | 法律服} above {@code 务机构 | 其他
 * |}, or stands alone above one, {@code 规范性} above {@code 文件 | 3 | 2 | 5 |}; their last part may
 * stand alone below one. The row goes on behind the label.
 */
final class BrokenLabels {

  /** A longer line is no part of a label. */
  private static final int LONGEST_PART = 60;

  /** The most lines of one label that stand above the row in which it ends. */
  private static final int MOST_ABOVE = 3;

  private static final CellClassifier CLASSIFIER = CellClassifier.ofAnyForm();

  private final List<Block> joined = new ArrayList<>();

  /** The rows of the table that may go on, and the line it begins on; none behind other blocks. */
  private List<List<GridCell>> rows = new ArrayList<>();

  private int line;

  private BrokenLabels() {}

  /** The blocks with such labels joined. */
  static List<Block> join(List<Block> blocks) {
    BrokenLabels labels = new BrokenLabels();
    int at = 0;
    while (at < blocks.size()) {
      int grid = gridBelow(blocks, at);
      if (grid > at) {
        labels.addRow(blocks.get(at).line(), List.of(new GridCell(text(blocks, at, grid))));
      } else {
        labels.add(blocks.get(at));
      }
      at = Math.max(at + 1, grid);
    }
    labels.endTable();
    return labels.joined;
  }

  /**
   * The index of the grid whose first label begins in the lines at {@code from}; {@code from} if
   * there is none.
   */
  private static int gridBelow(List<Block> blocks, int from) {
    int last = Math.min(blocks.size() - 1, from + MOST_ABOVE);
    for (int at = from; at <= last; at++) {
      if (blocks.get(at) instanceof Grid grid) {
        String above = text(blocks, from, at);
        return at > from && isBroken(above, firstCell(grid)) ? at : from;
      }
      if (!(blocks.get(at) instanceof Text part) || !mayBePart(part.text())) {
        return from;
      }
    }
    return from;
  }

  private static String text(List<Block> blocks, int from, int to) {
    StringJoiner text = new StringJoiner("\n");
    blocks.subList(from, to).forEach(part -> text.add(Folding.trim(BlockText.of(part))));
    return text.toString();
  }

  private static boolean mayBePart(String text) {
    return text.length() <= LONGEST_PART && !Folding.trim(text).isEmpty();
  }

  private static String firstCell(Grid grid) {
    List<GridCell> row = grid.rows().getFirst();
    return row.isEmpty() ? "" : row.getFirst().text();
  }

  /** Whether a cell alone means nothing, but is a label of the forms together with the next one. */
  private static boolean isBroken(String cell, String next) {
    if (!mayBePart(cell) || !mayBePart(next) || !CLASSIFIER.mayGoOn(cell)) {
      return false;
    }
    CellKind together = CLASSIFIER.kind(cell + '\n' + next);
    return CLASSIFIER.kind(cell) == CellKind.TEXT
        && (together.isLabel() || together == CellKind.HEADING);
  }

  private void add(Block block) {
    if (block instanceof Grid grid) {
      if (!goesOn(firstCell(grid))) {
        endTable();
      }
      for (int row = 0; row < grid.rows().size(); row++) {
        addRow(grid.line() + row, grid.rows().get(row));
      }
    } else if (block instanceof Text text && goesOn(text.text())) {
      addRow(text.line(), List.of(new GridCell(Folding.trim(text.text()))));
    } else {
      endTable();
      joined.add(block);
    }
  }

  /** Whether the last label so far ends in the next cell. */
  private boolean goesOn(String next) {
    return !rows.isEmpty()
        && !rows.getLast().isEmpty()
        && isBroken(rows.getLast().getLast().text(), next);
  }

  /** Adds a row, or the rest of the row whose last label ends in it. */
  private void addRow(int at, List<GridCell> row) {
    if (rows.isEmpty()) {
      line = at;
    }
    if (row.isEmpty() || !goesOn(row.getFirst().text())) {
      rows.add(new ArrayList<>(row));
      return;
    }
    List<GridCell> open = rows.getLast();
    GridCell end = row.getFirst();
    String label = open.removeLast().text() + '\n' + end.text();
    open.add(new GridCell(label, end.colspan(), end.rowspan()));
    open.addAll(row.subList(1, row.size()));
  }

  private void endTable() {
    if (!rows.isEmpty()) {
      joined.add(new Grid(line, rows));
      rows = new ArrayList<>();
    }
  }
}
