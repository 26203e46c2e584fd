package nianbao.read.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import nianbao.read.Block;
import nianbao.read.Limits;
import nianbao.read.PlacedGrid;
import nianbao.read.text.TextReader;
import org.jspecify.annotations.Nullable;

/** Joins the lines of all pages to paragraphs, and the parts of tables to whole tables. */
final class PrintedParagraphs {

  /** Shorter lines may be headings and are ignored when the text column is measured. */
  private static final int LONG = 15;

  /** A line that ends within this many characters of the right edge is full. */
  private static final double SLACK = 2;

  /** A line distance of more than this many usual ones separates paragraphs. */
  private static final double LARGE_PITCH = 1.7;

  // Typical values of the document, in points: left and right edge of the text, distance between
  // baselines, and font size.
  private final double left;
  private final double right;
  private final double pitch;
  private final double size;

  private final Limits limits;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Block.Text> lines = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private @Nullable PrintedLine last;
  private @Nullable PlacedGrid table;
  private int number;

  /**
   * @param all all lines of the document
   */
  private PrintedParagraphs(List<PrintedLine> all, Limits limits) {
    List<PrintedLine> prose = all.stream().filter(l -> l.text().length() >= LONG).toList();
    left = quantile(prose.stream().mapToDouble(PrintedLine::left).toArray(), 0.1);
    right = quantile(prose.stream().mapToDouble(PrintedLine::right).toArray(), 0.9);
    size = quantile(prose.stream().mapToDouble(PrintedLine::size).toArray(), 0.5);
    double[] pitches = new double[Math.max(0, all.size() - 1)];
    for (int i = 0; i < pitches.length; i++) {
      boolean samePage = all.get(i).page() == all.get(i + 1).page();
      double down = all.get(i + 1).baseline() - all.get(i).baseline();
      pitches[i] = samePage ? down : Double.MAX_VALUE;
    }
    pitch = quantile(pitches, 0.4);
    this.limits = limits;
  }

  private static double quantile(double[] values, double share) {
    if (values.length == 0) {
      return Double.MAX_VALUE;
    }
    Arrays.sort(values);
    return values[(int) (share * (values.length - 1))];
  }

  /** The blocks of a document. Footnotes follow the text, because they would interrupt it. */
  static List<Block> of(List<PrintedPage> pages, Limits limits) {
    List<PrintedLine> all = new ArrayList<>();
    for (PrintedPage page : pages) {
      for (PrintedPage.Part part : page.parts()) {
        if (part.line() != null) {
          all.add(part.line());
        }
      }
    }
    PrintedParagraphs paragraphs = new PrintedParagraphs(all, limits);
    List<PrintedLine> notes = new ArrayList<>();
    for (PrintedPage page : pages) {
      List<PrintedLine> onPage = page.notes(paragraphs.size);
      notes.addAll(onPage);
      paragraphs.add(page.without(new HashSet<>(onPage)));
    }
    notes.forEach(paragraphs::line);
    paragraphs.endTable();
    paragraphs.endLines();
    return paragraphs.blocks;
  }

  private void add(PrintedPage page) {
    boolean first = true;
    for (PrintedPage.Part part : page.parts()) {
      if (part.line() != null) {
        line(part.line());
      } else if (part.table() != null) {
        table(part.table(), first);
      }
      first = false;
    }
  }

  private void line(PrintedLine line) {
    endTable();
    if (last != null && !continuesParagraph(last, line)) {
      endParagraph(line.hasColumns());
    }
    paragraph.append(PrintedLine.joint(paragraph, line.text())).append(line.text());
    last = line;
  }

  /** Whether two consecutive lines belong to one paragraph. */
  private boolean continuesParagraph(PrintedLine line, PrintedLine next) {
    boolean sameFont = Math.abs(line.size() - next.size()) < 0.15 * line.size();
    boolean full = line.right() > right - SLACK * line.size();
    boolean indented = next.left() > left + next.size();
    boolean near =
        line.page() != next.page() || next.baseline() - line.baseline() < LARGE_PITCH * pitch + 1;
    return sameFont && full && !indented && near && !line.hasColumns() && !next.hasColumns();
  }

  private void table(PlacedGrid grid, boolean opensPage) {
    if (table != null && opensPage && grid.continues(table)) {
      table = table.joinedWith(grid);
      return;
    }
    endTable();
    endLines();
    table = grid;
  }

  private void endTable() {
    if (table != null) {
      limits.block();
      blocks.add(table.block(++number, limits));
      table = null;
    }
  }

  /**
   * Consecutive lines with columns are not separated by a blank line, as they may be table rows.
   */
  private void endParagraph(boolean rowFollows) {
    if (!paragraph.isEmpty()) {
      boolean row = paragraph.indexOf("\t") >= 0;
      limits.block();
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
    blocks.addAll(TextReader.blocks(lines, limits));
    lines.clear();
  }
}
