package nianbao.figures.spans;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import nianbao.figures.CellKind;
import nianbao.figures.Form;
import nianbao.figures.PrintedCell;
import nianbao.figures.spans.FlattenedColumns.Placed;
import org.jspecify.annotations.Nullable;

/**
 * Where the labels of a flattened table stand. A row with fewer labels than others has lost cells
 * that spanned rows: its own label reaches up to the figures, and the labels of the groups it
 * belongs to in the form stand in the rows above, where they are printed.
 */
final class FlattenedLabels {

  /**
   * A row of figures.
   *
   * @param labels how many of its cells are labels
   * @param groups keys of the groups it belongs to in the form, the widest first
   */
  private record LabelledRow(List<PrintedCell> cells, int labels, List<String> groups) {

    /** How many of its groups have no cell in this row. */
    int groupsAbove() {
      return groups.size() + 1 - labels;
    }

    /** Whether the cells before the last label are the labels of the innermost groups. */
    boolean printsItsGroups() {
      for (int i = 0; i < labels - 1; i++) {
        String group = groups.get(groupsAbove() + i);
        if (cells.get(i).rows().stream().noneMatch(row -> row.key().equals(group))) {
          return false;
        }
      }
      return true;
    }
  }

  /** The cell of a group, which may still cover the next row. */
  private record GroupCell(String key, int row, int cell) {}

  private final Form form;
  private final NavigableMap<Integer, LabelledRow> rows = new TreeMap<>();

  /** The first cell behind the last figure of each row. */
  private final Map<Integer, Integer> ends = new HashMap<>();

  private int columns;

  FlattenedLabels(Form form) {
    this.form = form;
  }

  /**
   * Adds a figure.
   *
   * @param cells those of its row
   * @param labels how many of them are labels
   * @param cell the one it stands in
   */
  void add(int row, List<PrintedCell> cells, int labels, String indicator, int cell) {
    rows.computeIfAbsent(row, key -> new LabelledRow(cells, labels, groups(indicator)));
    ends.merge(row, cell + 1, Math::max);
  }

  /** How many cells of a row are more than blanks behind its last figure. */
  int end(int row) {
    List<PrintedCell> cells = Objects.requireNonNull(rows.get(row)).cells;
    int end = cells.size();
    while (end > ends.getOrDefault(row, 0) && cells.get(end - 1).isBlank()) {
      end--;
    }
    return end;
  }

  private List<String> groups(String indicator) {
    List<String> groups = new ArrayList<>();
    for (Form.Row row : form.lineage(indicator)) {
      if (row.kind() == CellKind.GROUP && !row.key().equals(indicator)) {
        groups.add(row.key());
      }
    }
    Collections.reverse(groups);
    return groups;
  }

  /**
   * The cells of rows that have lost a label, by row; none when no row has, or when labels and
   * figures stand in one cell.
   */
  Map<Integer, List<Placed>> placed() {
    IntSummaryStatistics labels =
        rows.values().stream().mapToInt(LabelledRow::labels).summaryStatistics();
    if (labels.getMin() == labels.getMax() || labels.getMin() == 0) {
      return Map.of();
    }
    columns = 1 + rows.values().stream().mapToInt(row -> row.groups.size()).max().orElse(0);
    Map<Integer, List<Placed>> placed = byGroups();
    if (placed == null) {
      columns = labels.getMax();
      placed = byReach();
    }
    return placed;
  }

  /** Columns of labels, once the cells are {@link #placed}. */
  int columns() {
    return columns;
  }

  /** The last label of a row reaches up to the figures; which rows a label spans is not known. */
  private Map<Integer, List<Placed>> byReach() {
    Map<Integer, List<Placed>> placed = new TreeMap<>();
    rows.forEach(
        (row, labelled) -> {
          if (labelled.labels < columns) {
            placed.put(row, cells(row, labelled, 1 + columns - labelled.labels));
          }
        });
    return placed;
  }

  /** The cells as the form has them; {@code null} when the printed labels are other ones. */
  private @Nullable Map<Integer, List<Placed>> byGroups() {
    Map<Integer, List<Placed>> placed = new TreeMap<>();
    List<GroupCell> open = new ArrayList<>();
    int last = -1;
    for (Map.Entry<Integer, LabelledRow> entry : rows.entrySet()) {
      int row = entry.getKey();
      LabelledRow labelled = entry.getValue();
      int above = labelled.groupsAbove();
      if (row != last + 1) {
        open.clear();
      }
      last = row;
      if (above < 0 || above > open.size() || !labelled.printsItsGroups()) {
        return null;
      }
      open.subList(above, open.size()).clear();
      for (int i = 0; i < above; i++) {
        GroupCell group = open.get(i);
        if (!group.key.equals(labelled.groups.get(i))) {
          return null;
        }
        List<Placed> cells = placed.getOrDefault(group.row, List.of());
        cells.set(group.cell, cells.get(group.cell).taller());
      }
      for (int i = above; i < labelled.groups.size(); i++) {
        open.add(new GroupCell(labelled.groups.get(i), row, i - above));
      }
      placed.put(row, cells(row, labelled, columns - labelled.groups.size()));
    }
    return placed;
  }

  /**
   * @param reach columns of the last label
   */
  private List<Placed> cells(int number, LabelledRow row, int reach) {
    List<Placed> placed = new ArrayList<>();
    int end = end(number);
    for (int i = 0; i < row.cells.size(); i++) {
      placed.add(new Placed(0, i >= end ? 0 : i == row.labels - 1 ? reach : 1, 1));
    }
    return placed;
  }
}
