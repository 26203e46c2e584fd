package nianbao.extract.header;

import java.util.ArrayList;
import java.util.List;
import nianbao.extract.line.Line;
import nianbao.extract.line.TitleLines;
import nianbao.read.Block;

/** Puts the rows of a document's first tables where they belong before its header is read. */
final class FrontRows {

  private FrontRows() {}

  /**
   * The blocks with labels and their values in one table and titles in none.
   *
   * @param first how many blocks are looked at
   */
  static List<Block> parted(List<Block> blocks, int first) {
    return withTitleRows(withValueRows(blocks, first), first);
  }

  /** A row of labels takes the row of values to itself that blank lines part it from. */
  private static List<Block> withValueRows(List<Block> blocks, int first) {
    List<Block> joined = new ArrayList<>(blocks);
    for (int i = 0; i < Math.min(joined.size(), first); i++) {
      if (joined.get(i) instanceof Block.Grid labels && GridFields.isLabelRow(labels)) {
        int next = i + 1;
        while (next < joined.size() && isBlank(joined.get(next))) {
          next++;
        }
        if (next < joined.size() && joined.get(next) instanceof Block.Grid values) {
          List<List<Block.GridCell>> rows = new ArrayList<>(labels.rows());
          rows.addAll(alignedTo(labels, values.rows()));
          joined.subList(i, next + 1).clear();
          joined.add(i, new Block.Grid(labels.line(), rows));
        }
      }
    }
    return joined;
  }

  /** A title in a cell of its own, the row filled up with bars, stands outside the table. */
  private static List<Block> withTitleRows(List<Block> blocks, int first) {
    List<Block> parted = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      if (i < first && blocks.get(i) instanceof Block.Grid grid) {
        addParted(grid, parted);
      } else {
        parted.add(blocks.get(i));
      }
    }
    return parted;
  }

  private static void addParted(Block.Grid grid, List<Block> into) {
    int from = 0;
    for (int row = 0; row < grid.rows().size(); row++) {
      Line alone = Line.of(grid.line() + row, onlyCell(grid.rows().get(row)), false);
      if (TitleLines.isWhole(alone.plain())) {
        if (row > from) {
          into.add(new Block.Grid(grid.line() + from, grid.rows().subList(from, row)));
        }
        into.add(new Block.Text(alone.number(), alone.printed()));
        from = row + 1;
      }
    }
    if (from < grid.rows().size()) {
      into.add(new Block.Grid(grid.line() + from, grid.rows().subList(from, grid.rows().size())));
    }
  }

  /** The text of a row's only filled cell; empty when there are more, or none. */
  private static String onlyCell(List<Block.GridCell> row) {
    List<String> filled =
        row.stream().map(Block.GridCell::text).filter(text -> !text.isBlank()).toList();
    return filled.size() == 1 ? filled.getFirst() : "";
  }

  /** The bar behind a blank first cell reads as the border of its row. */
  private static List<List<Block.GridCell>> alignedTo(
      Block.Grid labels, List<List<Block.GridCell>> values) {
    int width = labels.rows().getFirst().size();
    return values.stream()
        .map(
            row -> {
              List<Block.GridCell> cells = new ArrayList<>(row);
              if (row.size() == width - 1) {
                cells.addFirst(new Block.GridCell(""));
              }
              return cells;
            })
        .toList();
  }

  private static boolean isBlank(Block block) {
    return !(block instanceof Block.Grid) && Line.of(block).getFirst().plain().isEmpty();
  }
}
