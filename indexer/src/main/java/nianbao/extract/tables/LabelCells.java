package nianbao.extract.tables;

import java.util.ArrayList;
import java.util.List;
import nianbao.extract.line.HeadingGrammar;
import nianbao.extract.tables.FormLabels.Role;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;

/**
 * Tables of the statutory forms printed one cell a line, or with bars and line breaks mixed: rows
 * are told apart by the labels that the forms print ({@link FormLabels}), figures fill the row of
 * the label before them. Blank cells that left no trace stay unknown; none is made up.
 */
final class LabelCells {

  private static final int LONGEST_LINE = 90;
  private static final int FEWEST_LABELS = 2;
  private static final int FEWEST_VALUES = 3;
  private static final int LOOK_AHEAD = 6;
  private static final int MOST_JOINED = 4;

  /** A cell with the blocks it was printed in. */
  record Token(String text, Role role, int from, int to) {}

  private final List<Block> blocks;
  private final List<Block> gathered = new ArrayList<>();

  private LabelCells(List<Block> blocks) {
    this.blocks = blocks;
  }

  /** The blocks with such runs replaced by grids. */
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

  /** A run of short lines: the tables in it, and what stands between them. */
  private void run(int from, int to) {
    List<Token> tokens = tokens(from, to);
    int printed = from;
    int at = 0;
    while (at < tokens.size()) {
      // A block may hold the last cells of one table and what looks like another's first.
      boolean starts = tokens.get(at).from >= printed && starts(tokens, at);
      int end = starts ? end(tokens, at) : at;
      if (isTable(tokens.subList(at, end))) {
        gathered.addAll(blocks.subList(printed, tokens.get(at).from));
        gathered.add(grid(tokens.subList(at, end)));
        printed = tokens.get(end - 1).to;
      }
      at = Math.max(at + 1, end);
    }
    gathered.addAll(blocks.subList(printed, to));
  }

  private List<Token> tokens(int from, int to) {
    List<Token> tokens = new ArrayList<>();
    List<CellTokens.Piece> pieces = CellTokens.of(blocks.subList(from, to));
    int at = 0;
    while (at < pieces.size()) {
      int end = joined(pieces, at);
      String text = CellTokens.join(pieces.subList(at, end));
      int last = from + pieces.get(end - 1).block() + 1;
      tokens.add(new Token(text, FormLabels.role(text), from + pieces.get(at).block(), last));
      at = end;
    }
    return BlankCells.filled(tokens);
  }

  /** The end of the pieces that make one label together, 商业 + 企业; at least one piece. */
  private static int joined(List<CellTokens.Piece> pieces, int at) {
    int most = Math.min(pieces.size(), at + MOST_JOINED);
    int end = at + 1;
    for (int to = at + 1; to <= most; to++) {
      if (to > at + 1 && pieces.get(to - 1).text().isBlank()) {
        // A blank cell behind a label is a cell, not more of the label.
        break;
      }
      String text = CellTokens.join(pieces.subList(at, to));
      if (FormLabels.role(text) != Role.OTHER) {
        end = to;
      }
      if (!FormLabels.mayGoOn(text)) {
        break;
      }
    }
    return end;
  }

  private static Role roleAt(List<Token> tokens, int at) {
    return at < tokens.size() ? tokens.get(at).role : Role.OTHER;
  }

  private static boolean isFigure(Role role) {
    return role == Role.UNIT || role == Role.VALUE;
  }

  private static boolean starts(List<Token> tokens, int at) {
    Role next = roleAt(tokens, at + 1);
    return switch (tokens.get(at).role) {
      case ARTICLE, COLUMN -> {
        List<Token> ahead = tokens.subList(at, Math.min(tokens.size(), at + LOOK_AHEAD));
        yield ahead.stream().filter(token -> token.role != Role.OTHER).count() > LOOK_AHEAD / 2;
      }
      case GROUP -> next == Role.ROW || isFigure(next);
      case ROW -> isFigure(next);
      case UNIT, VALUE, OTHER -> false;
    };
  }

  /** A table goes on over known cells, and over an unknown label that has figures of its own. */
  private static int end(List<Token> tokens, int start) {
    int end = start;
    while (end < tokens.size()
        && (tokens.get(end).role != Role.OTHER
            || (isFigure(roleAt(tokens, end + 1)) && !isHeading(tokens.get(end).text)))) {
      end++;
    }
    return end;
  }

  private static boolean isHeading(String text) {
    var opening = HeadingGrammar.opening(text);
    return opening != null && opening.level() == 1 && HeadingGrammar.isName(text);
  }

  private static boolean isTable(List<Token> tokens) {
    long figures = tokens.stream().filter(token -> isFigure(token.role)).count();
    long labels = tokens.stream().filter(t -> t.role != Role.OTHER && !isFigure(t.role)).count();
    return labels >= FEWEST_LABELS && figures >= FEWEST_VALUES;
  }

  private Block grid(List<Token> tokens) {
    LabelRows rows = new LabelRows();
    for (int at = 0; at < tokens.size(); at++) {
      rows.add(new GridCell(tokens.get(at).text), tokens.get(at).role, roleAt(tokens, at + 1));
    }
    return new Block.Grid(blocks.get(tokens.getFirst().from).line(), rows.rows());
  }
}
