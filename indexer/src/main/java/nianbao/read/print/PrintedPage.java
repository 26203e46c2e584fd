package nianbao.read.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.read.Block;
import nianbao.read.Limits;
import nianbao.read.PlacedGrid;
import nianbao.read.PlacedGrid.PlacedCell;
import org.jspecify.annotations.Nullable;

/**
 * The lines of text and the tables of one page, from top to bottom.
 *
 * @param height in points
 */
record PrintedPage(double height, List<Part> parts) {

  /** Either a line or a table; the other one is {@code null}. */
  record Part(double top, @Nullable PrintedLine line, @Nullable PlacedGrid table) {}

  private static final Pattern NOTE_MARK = Pattern.compile("[\\d①-⑳*※\\[]");

  /** Footnotes are printed at most this large, relative to the text. */
  private static final double SMALL = 0.85;

  /**
   * Builds a page.
   *
   * @param number of the page, from 0
   * @param height in points
   */
  static PrintedPage of(
      int number, double height, List<Glyph> glyphs, List<Ruling> rulings, Limits limits) {
    List<Part> parts = new ArrayList<>();
    List<Glyph> rest = glyphs;
    for (RuledTable table : RuledTable.in(rulings)) {
      limits.checkTime();
      List<Glyph> outside = new ArrayList<>();
      for (Glyph glyph : rest) {
        if (!table.add(glyph)) {
          outside.add(glyph);
        }
      }
      PlacedGrid grid = table.grid();
      if (isTable(grid, limits)) {
        parts.add(new Part(table.top(), null, grid));
        rest = outside;
      }
    }
    for (PrintedLine line : PrintedLine.of(number, rest)) {
      parts.add(new Part(line.baseline(), line, null));
    }
    parts.sort(Comparator.comparingDouble(Part::top));
    return new PrintedPage(height, parts);
  }

  /** Whether lines draw a table; those that enclose no text, or frame prose, are ornaments. */
  private static boolean isTable(PlacedGrid grid, Limits limits) {
    int cells = 0;
    boolean printed = false;
    for (List<PlacedCell> row : grid.rows()) {
      for (PlacedCell cell : row) {
        limits.cell();
        cells++;
        printed |= !cell.text().isEmpty();
        if (cell.text().length() > Block.GridCell.LONGEST_TEXT) {
          return false;
        }
      }
    }
    return cells >= 2 && printed;
  }

  /** The same page without these lines. */
  PrintedPage without(Set<PrintedLine> lines) {
    List<Part> kept = new ArrayList<>(parts);
    kept.removeIf(part -> part.line != null && lines.contains(part.line));
    return new PrintedPage(height, kept);
  }

  /**
   * The footnotes: the last lines of the page that are printed smaller than the text, starting with
   * one that begins with a note mark.
   */
  List<PrintedLine> notes(double textSize) {
    int start = parts.size();
    for (int i = parts.size() - 1; i >= 0; i--) {
      PrintedLine line = parts.get(i).line;
      if (line == null || line.size() > SMALL * textSize) {
        break;
      }
      start = NOTE_MARK.matcher(line.text()).lookingAt() ? i : start;
    }
    List<PrintedLine> notes = new ArrayList<>();
    for (Part part : parts.subList(start, parts.size())) {
      if (part.line != null) {
        notes.add(part.line);
      }
    }
    return notes;
  }
}
