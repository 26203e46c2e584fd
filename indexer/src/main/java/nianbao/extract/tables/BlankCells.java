package nianbao.extract.tables;

import java.util.ArrayList;
import java.util.List;
import nianbao.extract.tables.FormLabels.Role;
import nianbao.extract.tables.LabelCells.Token;

/**
 * Tables with a cell a line whose blank cells are blank lines. That they are is certain only when,
 * so understood, nearly every row has just the cells its form gives it; blank lines may as well
 * part the cells or the rows.
 */
final class BlankCells {

  private static final int FEWEST_ROWS = 3;
  private static final double NEARLY_ALL = 0.9;

  private BlankCells() {}

  /** The cells with blank ones where they were printed as blank lines. */
  static List<Token> filled(List<Token> tokens) {
    boolean printed = tokens.stream().anyMatch(token -> token.text().isEmpty());
    for (int between = 0; !printed && between <= 1; between++) {
      List<Token> filled = filled(tokens, between);
      if (filled.size() > tokens.size() && isComplete(filled)) {
        return filled;
      }
    }
    return tokens;
  }

  /**
   * Takes blank lines for cells.
   *
   * @param between how many of them part two cells
   */
  private static List<Token> filled(List<Token> tokens, int between) {
    List<Token> filled = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (i > 0 && mayStandBeside(tokens.get(i - 1), token)) {
        int from = tokens.get(i - 1).to();
        int lines = token.from() - from - between;
        for (int blank = 0; blank < lines / (between + 1); blank++) {
          filled.add(new Token("", Role.VALUE, from + blank, from + blank + 1));
        }
      }
      filled.add(token);
    }
    return filled;
  }

  private static boolean mayStandBeside(Token before, Token token) {
    return isFigure(token) || isFigure(before) || before.role() == Role.ROW;
  }

  private static boolean isFigure(Token token) {
    return token.role() == Role.VALUE || token.role() == Role.UNIT;
  }

  /** Whether rows have all their cells, or all of them the same one less: a column left out. */
  private static boolean isComplete(List<Token> tokens) {
    int[] missing = new int[2];
    int rows = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int cells = tokens.get(i).role() == Role.ROW ? FormLabels.cells(tokens.get(i).text()) : 0;
      if (cells > 0) {
        int behind = 0;
        while (i + 1 < tokens.size() && isFigure(tokens.get(i + 1))) {
          behind++;
          i++;
        }
        rows++;
        if (cells - behind == 0 || cells - behind == 1) {
          missing[cells - behind]++;
        }
      }
    }
    return rows >= FEWEST_ROWS && Math.max(missing[0], missing[1]) >= rows * NEARLY_ALL;
  }
}
