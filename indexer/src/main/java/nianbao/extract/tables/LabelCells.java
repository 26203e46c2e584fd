package nianbao.extract.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nianbao.extract.line.HeadingGrammar;
import nianbao.extract.line.HeadingGrammar.Opening;
import nianbao.extract.tables.CellTokens.Token;
import nianbao.figures.CellKind;
import nianbao.read.Block;
import nianbao.read.Block.Grid;
import nianbao.read.Block.GridCell;

/**
 * Rebuilds tables of the statutory forms that were printed one cell per line, with cells parted by
 * white space, or with bars and line breaks mixed. Known labels begin rows, and figures fill the
 * row of the label before them. Blank cells that left no trace are not made up.
 *
 * <p>A table consists of whole lines, and of whole rows of torn grids; what belongs to no table
 * stays as it was, so that nothing is lost.
 */
final class LabelCells {

  private static final int LONGEST_LINE = 90;
  private static final int FEWEST_LABELS = 2;
  private static final int FEWEST_VALUES = 3;

  /** Without figures, only so many labels below each other are a blank table. */
  private static final int FEWEST_LABELS_OF_BLANK_TABLE = 6;

  private static final int LOOK_AHEAD = 6;

  /** A longer line is no column heading. */
  private static final int LONGEST_HEADING = 24;

  /** Rows of torn grids are blocks of their own here. */
  private final List<Block> blocks = new ArrayList<>();

  /** The blocks that continue the grid of the block before them. */
  private final BitSet continued = new BitSet();

  private final List<Block> gathered = new ArrayList<>();

  private LabelCells(List<Block> printed) {
    for (Block block : printed) {
      if (block instanceof Grid grid && CellTokens.mayHold(grid, LONGEST_LINE)) {
        for (int row = 0; row < grid.rows().size(); row++) {
          continued.set(blocks.size(), row > 0);
          blocks.add(new Grid(grid.line() + row, List.of(grid.rows().get(row))));
        }
      } else {
        blocks.add(block);
      }
    }
  }

  /** The blocks with such tables replaced by grids. */
  static List<Block> gather(List<Block> blocks) {
    return new LabelCells(blocks).gather();
  }

  private List<Block> gather() {
    int at = 0;
    while (at < blocks.size()) {
      int end = at;
      while (end < blocks.size() && mayHoldCells(end)) {
        end++;
      }
      if (mayBeTable(at, end)) {
        run(at, end);
      } else {
        keep(at, end);
      }
      if (end < blocks.size()) {
        gathered.add(blocks.get(end));
      }
      at = end + 1;
    }
    return gathered;
  }

  private boolean mayHoldCells(int at) {
    return isTorn(at) || CellTokens.mayHold(blocks.get(at), LONGEST_LINE);
  }

  /** Whether a block is a row of a torn grid. */
  private boolean isTorn(int at) {
    return continued.get(at) || continued.get(at + 1);
  }

  private boolean mayBeTable(int from, int to) {
    if (to - from >= FEWEST_LABELS + FEWEST_VALUES) {
      return true;
    }
    for (int i = from; i < to; i++) {
      boolean spaced = blocks.get(i) instanceof Block.Text line && line.text().indexOf(' ') > 0;
      if (isTorn(i) || spaced) {
        return true;
      }
    }
    return false;
  }

  /** Adds blocks as they were; rows of one torn grid become one grid again. */
  private void keep(int from, int to) {
    List<List<GridCell>> rows = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (!isTorn(i)) {
        gathered.add(blocks.get(i));
        continue;
      }
      rows.addAll(((Grid) blocks.get(i)).rows());
      if (i + 1 == to || !continued.get(i + 1)) {
        int line = blocks.get(i).line() - rows.size() + 1;
        gathered.add(new Grid(line, rows));
        rows = new ArrayList<>();
      }
    }
  }

  /** Adds a run of short lines: the tables in it, and the lines between them. */
  private void run(int from, int to) {
    List<Token> tokens = CellTokens.of(blocks, from, to);
    int printed = from;
    int at = 0;
    while (at < tokens.size()) {
      // A table consists of whole blocks, so it begins with the first cell of one.
      boolean starts = tokens.get(at).from() >= printed && beginsBlock(tokens, at);
      int end = starts && starts(tokens, at) ? endOfBlock(tokens, end(tokens, at)) : at;
      if (isTable(tokens.subList(at, end))) {
        keep(printed, tokens.get(at).from());
        gathered.add(grid(tokens.subList(at, end)));
        printed = tokens.get(end - 1).to();
      }
      at = Math.max(at + 1, end);
    }
    keep(printed, to);
  }

  private static boolean beginsBlock(List<Token> tokens, int at) {
    return at == 0 || tokens.get(at - 1).to() <= tokens.get(at).from();
  }

  /** The index after the last cell of the block in which a table ends. */
  private static int endOfBlock(List<Token> tokens, int end) {
    int after = end;
    while (after > 0 && after < tokens.size() && !beginsBlock(tokens, after)) {
      after++;
    }
    return after;
  }

  private static CellKind kindAt(List<Token> tokens, int at) {
    return at < tokens.size() ? tokens.get(at).kind() : CellKind.TEXT;
  }

  private static boolean starts(List<Token> tokens, int at) {
    CellKind kind = tokens.get(at).kind();
    CellKind next = kindAt(tokens, at + 1);
    if (kind == CellKind.ARTICLE || kind.headsColumn()) {
      int known = 0;
      for (int i = at; i < Math.min(tokens.size(), at + LOOK_AHEAD); i++) {
        known += tokens.get(i).kind() == CellKind.TEXT ? 0 : 1;
      }
      return known > LOOK_AHEAD / 2;
    }
    return (kind == CellKind.ROW && next.standsBehindLabel())
        || (kind == CellKind.GROUP && (next == CellKind.ROW || next.standsBehindLabel()));
  }

  /**
   * The end of a table: it includes known cells, unknown labels that are followed by figures, and
   * unknown column headings.
   */
  private static int end(List<Token> tokens, int start) {
    boolean head = false;
    int end = start;
    while (end < tokens.size()) {
      Token token = tokens.get(end);
      if (token.kind() == CellKind.TEXT) {
        boolean labels = kindAt(tokens, end + 1).standsBehindLabel() && !isHeading(token.text());
        if (!labels && !(head && headsUnknownColumn(tokens, end))) {
          return end;
        }
        head &= !labels;
      } else {
        head = token.kind().headsColumn();
      }
      end++;
    }
    return end;
  }

  /** Whether a cell behind a column heading is one that no form knows: the table goes on soon. */
  private static boolean headsUnknownColumn(List<Token> tokens, int at) {
    int limit = Math.min(tokens.size(), at + LOOK_AHEAD);
    for (int i = at; i < limit; i++) {
      Token token = tokens.get(i);
      if (token.kind() != CellKind.TEXT) {
        return true;
      }
      if (token.text().length() > LONGEST_HEADING || isHeading(token.text())) {
        return false;
      }
    }
    return false;
  }

  private static boolean isHeading(String text) {
    Opening opening = HeadingGrammar.opening(text);
    return opening != null && opening.level() == 1 && HeadingGrammar.isName(text);
  }

  private static boolean isTable(List<Token> tokens) {
    int figures = 0;
    int labels = 0;
    int headings = 0;
    for (Token token : tokens) {
      boolean figure = token.kind().standsBehindLabel();
      figures += figure ? 1 : 0;
      labels += !figure && token.kind() != CellKind.TEXT ? 1 : 0;
      headings += token.kind() == CellKind.HEADING || token.kind() == CellKind.ARTICLE ? 1 : 0;
    }
    boolean headed = headings > 0 && headings < labels;
    return (labels >= FEWEST_LABELS && figures >= FEWEST_VALUES)
        || (headed && labels >= FEWEST_LABELS_OF_BLANK_TABLE);
  }

  private Block grid(List<Token> tokens) {
    LabelRows rows = new LabelRows();
    for (int at = 0; at < tokens.size(); at++) {
      rows.add(tokens.get(at), kindAt(tokens, at + 1));
    }
    return new Grid(blocks.get(tokens.getFirst().from()).line(), rows.rows());
  }
}
