package nianbao.read.word;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.Block;
import nianbao.read.Limits;
import nianbao.read.PlacedGrid;
import nianbao.read.text.BlankLines;
import nianbao.read.text.TextLines;

/** Blocks out of the paragraphs and tables of a word processor. */
final class WordLines {

  /** Whoever styles a whole paragraph as a heading wants it bold. */
  private static final int LONGEST_HEADING = 60;

  private static final int DEEPEST_HEADING = 6;

  /** A cell with more than this is a part of the page, not of a form. */
  private static final int LONGEST_CELL = 400;

  private final List<Block> blocks = new ArrayList<>();
  private int characters;

  List<Block> blocks() {
    return blocks;
  }

  /**
   * Adds a paragraph; its lines are parted by line breaks.
   *
   * @param level of a heading from 1, 0 when it is none
   */
  void paragraph(String text, int level) {
    count(text);
    String line = BlankLines.trim(text);
    if (level > 0 && isHeading(line)) {
      blocks.add(new Block.Heading(next(), Math.min(level, DEEPEST_HEADING), line));
      return;
    }
    TextLines.of(text).forEach(part -> blocks.add(new Block.Text(next(), part.text())));
    blocks.add(new Block.Text(next(), ""));
  }

  private static boolean isHeading(String line) {
    return !line.isEmpty()
        && line.length() <= LONGEST_HEADING
        && line.indexOf('\n') < 0
        && line.indexOf('。') < 0;
  }

  /** Adds a table; one that only lays out prose becomes the paragraphs of its cells. */
  void table(PlacedGrid grid) {
    List<PlacedGrid.PlacedCell> cells = grid.rows().stream().flatMap(List::stream).toList();
    boolean layout =
        cells.size() < 2 || cells.stream().anyMatch(cell -> cell.text().length() > LONGEST_CELL);
    if (layout) {
      cells.forEach(cell -> cell.text().lines().forEach(line -> paragraph(line, 0)));
    } else {
      cells.forEach(cell -> count(cell.text()));
      blocks.add(grid.block(next()));
    }
  }

  private void count(String text) {
    characters += text.length();
    if (characters > Limits.CHARACTERS) {
      throw new IllegalStateException("more than %d characters".formatted(Limits.CHARACTERS));
    }
  }

  private int next() {
    return blocks.size() + 1;
  }
}
