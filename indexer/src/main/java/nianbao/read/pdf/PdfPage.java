package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.read.PlacedGrid;
import org.jspecify.annotations.Nullable;

/**
 * A page: the lines of its text and its tables, from top to bottom.
 *
 * @param height in points
 */
record PdfPage(int number, double height, List<Part> parts) {

  /** A line or a table. */
  sealed interface Part {
    double top();

    record Line(PrintedLine line) implements Part {
      @Override
      public double top() {
        return line.baseline();
      }
    }

    record Table(double top, PlacedGrid grid) implements Part {}
  }

  private static final Pattern NOTE_MARK = Pattern.compile("[\\d①-⑳*※\\[]");

  /** Notes are printed at most so large in parts of the text. */
  private static final double SMALL = 0.85;

  /** A frame around words longer than this frames prose. */
  private static final int LONGEST_CELL = 400;

  static PdfPage of(int number, double height, List<Glyph> glyphs, List<Ruling> rulings) {
    List<RuledTable> tables = new ArrayList<>();
    List<Glyph> rest = new ArrayList<>(glyphs);
    for (List<Ruling> group : Rulings.groups(rulings)) {
      RuledTable table = RuledTable.of(group);
      if (table != null) {
        List<Glyph> outside = new ArrayList<>();
        for (Glyph glyph : rest) {
          if (!table.take(glyph)) {
            outside.add(glyph);
          }
        }
        if (isTable(table)) {
          tables.add(table);
          rest = outside;
        }
      }
    }
    List<Part> parts = new ArrayList<>();
    PrintedLine.of(number, rest).forEach(line -> parts.add(new Part.Line(line)));
    tables.forEach(table -> parts.add(new Part.Table(table.top(), table.grid())));
    parts.sort((one, other) -> Double.compare(one.top(), other.top()));
    return new PdfPage(number, height, parts);
  }

  /** Lines that underlie no text, or frame a page, are ornaments. */
  private static boolean isTable(RuledTable table) {
    List<PlacedGrid.PlacedCell> cells = table.grid().rows().stream().flatMap(List::stream).toList();
    return cells.size() >= 2
        && cells.stream().anyMatch(cell -> !cell.text().isEmpty())
        && cells.stream().noneMatch(cell -> cell.text().length() > LONGEST_CELL);
  }

  /** Its first line, {@code null} when a table stands before it. */
  @Nullable PrintedLine first() {
    return parts.isEmpty() ? null : line(parts.getFirst());
  }

  /** Its last line, {@code null} when a table stands behind it. */
  @Nullable PrintedLine last() {
    return parts.isEmpty() ? null : line(parts.getLast());
  }

  private static @Nullable PrintedLine line(Part part) {
    return part instanceof Part.Line line ? line.line() : null;
  }

  /** The same page without these lines. */
  PdfPage without(List<PrintedLine> lines) {
    List<Part> kept =
        parts.stream()
            .filter(part -> !(part instanceof Part.Line line && lines.contains(line.line())))
            .toList();
    return new PdfPage(number, height, kept);
  }

  /**
   * The notes at the foot of the page: its last lines, from one that begins with the mark of a note
   * on, when they are printed smaller than the text.
   */
  List<PrintedLine> notes(double textSize) {
    int start = parts.size();
    for (int i = parts.size() - 1; i >= 0; i--) {
      PrintedLine line = line(parts.get(i));
      if (line == null || line.size() > SMALL * textSize) {
        break;
      }
      start = NOTE_MARK.matcher(line.text()).lookingAt() ? i : start;
    }
    return lines(parts.subList(start, parts.size()));
  }

  private static List<PrintedLine> lines(List<Part> parts) {
    List<PrintedLine> lines = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Part.Line line) {
        lines.add(line.line());
      }
    }
    return lines;
  }
}
