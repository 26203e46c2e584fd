package nianbao.figures.spans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nianbao.figures.CellKind;
import nianbao.figures.Form;
import nianbao.figures.PrintedCell;
import nianbao.figures.spans.FlattenedColumns.Placed;
import nianbao.report.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Where the headings of a flattened table stand. The name of a column stands over its figures, one
 * of rows that are printed side by side (行政复议) over theirs, and one of several columns (法人或其他组织)
 * over what lies between its neighbours. A gap in a row of headings belongs to the headings above
 * it.
 */
final class FlattenedHeadings {

  /** Columns from the first one on, up to the second one, which does not belong to them. */
  private record Span(int start, int end) {

    boolean isKnown() {
      return start >= 0;
    }
  }

  /** A heading that reaches down to the latest row of headings. */
  private record Lowest(Span span, int row, int cell) {}

  private static final Span UNKNOWN = new Span(-1, -1);

  private final Form form;
  private final int before;
  private final int width;

  /** Where the figures of each column of the form stand. */
  private final Map<String, NavigableSet<Integer>> columns = new HashMap<>();

  /** Where the figures of each of the form's rows that are printed side by side stand. */
  private final Map<String, NavigableSet<Integer>> sideBySide = new HashMap<>();

  private final NavigableMap<Integer, List<Placed>> placed = new TreeMap<>();
  private final List<Integer> lines = new ArrayList<>();

  /** Columns that have their own name since the last row of figures. */
  private final Set<Integer> named = new HashSet<>();

  private List<Lowest> lowest = new ArrayList<>();

  /**
   * @param before columns of labels
   * @param width of the table in columns
   */
  FlattenedHeadings(Form form, int before, int width) {
    this.form = form;
    this.before = before;
    this.width = width;
  }

  /** Adds a figure; all of them are added before the first row. */
  void add(Figure figure, int column) {
    columns.computeIfAbsent(figure.column(), key -> new TreeSet<>()).add(column);
    for (Form.Row row : form.lineage(figure.indicator())) {
      if (row.kind() == CellKind.COLUMN) {
        sideBySide.computeIfAbsent(row.key(), key -> new TreeSet<>()).add(column);
      }
    }
  }

  /** The cells of the rows of headings, by row. */
  Map<Integer, List<Placed>> placed() {
    return placed;
  }

  /** The rows whose headings don't fit over the columns, though they name some. */
  List<Integer> lines() {
    return lines;
  }

  /** The next row holds figures, or spans that are printed. */
  void otherRow() {
    named.clear();
    lowest.clear();
  }

  /** The next row holds none; it is one of headings when a heading is known. */
  void row(int row, List<PrintedCell> cells) {
    List<Span> spans = spans(cells);
    if (spans == null) {
      otherRow();
      if (isHeadings(cells)) {
        lines.add(row);
      }
      return;
    }
    List<Lowest> next = new ArrayList<>();
    List<Placed> places = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < cells.size(); i++) {
      Span span = spans.get(i);
      if (span.start >= width) {
        places.add(new Placed(0, 0, 1));
        continue;
      }
      boolean filled = fill(new Span(at, span.start), next);
      places.add(new Placed(filled ? 0 : span.start - at, span.end - span.start, 1));
      next.add(new Lowest(span, row, i));
      at = span.end;
      if (cells.get(i).kind() == CellKind.HEADING && columns.containsKey(meaning(cells.get(i)))) {
        named.add(span.start);
      }
    }
    fill(new Span(at, width), next);
    lowest = next;
    placed.put(row, places);
  }

  /** Lets the headings above a gap reach down, if they cover it and no more. */
  private boolean fill(Span gap, List<Lowest> next) {
    List<Lowest> above =
        lowest.stream()
            .filter(cell -> cell.span.start >= gap.start && cell.span.end <= gap.end)
            .toList();
    int covered = above.stream().mapToInt(cell -> cell.span.end - cell.span.start).sum();
    if (above.isEmpty() || covered != gap.end - gap.start) {
      return false;
    }
    for (Lowest cell : above) {
      List<Placed> cells = placed.getOrDefault(cell.row, List.of());
      cells.set(cell.cell, cells.get(cell.cell).taller());
      next.add(cell);
    }
    return true;
  }

  /** The columns of each cell; those of blanks behind the last column lie there. */
  private @Nullable List<Span> spans(List<PrintedCell> printed) {
    List<PrintedCell> cells = withoutBlanksBehind(printed);
    List<Span> spans = new ArrayList<>();
    boolean known = false;
    int at = 0;
    for (PrintedCell cell : cells) {
      if (cell.kind().standsBehindLabel() && !cell.isBlank()) {
        return null;
      }
      Span span = known(cell, at);
      spans.add(span);
      at = span.isKnown() ? span.end : at + 1;
      known |= span.isKnown() || isOfSeveral(cell);
    }
    if (!known || !settle(cells, spans)) {
      return null;
    }
    while (spans.size() < printed.size()) {
      spans.add(new Span(width, width + 1));
    }
    return spans;
  }

  /** Whether the cells are headings of which some name a column. */
  private boolean isHeadings(List<PrintedCell> cells) {
    return cells.stream().noneMatch(cell -> cell.kind().standsBehindLabel() && !cell.isBlank())
        && cells.stream().filter(cell -> cell.kind().headsColumn()).count() > 1
        && cells.stream().anyMatch(cell -> columns.containsKey(meaning(cell)));
  }

  private static List<PrintedCell> withoutBlanksBehind(List<PrintedCell> cells) {
    int end = cells.size();
    while (end > 0 && cells.get(end - 1).isBlank()) {
      end--;
    }
    return cells.subList(0, end);
  }

  private static String meaning(PrintedCell cell) {
    return cell.heading() == null ? "" : cell.heading();
  }

  /** Whether it is a heading of the form over several columns. */
  private static boolean isOfSeveral(PrintedCell cell) {
    return cell.kind() == CellKind.HEADING && meaning(cell).isEmpty();
  }

  /** The columns of a heading that names them; all of the title line of a part of the table. */
  private Span known(PrintedCell cell, int at) {
    if (cell.kind() == CellKind.ARTICLE && at == 0) {
      return new Span(0, width);
    }
    if (cell.kind() == CellKind.HEADING) {
      for (int column : columns.getOrDefault(meaning(cell), new TreeSet<>()).tailSet(at)) {
        if (!named.contains(column)) {
          return new Span(column, column + 1);
        }
      }
    }
    for (Form.Row row : cell.kind() == CellKind.COLUMN ? cell.rows() : List.<Form.Row>of()) {
      NavigableSet<Integer> of = sideBySide.getOrDefault(row.key(), new TreeSet<>());
      if (!of.isEmpty() && of.first() >= at && of.last() - of.first() + 1 == of.size()) {
        return new Span(of.first(), of.last() + 1);
      }
    }
    return UNKNOWN;
  }

  /** Gives the other cells the columns between those that are known; false when they don't fit. */
  private boolean settle(List<PrintedCell> cells, List<Span> spans) {
    int at = 0;
    for (int first = 0; first < spans.size(); ) {
      if (spans.get(first).isKnown()) {
        at = spans.get(first).end;
        first++;
        continue;
      }
      int next = first;
      while (next < spans.size() && !spans.get(next).isKnown()) {
        next++;
      }
      boolean toTheEnd = next == spans.size();
      int limit = toTheEnd ? width : spans.get(next).start;
      boolean overLabels = first == 0 && toTheEnd && before > 0;
      for (int i = first; i < next; i++) {
        boolean last = i == next - 1 && (!toTheEnd || isOfSeveral(cells.get(i)));
        int end = last ? limit : i == 0 && overLabels ? before : at + 1;
        if (end > limit || end <= at) {
          return false;
        }
        spans.set(i, new Span(at, end));
        at = end;
      }
      first = next;
    }
    return true;
  }
}
