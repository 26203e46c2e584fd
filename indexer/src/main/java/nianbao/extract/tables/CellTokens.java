package nianbao.extract.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nianbao.extract.line.BlockText;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;

/** The cells that lines, and grids torn by line breaks, print one after the other. */
final class CellTokens {

  /** Rows of one cell with its bar: so many of them, and the grid is torn. */
  private static final int TORN = 3;

  private static final double TORN_SHARE = 0.3;

  /**
   * One printed piece of a cell.
   *
   * @param block index of the block it stands in
   */
  record Piece(String text, int block) {}

  private CellTokens() {}

  /** Whether a block may print cells of a table that was torn into lines. */
  static boolean mayHold(Block block, int longestLine) {
    return switch (block) {
      case Block.Heading heading -> false;
      case Block.Text line -> line.text().length() <= longestLine && line.text().indexOf('。') < 0;
      case Block.Grid grid -> isTorn(grid);
    };
  }

  /** A row of one cell comes from a line that ended with the cell: {@code 规章 |}. */
  private static boolean isTorn(Block.Grid grid) {
    long single = grid.rows().stream().filter(row -> row.size() == 1).count();
    return single >= TORN && single >= TORN_SHARE * grid.rows().size();
  }

  /** The pieces of some blocks; a blank piece is a cell that was printed blank. */
  static List<Piece> of(List<Block> blocks) {
    boolean tabbed = blocks.stream().anyMatch(CellTokens::isLedByTab);
    List<Piece> pieces = new ArrayList<>();
    boolean afterBar = false;
    for (int i = 0; i < blocks.size(); i++) {
      switch (blocks.get(i)) {
        case Block.Heading heading -> pieces.add(new Piece(heading.text(), i));
        case Block.Grid grid -> addCells(grid, i, pieces);
        case Block.Text line -> {
          String text = BlockText.trim(line.text());
          boolean bar = text.equals("|");
          boolean blankCell = bar ? afterBar : tabbed && line.text().equals("\t");
          if (blankCell || (!bar && !text.isEmpty())) {
            pieces.add(new Piece(bar ? "" : text, i));
          }
          afterBar = bar || (afterBar && text.isEmpty());
        }
      }
    }
    return pieces;
  }

  private static void addCells(Block.Grid grid, int block, List<Piece> pieces) {
    for (List<GridCell> row : grid.rows()) {
      row.forEach(cell -> pieces.add(new Piece(cell.text(), block)));
    }
  }

  private static boolean isLedByTab(Block block) {
    return block instanceof Block.Text line
        && line.text().startsWith("\t")
        && line.text().length() > 1;
  }

  /** Pieces of one cell, a line each. */
  static String join(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining("\n"));
  }
}
