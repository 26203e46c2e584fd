package nianbao.extract.tables;

import java.util.ArrayList;
import java.util.List;
import nianbao.figures.CellClassifier;
import nianbao.figures.CellKind;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import nianbao.text.Folding;

/**
 * The sequence of cells in a range of lines, and of grids that line breaks tore apart. A label
 * printed over several lines, 商业 + 企业, is one cell.
 *
 * <p>Blank lines may be blank cells, or may separate cells or rows. They count as cells only if
 * nearly every row then has exactly the cells its form requires.
 */
final class CellTokens {

  /**
   * A cell.
   *
   * @param from index of the block it begins in
   * @param to index after the block it ends in
   */
  record Token(String text, CellKind kind, int from, int to) {}

  /** A grid with this many rows of a single cell was torn by line breaks. */
  private static final int TORN = 3;

  private static final double TORN_SHARE = 0.3;

  private static final int MOST_JOINED = 4;

  /** Blank lines that separate two cells. */
  private static final int MOST_BETWEEN = 2;

  private static final int FEWEST_ROWS = 3;
  private static final double NEARLY_ALL = 0.9;

  private static final CellClassifier CLASSIFIER = CellClassifier.ofAnyForm();

  private CellTokens() {}

  /** Whether a block may print cells of a table that was torn into lines. */
  static boolean mayHold(Block block, int longestLine) {
    return switch (block) {
      case Block.Heading heading -> false;
      case Block.Text line -> line.text().length() <= longestLine && line.text().indexOf('。') < 0;
      case Block.Grid grid -> isTorn(grid);
    };
  }

  /**
   * Whether many rows have a single cell, because each line ended after it: {@code 规章 |}. Lone bars
   * below the last row with text are no sign of that: sites print hundreds of them.
   */
  private static boolean isTorn(Block.Grid grid) {
    int single = 0;
    int rows = 0;
    int singleUntilText = 0;
    int rowsUntilText = 0;
    for (List<GridCell> row : grid.rows()) {
      rows++;
      single += row.size() == 1 ? 1 : 0;
      if (row.size() > 1 || row.stream().anyMatch(cell -> !cell.text().isEmpty())) {
        rowsUntilText = rows;
        singleUntilText = single;
      }
    }
    return singleUntilText >= TORN && singleUntilText >= TORN_SHARE * rowsUntilText;
  }

  /** The cells of a range of blocks; a cell without text is blank. */
  static List<Token> of(List<Block> blocks, int from, int to) {
    List<Token> pieces = pieces(blocks, from, to);
    List<Token> tokens = new ArrayList<>(pieces.size());
    int at = 0;
    while (at < pieces.size()) {
      at = addToken(pieces, at, tokens);
    }
    return withBlankLines(tokens);
  }

  private static List<Token> pieces(List<Block> blocks, int from, int to) {
    boolean tabbed = blocks.subList(from, to).stream().anyMatch(CellTokens::isLedByTab);
    List<Token> pieces = new ArrayList<>();
    boolean afterBar = false;
    for (int i = from; i < to; i++) {
      switch (blocks.get(i)) {
        case Block.Heading heading -> pieces.add(piece(heading.text(), i));
        case Block.Grid grid -> {
          for (List<GridCell> row : grid.rows()) {
            for (GridCell cell : row) {
              pieces.add(piece(cell.text(), i));
            }
          }
        }
        case Block.Text line -> {
          String text = Folding.trim(line.text());
          boolean bar = text.equals("|");
          boolean blankCell = bar ? afterBar : tabbed && line.text().equals("\t");
          if (blankCell) {
            pieces.add(piece("", i));
          } else if (!bar && !text.isEmpty()) {
            for (String cell : SpacedCells.of(text, CLASSIFIER)) {
              pieces.add(piece(cell, i));
            }
          }
          afterBar = bar || (afterBar && text.isEmpty());
        }
      }
    }
    return pieces;
  }

  private static Token piece(String text, int block) {
    return new Token(text, CLASSIFIER.kind(text), block, block + 1);
  }

  private static boolean isLedByTab(Block block) {
    return block instanceof Block.Text line
        && line.text().startsWith("\t")
        && line.text().length() > 1;
  }

  /**
   * Adds the longest label that a piece forms with those after it, otherwise the piece alone.
   *
   * @return where the next cell begins
   */
  private static int addToken(List<Token> pieces, int at, List<Token> tokens) {
    Token token = pieces.get(at);
    String text = token.text();
    int most = Math.min(pieces.size(), at + MOST_JOINED);
    int end = at + 1;
    for (int next = at + 1; next < most && CLASSIFIER.mayGoOn(text); next++) {
      Token piece = pieces.get(next);
      if (piece.text().isBlank()) {
        // A blank cell after a label is a cell of its own.
        break;
      }
      text = text + '\n' + piece.text();
      CellKind kind = CLASSIFIER.kind(text);
      if (kind != CellKind.TEXT) {
        token = new Token(text, kind, token.from(), piece.to());
        end = next + 1;
      }
    }
    tokens.add(token);
    return end;
  }

  /** The cells, with blank cells added where they were printed as blank lines. */
  private static List<Token> withBlankLines(List<Token> tokens) {
    boolean printed = tokens.stream().anyMatch(token -> token.text().isEmpty());
    for (int between = 0; !printed && between <= MOST_BETWEEN; between++) {
      List<Token> filled = withBlankLines(tokens, between);
      if (filled.size() > tokens.size() && isComplete(filled)) {
        return filled;
      }
    }
    return tokens;
  }

  /**
   * Reads blank lines as cells.
   *
   * @param between how many blank lines separate two cells
   */
  private static List<Token> withBlankLines(List<Token> tokens, int between) {
    List<Token> filled = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (i > 0 && mayStandBeside(tokens.get(i - 1), token)) {
        int from = tokens.get(i - 1).to();
        int lines = token.from() - from - between;
        for (int blank = 0; blank < lines / (between + 1); blank++) {
          filled.add(new Token("", CellKind.BLANK, from + blank, from + blank + 1));
        }
      }
      filled.add(token);
    }
    return filled;
  }

  private static boolean mayStandBeside(Token before, Token token) {
    return token.kind().standsBehindLabel()
        || before.kind().standsBehindLabel()
        || before.kind() == CellKind.ROW;
  }

  /**
   * Whether nearly all rows are complete, or lack exactly one cell because a column was left out.
   * The last row does not count, because blank cells at the end of the lines can't be told from the
   * space behind a table.
   */
  private static boolean isComplete(List<Token> tokens) {
    int[] missing = new int[2];
    int rows = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean row = token.kind() == CellKind.ROW;
      List<Integer> cells = row ? CLASSIFIER.cellsBehind(token.text()) : List.of();
      if (!cells.isEmpty()) {
        int behind = 0;
        while (i + 1 < tokens.size() && tokens.get(i + 1).kind().standsBehindLabel()) {
          behind++;
          i++;
        }
        boolean counts = i + 1 < tokens.size();
        rows += counts ? 1 : 0;
        missing[0] += counts && cells.contains(behind) ? 1 : 0;
        missing[1] += counts && cells.contains(behind + 1) ? 1 : 0;
      }
    }
    return rows >= FEWEST_ROWS && Math.max(missing[0], missing[1]) >= rows * NEARLY_ALL;
  }
}
