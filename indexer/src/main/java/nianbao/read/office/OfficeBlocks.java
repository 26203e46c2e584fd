package nianbao.read.office;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.Block;
import nianbao.read.Limits;
import nianbao.read.PlacedGrid;
import nianbao.read.PlacedGrid.PlacedCell;
import nianbao.read.text.TextLines;
import nianbao.text.Folding;

/** Turns the paragraphs and tables of an office document into blocks. */
public final class OfficeBlocks {

  /** A longer paragraph with a heading style is prose that was meant to be bold. */
  private static final int LONGEST_HEADING = 60;

  private static final int DEEPEST_HEADING = 6;

  private final Limits limits;
  private final List<Block> blocks = new ArrayList<>();

  /**
   * @param limits counts lines and grid positions; cells and characters are counted where they are
   *     read
   */
  public OfficeBlocks(Limits limits) {
    this.limits = limits;
  }

  /** What was added, in order. */
  public List<Block> blocks() {
    return blocks;
  }

  /**
   * Adds a paragraph, which may contain line breaks.
   *
   * @param level heading level from 1, 0 for body text
   */
  public void paragraph(String text, int level) {
    String line = Folding.trim(text);
    if (level > 0 && isHeading(line)) {
      add(new Block.Heading(next(), Math.min(level, DEEPEST_HEADING), line));
      return;
    }
    for (Block.Text part : TextLines.of(text, limits)) {
      blocks.add(new Block.Text(next(), part.text()));
    }
    add(new Block.Text(next(), ""));
  }

  private static boolean isHeading(String line) {
    return !line.isEmpty()
        && line.length() <= LONGEST_HEADING
        && line.indexOf('\n') < 0
        && line.indexOf('。') < 0;
  }

  /** Adds a table; a table that only lays out prose is added as the paragraphs of its cells. */
  public void table(PlacedGrid grid) {
    if (!isLayout(grid)) {
      add(grid.block(next(), limits));
      return;
    }
    for (List<PlacedCell> row : grid.rows()) {
      for (PlacedCell cell : row) {
        cell.text().lines().forEach(line -> paragraph(line, 0));
      }
    }
  }

  /** Adds a table without positions. */
  public void grid(Block.Grid grid) {
    add(new Block.Grid(next(), grid.rows()));
  }

  private static boolean isLayout(PlacedGrid grid) {
    int cells = 0;
    for (List<PlacedCell> row : grid.rows()) {
      for (PlacedCell cell : row) {
        cells++;
        if (cell.text().length() > Block.GridCell.LONGEST_TEXT) {
          return true;
        }
      }
    }
    return cells < 2;
  }

  private void add(Block block) {
    limits.block();
    blocks.add(block);
  }

  private int next() {
    return blocks.size() + 1;
  }
}
