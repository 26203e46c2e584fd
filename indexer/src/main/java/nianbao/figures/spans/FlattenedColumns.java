package nianbao.figures.spans;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import nianbao.figures.CellClassifier;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.figures.PrintedCell;
import nianbao.report.Figure;
import nianbao.report.Report;
import nianbao.report.StatTable;
import nianbao.report.StatTable.Cell;

/**
 * The spans of a statutory table that lost them on the way, so that no figure stands under another
 * one's heading: a label of several rows spans them ({@link FlattenedLabels}), and a heading stands
 * over the figures of its columns ({@link FlattenedHeadings}). Spans that are printed stay, and a
 * table in which cells span rows is left as it is.
 */
public final class FlattenedColumns {

  /**
   * A cell in its place.
   *
   * @param skipped empty columns before it
   * @param colspan columns it covers; 0 for a blank behind the last figure or heading, which is not
   *     shown
   * @param rowspan rows it covers
   */
  public record Placed(int skipped, int colspan, int rowspan) {

    Placed taller() {
      return new Placed(skipped, colspan, rowspan + 1);
    }
  }

  private final Map<String, List<Placed>> rows = new HashMap<>();
  private final Set<String> headings = new HashSet<>();
  private final Map<String, Integer> lines = new HashMap<>();

  /** Finds the lost spans in the tables of a report. */
  public FlattenedColumns(Report report) {
    Form form = Forms.STANDARD.byId(report.header().form());
    for (StatTable table : report.tables()) {
      if (form != null && table.rows().stream().allMatch(FlattenedColumns::isOfOneRow)) {
        place(table, form, report.figures().all());
      }
    }
  }

  private static boolean isOfOneRow(List<Cell> cells) {
    return cells.stream().allMatch(cell -> cell.rowspan() == 1);
  }

  /** Where the cells of a row of a table stand. */
  public List<Placed> of(String paragraph, List<Cell> cells) {
    List<Placed> placed = rows.get(paragraph);
    return placed != null
        ? placed
        : cells.stream().map(cell -> new Placed(0, cell.colspan(), cell.rowspan())).toList();
  }

  /** Whether a row has been found to be one of headings. */
  public boolean isHeading(String paragraph) {
    return headings.contains(paragraph);
  }

  /**
   * The columns that a row covers as one line: its headings were those of several rows, and cell by
   * cell they would stand over figures of others. 0 for a row of cells.
   */
  public int columnsOfLine(String paragraph) {
    return lines.getOrDefault(paragraph, 0);
  }

  private void place(StatTable table, Form form, List<Figure> all) {
    List<Figure> figures =
        all.stream()
            .filter(figure -> figure.place().table() == table.ordinal())
            .filter(figure -> figure.place().cell() != null)
            .toList();
    NavigableMap<Integer, Integer> firsts = new TreeMap<>();
    for (Figure figure : figures) {
      firsts.merge(figure.place().row(), cell(figure), Math::min);
    }
    if (firsts.isEmpty()) {
      return;
    }
    List<List<PrintedCell>> printed = PrintedCell.of(table, CellClassifier.of(form));
    FlattenedLabels ofRows = new FlattenedLabels(form);
    for (Figure figure : figures) {
      int row = figure.place().row();
      ofRows.add(
          row, printed.get(row), firsts.getOrDefault(row, 0), figure.indicator(), cell(figure));
    }
    Map<Integer, List<Placed>> labelled = isFlat(table) ? ofRows.placed() : Map.of();
    labelled.forEach((row, cells) -> rows.put(paragraph(table, row), cells));
    NavigableMap<Integer, Integer> starts = new TreeMap<>();
    int width = 0;
    for (Map.Entry<Integer, Integer> row : firsts.entrySet()) {
      List<Cell> cells = table.rows().get(row.getKey());
      int before =
          labelled.isEmpty() ? columns(cells.subList(0, row.getValue())) : ofRows.columns();
      starts.put(row.getKey(), before);
      int end = labelled.isEmpty() ? cells.size() : ofRows.end(row.getKey());
      width = Math.max(width, before + columns(cells.subList(row.getValue(), end)));
    }
    FlattenedHeadings ofColumns =
        new FlattenedHeadings(form, Collections.max(starts.values()), width);
    for (Figure figure : figures) {
      int row = figure.place().row();
      List<Cell> cells = table.rows().get(row);
      int first = firsts.getOrDefault(row, 0);
      int start = starts.getOrDefault(row, 0);
      ofColumns.add(figure, start + columns(cells.subList(first, cell(figure))));
    }
    for (int row = 0; row < printed.size(); row++) {
      if (firsts.containsKey(row) || !isFlat(table.rows().get(row))) {
        ofColumns.otherRow();
      } else {
        ofColumns.row(row, printed.get(row));
      }
    }
    ofColumns.placed().forEach((row, cells) -> rows.put(paragraph(table, row), cells));
    ofColumns.placed().keySet().forEach(row -> headings.add(paragraph(table, row)));
    for (int row : ofColumns.lines()) {
      lines.put(paragraph(table, row), width);
      headings.add(paragraph(table, row));
    }
  }

  private static boolean isFlat(StatTable table) {
    return table.rows().stream().allMatch(FlattenedColumns::isFlat);
  }

  private static boolean isFlat(List<Cell> cells) {
    return cells.stream().allMatch(cell -> cell.colspan() == 1);
  }

  private static int columns(List<Cell> cells) {
    return cells.stream().mapToInt(Cell::colspan).sum();
  }

  private static int cell(Figure figure) {
    Integer cell = figure.place().cell();
    return cell == null ? 0 : cell;
  }

  private static String paragraph(StatTable table, int row) {
    return table.rows().get(row).getFirst().paragraph();
  }
}
