package nianbao.http.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.report.Paragraph;
import nianbao.report.Paragraph.Kind;
import nianbao.report.Report;
import nianbao.report.StatTable;
import nianbao.report.StatTable.Cell;

/** Finds the cells of the paragraphs that are rows of a table. */
final class TableRows {
  private static final int NONE = 0;

  private final Map<String, Row> byParagraph = new HashMap<>();

  /** The cells of a row and the ordinal of the table it stands in. */
  private record Row(int table, List<Cell> cells) {}

  TableRows(Report report) {
    for (StatTable table : report.tables()) {
      for (List<Cell> cells : table.rows()) {
        if (!cells.isEmpty()) {
          byParagraph.put(cells.getFirst().paragraph(), new Row(table.ordinal(), cells));
        }
      }
    }
  }

  /** The paragraphs from one on that are rows of the same table; empty when that one is no row. */
  List<Paragraph> tableFrom(List<Paragraph> paragraphs, int first) {
    int table = table(paragraphs.get(first));
    int end = first;
    while (table != NONE && end < paragraphs.size() && table == table(paragraphs.get(end))) {
      end++;
    }
    return paragraphs.subList(first, end);
  }

  private int table(Paragraph paragraph) {
    Row row = paragraph.kind() == Kind.ROW ? byParagraph.get(paragraph.id()) : null;
    return row == null ? NONE : row.table();
  }

  /** The cells of a row that {@link #tableFrom} gave. */
  List<Cell> cells(Paragraph row) {
    Row found = byParagraph.get(row.id());
    if (found == null) {
      throw new IllegalArgumentException("no row of a table: " + row.id());
    }
    return found.cells();
  }
}
