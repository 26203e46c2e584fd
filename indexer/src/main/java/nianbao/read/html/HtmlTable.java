package nianbao.read.html;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.Block.GridCell;
import org.jsoup.nodes.Element;

/** The table elements of a page: which of them hold data, and their cells. */
final class HtmlTable {

  private static final int LARGEST_SPAN = 1000;

  /** A cell with more than this is a part of the page, not a cell of a form. */
  private static final int LONGEST_CELL = 400;

  private HtmlTable() {}

  /** Whether a table holds data: rows of several cells, none of them an article of its own. */
  static boolean isData(Element table) {
    List<Element> rows = rowsOf(table);
    long wide = rows.stream().filter(row -> cellsOf(row).size() >= 2).count();
    if (wide == 0) {
      return false;
    }
    boolean nested = table.selectFirst("table table, td table, th table") != null;
    return !nested
        && rows.stream().flatMap(row -> cellsOf(row).stream()).noneMatch(HtmlTable::isLong);
  }

  private static boolean isLong(Element cell) {
    return HtmlText.of(cell).length() > LONGEST_CELL;
  }

  /** Its rows with their cells, spans as the page gives them. */
  static List<List<GridCell>> rows(Element table) {
    return rowsOf(table).stream()
        .map(row -> cellsOf(row).stream().map(HtmlTable::cell).toList())
        .toList();
  }

  private static GridCell cell(Element cell) {
    return new GridCell(HtmlText.of(cell), span(cell, "colspan"), span(cell, "rowspan"));
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    if (value.isEmpty()
        || value.length() > 4
        || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return 1;
    }
    return Math.clamp(Integer.parseInt(value), 1, LARGEST_SPAN);
  }

  private static List<Element> rowsOf(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element child : table.children()) {
      switch (child.normalName()) {
        case "tr" -> rows.add(child);
        case "thead", "tbody", "tfoot" -> rows.addAll(named(child, "tr"));
        default -> {}
      }
    }
    return rows;
  }

  private static List<Element> cellsOf(Element row) {
    return row.children().stream()
        .filter(cell -> cell.normalName().equals("td") || cell.normalName().equals("th"))
        .toList();
  }

  private static List<Element> named(Element parent, String name) {
    return parent.children().stream().filter(c -> c.normalName().equals(name)).toList();
  }
}
