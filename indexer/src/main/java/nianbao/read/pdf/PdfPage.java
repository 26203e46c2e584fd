package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.read.Limits;
import nianbao.read.PlacedGrid;
import nianbao.read.PlacedGrid.PlacedCell;
import org.jspecify.annotations.Nullable;

/**
 * A page: the lines of its text and its tables, from top to bottom.
 *
 * @param height in points
 */
record PdfPage(double height, List<Part> parts) {

  /** A line or, when that is {@code null}, a table. */
  record Part(double top, @Nullable PrintedLine line, @Nullable PlacedGrid table) {}

  private static final Pattern NOTE_MARK = Pattern.compile("[\\d①-⑳*※\\[]");

  /** {@code - 3 -}, {@code 第3页 共5页}, {@code 3/5}. */
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-—–―‐·\\s]{0,4}第?\\s?\\d{1,4}\\s?页?"
              + "(?:[\\s,，/]{0,3}共?\\s?\\d{1,4}\\s?页?)?[-—–―‐·\\s]{0,4}");

  /** Notes are printed at most so large in parts of the text. */
  private static final double SMALL = 0.85;

  /** A frame around words longer than this frames prose. */
  private static final int LONGEST_CELL = 400;

  /** The share of a page's height at which its margins end. */
  private static final double MARGIN = 0.14;

  /** A line in the margins of so many pages is a running head. */
  private static final int OFTEN = 3;

  static PdfPage of(
      int number, double height, List<Glyph> glyphs, List<Ruling> rulings, Limits limits) {
    List<Part> parts = new ArrayList<>();
    List<Glyph> rest = glyphs;
    for (RuledTable table : RuledTable.in(rulings)) {
      limits.checkTime();
      List<Glyph> outside = new ArrayList<>();
      for (Glyph glyph : rest) {
        if (!table.take(glyph)) {
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
    return new PdfPage(height, parts);
  }

  /** Lines that underlie no text, or frame a page, are ornaments. */
  private static boolean isTable(PlacedGrid grid, Limits limits) {
    int cells = 0;
    boolean printed = false;
    for (List<PlacedCell> row : grid.rows()) {
      for (PlacedCell cell : row) {
        limits.cell();
        cells++;
        printed |= !cell.text().isEmpty();
        if (cell.text().length() > LONGEST_CELL) {
          return false;
        }
      }
    }
    return cells >= 2 && printed;
  }

  /** The pages without what stands in their margins: page numbers and running heads. */
  static List<PdfPage> withoutMargins(List<PdfPage> pages) {
    // A running head may stand above a page number, so the outer line goes first.
    return withoutOuterLines(withoutOuterLines(pages));
  }

  private static List<PdfPage> withoutOuterLines(List<PdfPage> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (PdfPage page : pages) {
      for (PrintedLine line : page.marginLines()) {
        seen.merge(line.text(), 1, Integer::sum);
      }
    }
    List<PdfPage> bare = new ArrayList<>();
    for (PdfPage page : pages) {
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

  /** The first and the last line that no table stands before or behind, when in the margins. */
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
  PdfPage without(Set<PrintedLine> lines) {
    List<Part> kept = new ArrayList<>(parts);
    kept.removeIf(part -> part.line != null && lines.contains(part.line));
    return new PdfPage(height, kept);
  }

  /**
   * The notes at the foot of the page: its last lines, from one that begins with the mark of a note
   * on, when they are printed smaller than the text.
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
