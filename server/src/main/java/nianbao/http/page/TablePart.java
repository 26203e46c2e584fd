package nianbao.http.page;

import java.util.List;
import java.util.Map;
import nianbao.report.Paragraph;
import nianbao.report.StatTable.Cell;
import org.jsoup.nodes.Element;

/** A table as a table, in a box of its own that scrolls sideways when it is wide. */
final class TablePart {
  /** What a browser takes into account. */
  private static final int WIDEST_SPAN = 1000;

  private final TextPart text;
  private final TableRows rows;
  private final FindingNotes findings;
  private final Wording wording;

  TablePart(TextPart text, TableRows rows, FindingNotes findings, Wording wording) {
    this.text = text;
    this.rows = rows;
    this.findings = findings;
    this.wording = wording;
  }

  void append(Element parent, List<Paragraph> table) {
    Element box = parent.appendElement("div").addClass("scroll");
    box.attr("tabindex", "0").attr("role", "region");
    wording.label(box, "report.table", Map.of());
    Element grid = box.appendElement("table");
    Element body = grid.appendElement("tbody");
    int headRows = headRows(rows.cells(table.getFirst()));
    MarginSpans margins = margins(table);
    int firstColumnTaken = 0;
    for (int i = 0; i < table.size(); i++) {
      List<Cell> cells = rows.cells(table.get(i));
      Element row = row(body, table.get(i), i < headRows, i >= firstColumnTaken);
      findings.appendToRow(row, table.get(i), margins.from(i));
      if (i >= firstColumnTaken) {
        firstColumnTaken = i + cells.getFirst().rowspan();
        markSpanned(grid, cells.getFirst());
      }
    }
  }

  private MarginSpans margins(List<Paragraph> table) {
    boolean[] noted = new boolean[table.size()];
    for (int i = 0; i < noted.length; i++) {
      noted[i] = !findings.beside(table.get(i)).isEmpty();
    }
    return new MarginSpans(table.stream().map(rows::cells).toList(), noted);
  }

  /** A first column with cells over several columns can't stay in view beside the others. */
  private static void markSpanned(Element grid, Cell first) {
    if (first.colspan() > 1) {
      grid.addClass("spanned");
    }
  }

  /** A first row of names only is the head, with the rows its cells reach down to. */
  private static int headRows(List<Cell> first) {
    long names = first.stream().filter(cell -> !cell.text().isEmpty()).count();
    if (names < 2 || first.stream().anyMatch(cell -> FigureText.looksLikeOne(cell.text()))) {
      return 0;
    }
    return first.stream().mapToInt(Cell::rowspan).max().orElse(1);
  }

  private Element row(Element body, Paragraph paragraph, boolean head, boolean fromFirstColumn) {
    Element row = body.appendElement("tr").addClass("row");
    text.address(row, paragraph);
    if (head) {
      row.addClass("head");
    }
    text.number(row.appendElement("td").addClass("row-number"), paragraph);
    List<Cell> cells = rows.cells(paragraph);
    RowText printed = new RowText(paragraph, cells, text.marked(paragraph));
    for (int i = 0; i < cells.size(); i++) {
      boolean first = i == 0 && fromFirstColumn;
      Cell cell = cells.get(i);
      Element element = row.appendElement(first || head ? "th" : "td");
      printed.append(i, spanned(element, cell, first, head));
      findings.mark(element, paragraph, i);
    }
    return row;
  }

  private static Element spanned(Element element, Cell cell, boolean first, boolean head) {
    if (first) {
      element.addClass("first");
    }
    if (first || head) {
      element.attr("scope", head ? "col" : "row");
    }
    if (FigureText.looksLikeOne(cell.text())) {
      element.addClass("number");
    }
    span(element, "colspan", cell.colspan());
    span(element, "rowspan", cell.rowspan());
    return element;
  }

  private static void span(Element element, String name, int span) {
    if (span > 1) {
      element.attr(name, Integer.toString(Math.min(span, WIDEST_SPAN)));
    }
  }
}
