package nianbao.export.citation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.StatTable;
import nianbao.report.StatTable.Cell;

/** What is quoted of a paragraph. */
final class QuotedRows {
  /** How many rows a quotation of a row of headings may hold below it. */
  private static final int MOST_UNDER = 5;

  private QuotedRows() {}

  /**
   * A paragraph as printed; a row of headings with the rows below it, without whose figures it says
   * nothing, unless they are too many for a quotation.
   */
  static String text(Report report, Paragraph paragraph) {
    if (paragraph.kind() != Paragraph.Kind.ROW) {
      return paragraph.text();
    }
    for (StatTable table : report.tables()) {
      List<List<Cell>> rows = table.rows().stream().filter(row -> !row.isEmpty()).toList();
      for (int row = 0; row < rows.size(); row++) {
        if (rows.get(row).getFirst().paragraph().equals(paragraph.id())) {
          return isHead(rows, row) && rows.size() - row - 1 <= MOST_UNDER
              ? printed(report, rows.subList(row, rows.size()))
              : paragraph.text();
        }
      }
    }
    return paragraph.text();
  }

  /** Whether no figure stands in a row or above it. */
  private static boolean isHead(List<List<Cell>> rows, int row) {
    return rows.subList(0, row + 1).stream().flatMap(List::stream).noneMatch(Cell::looksLikeFigure);
  }

  private static String printed(Report report, List<List<Cell>> rows) {
    Map<String, Paragraph> byId =
        report.paragraphs().stream()
            .collect(Collectors.toMap(Paragraph::id, Function.identity(), (first, same) -> first));
    return rows.stream()
        .map(row -> byId.get(row.getFirst().paragraph()))
        .map(row -> row == null ? "" : row.text().stripTrailing())
        .collect(Collectors.joining("\n"));
  }
}
