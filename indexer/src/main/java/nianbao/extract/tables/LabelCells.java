package nianbao.extract.tables;

import java.util.ArrayList;
import java.util.List;
import nianbao.extract.line.HeadingGrammar;
import nianbao.extract.line.HeadingGrammar.Opening;
import nianbao.extract.tables.CellTokens.Token;
import nianbao.figures.CellKind;
import nianbao.read.Block;

/**
 * Rebuilds tables of the statutory forms that were printed one cell per line, or with bars and line
 * breaks mixed. Known labels begin rows, and figures fill the row of the label before them. Blank
 * cells that left no trace are not made up.
 */
final class LabelCells {

  private static final int LONGEST_LINE = 90;
  private static final int FEWEST_LABELS = 2;
  private static final int FEWEST_VALUES = 3;
  private static final int LOOK_AHEAD = 6;

  private final List<Block> blocks;
  private final List<Block> gathered = new ArrayList<>();

  private LabelCells(List<Block> blocks) {
    this.blocks = blocks;
  }

  /** The blocks with such tables replaced by grids. */
  static List<Block> gather(List<Block> blocks) {
    return new LabelCells(blocks).gather();
  }

  private List<Block> gather() {
    int at = 0;
    while (at < blocks.size()) {
      int end = at;
      while (end < blocks.size() && CellTokens.mayHold(blocks.get(end), LONGEST_LINE)) {
        end++;
      }
      if (mayBeTable(at, end)) {
        run(at, end);
      } else {
        gathered.addAll(blocks.subList(at, end));
      }
      if (end < blocks.size()) {
        gathered.add(blocks.get(end));
      }
      at = end + 1;
    }
    return gathered;
  }

  private boolean mayBeTable(int from, int to) {
    boolean torn = blocks.subList(from, to).stream().anyMatch(Block.Grid.class::isInstance);
    return torn || to - from >= FEWEST_LABELS + FEWEST_VALUES;
  }

  /** Adds a run of short lines: the tables in it, and the lines between them. */
  private void run(int from, int to) {
    List<Token> tokens = CellTokens.of(blocks, from, to);
    int printed = from;
    int at = 0;
    while (at < tokens.size()) {
      // A block that ends one table may also hold what looks like the beginning of another.
      boolean starts = tokens.get(at).from() >= printed && starts(tokens, at);
      int end = starts ? end(tokens, at) : at;
      if (isTable(tokens.subList(at, end))) {
        gathered.addAll(blocks.subList(printed, tokens.get(at).from()));
        gathered.add(grid(tokens.subList(at, end)));
        printed = tokens.get(end - 1).to();
      }
      at = Math.max(at + 1, end);
    }
    gathered.addAll(blocks.subList(printed, to));
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
   * The end of a table: it includes known cells, and unknown labels that are followed by figures.
   */
  private static int end(List<Token> tokens, int start) {
    int end = start;
    while (end < tokens.size()
        && (tokens.get(end).kind() != CellKind.TEXT
            || (kindAt(tokens, end + 1).standsBehindLabel()
                && !isHeading(tokens.get(end).text())))) {
      end++;
    }
    return end;
  }

  private static boolean isHeading(String text) {
    Opening opening = HeadingGrammar.opening(text);
    return opening != null && opening.level() == 1 && HeadingGrammar.isName(text);
  }

  private static boolean isTable(List<Token> tokens) {
    int figures = 0;
    int labels = 0;
    for (Token token : tokens) {
      boolean figure = token.kind().standsBehindLabel();
      figures += figure ? 1 : 0;
      labels += !figure && token.kind() != CellKind.TEXT ? 1 : 0;
    }
    return labels >= FEWEST_LABELS && figures >= FEWEST_VALUES;
  }

  private Block grid(List<Token> tokens) {
    LabelRows rows = new LabelRows();
    for (int at = 0; at < tokens.size(); at++) {
      rows.add(tokens.get(at), kindAt(tokens, at + 1));
    }
    return new Block.Grid(blocks.get(tokens.getFirst().from()).line(), rows.rows());
  }
}
