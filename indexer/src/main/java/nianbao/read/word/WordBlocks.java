package nianbao.read.word;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.Block;
import nianbao.read.Limits;
import nianbao.read.PlacedGrid;
import nianbao.read.PlacedGrid.PlacedCell;
import nianbao.read.text.TextLines;

/** Blocks out of the paragraphs and tables of a word processor. */
final class WordBlocks {

  /** Whoever styles a whole paragraph as a heading wants it bold. */
  private static final int LONGEST_HEADING = 60;

  private static final int DEEPEST_HEADING = 6;

  /** A cell with more than this is a part of the page, not of a form. */
  private static final int LONGEST_CELL = 400;

  private final Limits limits;
  private final List<Block> blocks = new ArrayList<>();

  /**
   * @param limits to count lines and cells by; characters are counted where they are read
   */
  WordBlocks(Limits limits) {
    this.limits = limits;
  }

  List<Block> blocks() {
    return blocks;
  }

  /**
   * Adds a paragraph; its lines are parted by line breaks.
   *
   * @param level of a heading from 1, 0 when it is none
   */
  void paragraph(String text, int level) {
    String line = TextLines.trim(text);
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

  /** Adds a table; one that only lays out prose becomes the paragraphs of its cells. */
  void table(PlacedGrid grid) {
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

  private static boolean isLayout(PlacedGrid grid) {
    int cells = 0;
    for (List<PlacedCell> row : grid.rows()) {
      for (PlacedCell cell : row) {
        cells++;
        if (cell.text().length() > LONGEST_CELL) {
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
