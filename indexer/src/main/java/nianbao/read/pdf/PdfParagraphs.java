package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.Block;
import nianbao.read.PlacedGrid;
import nianbao.read.text.GridLines;
import org.jspecify.annotations.Nullable;

/** Puts the lines of pages together to paragraphs, and the parts of tables to tables. */
final class PdfParagraphs {

  private final TextColumn column;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Block.Text> lines = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private @Nullable PrintedLine last;
  private @Nullable PlacedGrid table;
  private int number;

  private PdfParagraphs(TextColumn column) {
    this.column = column;
  }

  /** The notes at the feet of pages follow the text, as they would interrupt it. */
  static List<Block> of(List<PdfPage> pages) {
    List<PrintedLine> lines =
        pages.stream()
            .flatMap(page -> page.parts().stream())
            .filter(PdfPage.Part.Line.class::isInstance)
            .map(part -> ((PdfPage.Part.Line) part).line())
            .toList();
    List<PrintedLine> notes = new ArrayList<>();
    PdfParagraphs paragraphs = new PdfParagraphs(TextColumn.of(lines));
    for (PdfPage page : pages) {
      List<PrintedLine> onPage = page.notes(paragraphs.column.size());
      notes.addAll(onPage);
      paragraphs.add(page.without(onPage));
    }
    notes.forEach(paragraphs::line);
    paragraphs.endTable();
    paragraphs.endLines();
    return paragraphs.blocks;
  }

  private void add(PdfPage page) {
    boolean first = true;
    for (PdfPage.Part part : page.parts()) {
      switch (part) {
        case PdfPage.Part.Line line -> line(line.line());
        case PdfPage.Part.Table next -> table(next.grid(), first);
      }
      first = false;
    }
  }

  private void line(PrintedLine line) {
    endTable();
    if (last != null && !column.goesOn(last, line)) {
      endParagraph(line.hasColumns());
    }
    paragraph.append(PrintedLine.joint(paragraph, line.text())).append(line.text());
    last = line;
  }

  private void table(PlacedGrid grid, boolean opensPage) {
    if (table != null && opensPage && grid.goesOnFrom(table)) {
      table = table.with(grid);
      return;
    }
    endTable();
    endLines();
    table = grid;
  }

  private void endTable() {
    if (table != null) {
      blocks.add(table.block(++number));
      table = null;
    }
  }

  /** Lines with columns follow each other without a blank line, as the rows of a table do. */
  private void endParagraph(boolean rowFollows) {
    if (!paragraph.isEmpty()) {
      boolean row = paragraph.indexOf("\t") >= 0;
      lines.add(new Block.Text(++number, paragraph.toString()));
      if (!row || !rowFollows) {
        lines.add(new Block.Text(++number, ""));
      }
    }
    paragraph.setLength(0);
    last = null;
  }

  private void endLines() {
    endParagraph(false);
    blocks.addAll(GridLines.gather(lines));
    lines.clear();
  }
}
