package nianbao.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.report.Figure;
import nianbao.report.Report;
import nianbao.report.StatTable;
import nianbao.report.StatTable.Cell;
import nianbao.text.Folding;

/**
 * The spans of a statutory table that lost them on the way: a row with fewer labels before its
 * figures has lost a cell that spanned rows, so its last label spans the columns of the others; a
 * heading stands over the figures of its column, one over several columns spans them. Tables that
 * still have spans, and those without figures of the form, are left as they are printed.
 */
public final class FlattenedColumns {

  /**
   * A cell in its place.
   *
   * @param skipped empty columns before it
   * @param colspan columns it covers; 0 for a blank beyond the last column, which is not shown
   */
  public record Placed(int skipped, int colspan) {}

  private static final List<Placed> AS_PRINTED = List.of();

  private final Map<String, List<Placed>> rows = new HashMap<>();

  /** Finds the lost spans in the tables of a report. */
  public FlattenedColumns(Report report) {
    Form form = Forms.STANDARD.byId(report.header().form());
    for (StatTable table : report.tables()) {
      if (form != null && isFlat(table)) {
        place(table, form, report.figures().all());
      }
    }
  }

  /** Where the cells of a row stand; empty for a row that is shown as printed. */
  public List<Placed> of(String paragraph) {
    return rows.getOrDefault(paragraph, AS_PRINTED);
  }

  private static boolean isFlat(StatTable table) {
    return table.rows().stream()
        .flatMap(List::stream)
        .allMatch(cell -> cell.colspan() == 1 && cell.rowspan() == 1);
  }

  private void place(StatTable table, Form form, List<Figure> all) {
    Map<Integer, Integer> labels = new HashMap<>();
    for (Figure figure : all) {
      Integer cell = figure.place().cell();
      if (figure.place().table() == table.ordinal() && cell != null) {
        labels.merge(figure.place().row(), cell, Math::min);
      }
    }
    int before = labels.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (before == 0 || labels.containsValue(0)) {
      return;
    }
    Map<String, Integer> columns = columns(table, all, labels);
    int width = before;
    for (Map.Entry<Integer, Integer> row : labels.entrySet()) {
      width = Math.max(width, table.rows().get(row.getKey()).size() - row.getValue() + before);
    }
    for (int i = 0; i < table.rows().size(); i++) {
      List<Cell> cells = table.rows().get(i);
      Integer own = labels.get(i);
      if (own != null && own < before) {
        rows.put(cells.getFirst().paragraph(), figures(cells, own, before));
      } else if (own == null && !cells.isEmpty()) {
        List<Placed> placed = headings(cells, form, columns, before, width);
        if (!placed.isEmpty()) {
          rows.put(cells.getFirst().paragraph(), placed);
        }
      }
    }
  }

  /** Each column by its place among the figures; none of a column that stands in several places. */
  private static Map<String, Integer> columns(
      StatTable table, List<Figure> all, Map<Integer, Integer> labels) {
    Map<String, Integer> columns = new HashMap<>();
    Set<String> several = new HashSet<>();
    for (Figure figure : all) {
      Integer cell = figure.place().cell();
      if (figure.place().table() == table.ordinal() && cell != null) {
        int at = cell - labels.getOrDefault(figure.place().row(), 0);
        Integer known = columns.putIfAbsent(figure.column(), at);
        if (known != null && known != at) {
          several.add(figure.column());
        }
      }
    }
    columns.keySet().removeAll(several);
    return columns;
  }

  private static List<Placed> figures(List<Cell> cells, int labels, int before) {
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      placed.add(new Placed(0, i == labels - 1 ? 1 + before - labels : 1));
    }
    return placed;
  }

  /** A row of headings of which one at least names a column; empty for any other. */
  private static List<Placed> headings(
      List<Cell> cells, Form form, Map<String, Integer> columns, int before, int width) {
    List<Integer> named = new ArrayList<>();
    for (Cell cell : cells) {
      Integer column = columns.get(form.headings().getOrDefault(Folding.compact(cell.text()), ""));
      named.add(column == null ? -1 : before + column);
    }
    if (named.stream().noneMatch(column -> column >= 0)) {
      return AS_PRINTED;
    }
    List<Placed> placed = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < cells.size(); i++) {
      int own = named.get(i);
      int start = own >= 0 ? own : at;
      int next = i + 1 < cells.size() ? named.get(i + 1) : -1;
      int end = own >= 0 || next < 0 ? start + 1 : next;
      if (cells.get(i).text().isEmpty() && end > width) {
        placed.add(new Placed(0, 0));
        continue;
      }
      if (start < at || end <= start || end > width) {
        return AS_PRINTED;
      }
      placed.add(new Placed(start - at, end - start));
      at = end;
    }
    return placed;
  }
}
