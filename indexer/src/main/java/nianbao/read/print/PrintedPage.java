package nianbao.read.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  /** {@code - 3 -}, {@code 第3页 共5页}, {@code 3/5}. */
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-—–―‐·\\s]{0,4}第?\\s?\\d{1,4}\\s?页?"
              + "(?:[\\s,，/]{0,3}共?\\s?\\d{1,4}\\s?页?)?[-—–―‐·\\s]{0,4}");

  /** Footnotes are printed at most this large, relative to the text. */
  private static final double SMALL = 0.85;

  /** Height of the top and bottom margins, as a share of the page's height. */
  private static final double MARGIN = 0.14;

  /** A line repeated in the margins of this many pages is a running head. */
  private static final int OFTEN = 3;

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

  /** The pages without page numbers and running heads. */
  static List<PrintedPage> withoutMargins(List<PrintedPage> pages) {
    // A running head may stand next to a page number, so two lines may go, the outer one first.
    return withoutOuterLines(withoutOuterLines(pages));
  }

  private static List<PrintedPage> withoutOuterLines(List<PrintedPage> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (PrintedPage page : pages) {
      for (PrintedLine line : page.marginLines()) {
        seen.merge(line.text(), 1, Integer::sum);
      }
    }
    List<PrintedPage> bare = new ArrayList<>();
    for (PrintedPage page : pages) {
      Set<PrintedLine> margins = new HashSet<>();
      for (PrintedLine line : page.marginLines()) {
        boolean isNumber = PAGE_NUMBER.matcher(line.text()).matches();
        if (isNumber || seen.getOrDefault(line.text(), 0) >= OFTEN) {
          margins.add(line);
        }
      }
      bare.add(page.without(margins));
    }
    return bare;
  }

  /** The first and the last part of the page, if they are lines and stand in its margins. */
  private List<PrintedLine> marginLines() {
    List<PrintedLine> lines = new ArrayList<>();
    if (!parts.isEmpty()) {
      addIfInMargin(parts.getFirst().line, lines);
      addIfInMargin(parts.getLast().line, lines);
    }
    return lines;
  }

  private void addIfInMargin(@Nullable PrintedLine line, List<PrintedLine> lines) {
    boolean inMargin =
        line != null
            && (line.baseline() < MARGIN * height || line.baseline() > (1 - MARGIN) * height);
    if (inMargin) {
      lines.add(line);
    }
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
