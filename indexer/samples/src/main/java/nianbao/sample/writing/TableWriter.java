package nianbao.sample.writing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nianbao.report.Figure.Kind;
import nianbao.report.Paragraph;
import nianbao.sample.plan.TableLayout;
import nianbao.sample.print.Printing;
import nianbao.sample.random.SeededRandom;
import nianbao.sample.tables.FormSheet;
import nianbao.sample.tables.TableCell;
import nianbao.sample.tables.TableText;
import nianbao.sample.tables.VanishedBlanks;
import nianbao.sample.truth.Truth;

/** Writes the statutory tables of a report and records which figures can be read in them. */
final class TableWriter {
  private final TableLayout layout;
  private final TableText tableText;
  private final List<Truth.Table> tables = new ArrayList<>();
  private final Set<String> figures = new HashSet<>();
  private final Set<String> unclear = new HashSet<>();

  TableWriter(TableLayout layout, int year, SeededRandom random) {
    this.layout = layout;
    this.tableText = new TableText(layout, year, random);
  }

  /** Appends the lines of a table, and its rows where the layout shows them. */
  Piece.Table write(
      String caption, List<List<TableCell>> rows, StringBuilder text, List<Truth.Text> paragraphs) {
    List<List<TableCell>> laidOut = tableText.laidOut(rows);
    text.append(tableText.lines(laidOut));
    if (layout.showsFigures()) {
      rows.forEach(this::note);
    }
    if (layout.showsRows()) {
      List<List<String>> texts = laidOut.stream().map(TableCell::texts).toList();
      texts.forEach(
          row ->
              paragraphs.add(
                  new Truth.Text(Paragraph.Kind.ROW, String.join("\t", row).stripTrailing())));
      tables.add(new Truth.Table(caption, texts));
    }
    return new Piece.Table(layout.showsFigures() ? laidOut : List.of(), layout);
  }

  private void note(List<TableCell> row) {
    for (TableCell cell : row) {
      if (cell.figure() != null) {
        figures.add(cell.figure());
      }
    }
    if (layout.losesBlanks()) {
      unclear.addAll(VanishedBlanks.unclear(row));
    }
  }

  List<Truth.Table> tables() {
    return tables;
  }

  /** The printed cells, as a careful reader understands them. */
  List<Truth.Cell> cells(FormSheet sheet, Printing printing) {
    return sheet.cells(figures, printing::exact).stream()
        .map(
            cell ->
                unclear.contains(cell.name())
                    ? new Truth.Cell(cell.name(), cell.raw(), Kind.UNCLEAR, null)
                    : cell)
        .toList();
  }
}
