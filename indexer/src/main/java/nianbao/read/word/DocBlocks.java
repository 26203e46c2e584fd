package nianbao.read.word;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.Block;
import nianbao.read.PlacedGrid;
import nianbao.read.PlacedGrid.PlacedCell;
import nianbao.read.text.BlankLines;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** The blocks of an old Word document. */
final class DocBlocks {

  /** The level of a paragraph that is no heading. */
  private static final int BODY = 9;

  private static final double TWIPS = 20;

  private final WordLines lines = new WordLines();

  List<Block> blocks() {
    return lines.blocks();
  }

  void add(Range range) {
    int count = range.numParagraphs();
    int at = 0;
    while (at < count) {
      Paragraph paragraph = range.getParagraph(at);
      if (paragraph.isInTable()) {
        Table table = range.getTable(paragraph);
        lines.table(grid(table));
        at += Math.max(1, table.numParagraphs());
      } else {
        lines.paragraph(text(paragraph), paragraph.getLvl() < BODY ? paragraph.getLvl() + 1 : 0);
        at++;
      }
    }
  }

  private static PlacedGrid grid(Table table) {
    List<List<PlacedCell>> rows = new ArrayList<>();
    for (int i = 0; i < table.numRows(); i++) {
      rows.add(cells(table.getRow(i), rows));
    }
    return new PlacedGrid(rows);
  }

  private static List<PlacedCell> cells(TableRow row, List<List<PlacedCell>> above) {
    List<PlacedCell> cells = new ArrayList<>();
    for (int i = 0; i < row.numCells(); i++) {
      TableCell cell = row.getCell(i);
      double left = cell.getLeftEdge() / TWIPS;
      PlacedCell placed = new PlacedCell(text(cell), left, left + cell.getWidth() / TWIPS, 1);
      boolean merged = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
      if (!(merged && PlacedGrid.lengthen(above, placed))) {
        cells.add(placed);
      }
    }
    return cells;
  }

  private static String text(TableCell cell) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cell.numParagraphs(); i++) {
      String line = BlankLines.trim(text(cell.getParagraph(i)));
      text.append(text.isEmpty() || line.isEmpty() ? "" : "\n").append(line);
    }
    return text.toString();
  }

  /** Without the instructions of fields and the marks of objects, notes, cells and ends. */
  private static String text(Paragraph paragraph) {
    StringBuilder text = new StringBuilder();
    for (char c : Range.stripFields(paragraph.text()).toCharArray()) {
      switch (c) {
        case '\u000B' -> text.append('\n');
        case '\u001E' -> text.append('-');
        default -> {
          if (c >= ' ' || c == '\t') {
            text.append(c);
          }
        }
      }
    }
    return text.toString();
  }
}
