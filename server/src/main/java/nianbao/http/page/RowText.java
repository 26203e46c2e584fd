package nianbao.http.page;

import java.util.List;
import nianbao.report.Paragraph;
import nianbao.report.StatTable.Cell;
import org.jsoup.nodes.Element;

/**
 * The text of a row's cells with the marks of the row's paragraph, which is the cells' texts joined
 * by tabs, without empty ones at the end and with white space inside a cell as single spaces. Where
 * paragraph and cells do not agree, the cells are shown without marks: no text is lost.
 */
final class RowText {
  private final List<Cell> cells;
  private final String[] printed;
  private final MarkedText marked;
  private final boolean agrees;
  private int offset;

  RowText(Paragraph paragraph, List<Cell> cells, MarkedText marked) {
    this.cells = cells;
    this.marked = marked;
    printed = paragraph.text().split("\t", -1);
    agrees = agree();
  }

  private boolean agree() {
    if (printed.length > cells.size()) {
      return false;
    }
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i).text();
      if (!(i < printed.length ? sameWords(printed[i], cell) : cell.isEmpty())) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameWords(String one, String other) {
    return one.equals(other) || one.strip().equals(other.replaceAll("\\s++", " ").strip());
  }

  /** Appends the text of a cell; cells are asked for from left to right. */
  void append(int cell, Element element) {
    if (!agrees) {
      element.appendText(cells.get(cell).text());
    } else if (cell < printed.length) {
      marked.skipTo(offset);
      offset += printed[cell].length();
      marked.appendUpTo(offset, element);
      offset++;
    }
  }
}
