package nianbao.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import nianbao.report.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The cells of the form that a printed row fills, and the ways in which it may fill them.
 *
 * @param all the possible alignments, each with a printed cell for every slot, {@code null} where
 *     none was printed; one if there is no doubt, none if nothing fits
 */
record Alignments(LabelledCells printed, List<Slot> slots, List<List<@Nullable PrintedCell>> all) {

  /** A cell of the form. */
  record Slot(Form.Row row, String column) {

    /** The cells of a row from left to right. */
    static List<Slot> of(Form.Row row) {
      return row.columns().stream().map(column -> new Slot(row, column)).toList();
    }

    /** {@code req_new[total]} */
    String name() {
      return Figure.name(row.key(), column);
    }
  }

  /** Rows with more possible alignments are given up. */
  private static final int MOST = 500;

  boolean isCertain() {
    return all.size() == 1;
  }

  /** Whether all alignments agree on the cell of a slot. */
  boolean isCertain(int slot) {
    for (List<@Nullable PrintedCell> alignment : all) {
      if (!Objects.equals(alignment.get(slot), all.getFirst().get(slot))) {
        return false;
      }
    }
    return !all.isEmpty();
  }

  Alignments with(List<List<@Nullable PrintedCell>> remaining) {
    return new Alignments(printed, slots, remaining);
  }

  /** Nothing fits. */
  static List<List<@Nullable PrintedCell>> none() {
    return List.of();
  }

  /** A single, certain alignment. */
  static List<List<@Nullable PrintedCell>> only(List<@Nullable PrintedCell> cells) {
    return Collections.singletonList(cells);
  }

  /** All ways to spread fewer cells over the columns in order, where blank cells were lost. */
  static List<List<@Nullable PrintedCell>> spread(List<PrintedCell> cells, int columns) {
    List<List<@Nullable PrintedCell>> found = new ArrayList<>();
    if (cells.size() > columns || areTooMany(columns, cells.size())) {
      return found;
    }
    int[] at = new int[cells.size()];
    for (int i = 0; i < at.length; i++) {
      at[i] = i;
    }
    do {
      List<@Nullable PrintedCell> alignment =
          new ArrayList<>(Collections.<@Nullable PrintedCell>nCopies(columns, null));
      for (int i = 0; i < at.length; i++) {
        alignment.set(at[i], cells.get(i));
      }
      found.add(alignment);
    } while (advance(at, columns));
    return found;
  }

  /** All ways to leave out as many blank cells as are too many, wherever they stand. */
  static List<List<@Nullable PrintedCell>> withoutStrays(List<PrintedCell> cells, int columns) {
    return spread(ColumnAligner.filled(cells), columns).stream()
        .filter(alignment -> onlyLeavesOut(cells, alignment))
        .toList();
  }

  /** Whether each blank cell of an alignment was printed there, between the same figures. */
  private static boolean onlyLeavesOut(
      List<PrintedCell> cells, List<@Nullable PrintedCell> alignment) {
    int at = 0;
    for (PrintedCell aligned : alignment) {
      while (aligned != null && cells.get(at).isBlank()) {
        at++;
      }
      if (at == cells.size() || (aligned == null && !cells.get(at).isBlank())) {
        return false;
      }
      at++;
    }
    return true;
  }

  /** Moves the last cell that can still go right, and puts those after it next to it. */
  private static boolean advance(int[] at, int columns) {
    int moved = at.length - 1;
    while (moved >= 0 && at[moved] == columns - at.length + moved) {
      moved--;
    }
    if (moved < 0) {
      return false;
    }
    at[moved]++;
    for (int i = moved + 1; i < at.length; i++) {
      at[i] = at[i - 1] + 1;
    }
    return true;
  }

  /** Whether there are more than {@link #MOST} ways to choose this many of the columns. */
  private static boolean areTooMany(int columns, int chosen) {
    int fewer = Math.min(chosen, columns - chosen);
    long ways = 1;
    for (int i = 1; i <= fewer && ways <= MOST; i++) {
      ways = ways * (columns - fewer + i) / i;
    }
    return ways > MOST;
  }

  /** Whether a cell may hold the digits of several columns. */
  static boolean mayBeGlued(PrintedCell cell, int columns) {
    return cell.kind() == CellKind.VALUE
        && columns > 1
        && cell.compact().length() >= columns
        && cell.compact().chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /**
   * The ways to split the run-together digits of several columns ({@code 0000000}); no number has
   * leading zeros. If there are more digits than columns, they may also be a single number.
   */
  static List<List<@Nullable PrintedCell>> glued(PrintedCell glued, int columns) {
    int digits = glued.compact().length();
    List<List<@Nullable PrintedCell>> found =
        digits > columns ? spread(List.of(glued), columns) : new ArrayList<>();
    if (!areTooMany(digits - 1, columns - 1)) {
      split(glued, 0, columns, new ArrayList<>(columns), found);
    }
    return found;
  }

  private static void split(
      PrintedCell glued,
      int from,
      int columns,
      List<@Nullable PrintedCell> begun,
      List<List<@Nullable PrintedCell>> found) {
    String digits = glued.compact();
    if (columns == 0) {
      if (from == digits.length()) {
        found.add(new ArrayList<>(begun));
      }
      return;
    }
    int longest = digits.length() - from - columns + 1;
    if (longest > 0 && digits.charAt(from) == '0') {
      longest = 1;
    }
    for (int length = 1; length <= longest; length++) {
      begun.add(glued.piece(digits.substring(from, from + length)));
      split(glued, from + length, columns - 1, begun, found);
      begun.removeLast();
    }
  }
}
