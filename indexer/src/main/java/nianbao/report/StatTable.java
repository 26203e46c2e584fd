package nianbao.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as a grid of cells; its rows are also paragraphs.
 *
 * @param ordinal from 1, in reading order
 * @param caption the line above that names it
 * @param rows cells as printed; a cell that spans rows or columns is present only at its first
 *     position
 */
public record StatTable(int ordinal, @Nullable String caption, List<List<Cell>> rows) {

  public StatTable {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * One cell.
   *
   * @param text as printed, trimmed; empty when blank
   * @param colspan columns it covers, 1 or more
   * @param rowspan rows it covers, 1 or more
   * @param paragraph id of the paragraph of its row
   */
  public record Cell(String text, int colspan, int rowspan, String paragraph) {
    private static final String SIGNS = "+-−－–—.．,，%％/／ \u00a0\u3000";

    /** Whether it has digits of any width with signs and separators, or a lone dash for none. */
    public boolean looksLikeFigure() {
      return looksLikeFigure(text);
    }

    /** Whether a text is what {@link #looksLikeFigure()} says. */
    public static boolean looksLikeFigure(String text) {
      return !text.isEmpty()
          && text.chars().allMatch(c -> Character.isDigit(c) || SIGNS.indexOf(c) >= 0);
    }
  }
}
