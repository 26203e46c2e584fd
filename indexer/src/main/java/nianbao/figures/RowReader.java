package nianbao.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import nianbao.report.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Splits the tables of a form into labels and the cells after them. Labels that occur several times
 * in the form are distinguished by its order of rows.
 *
 * <p>A misprinted label (其他法律行政止公开) is recognised if it stands between the neighbours of the one
 * row of the form missing there, and shares most of its characters with that row's label.
 */
final class RowReader {

  /** Minimum share of characters that a misprinted label has in common with the right one. */
  private static final double COMMON_SHARE = 0.7;

  private static final int LONGEST_MISPRINTED = 60;

  /** When two rows claim the same cells, neither is trusted; a third would change nothing. */
  private static final int MOST_ROWS_SIDE_BY_SIDE = 2;

  private final Form form;
  private final ColumnHeadings headings = new ColumnHeadings();
  private final List<LabelledCells> read = new ArrayList<>();

  /** Positions in the form of the rows that were read. */
  private final BitSet seen = new BitSet();

  /** Position in the form of the last label, -1 before the first. */
  private int last = -1;

  /** Whether the figures that follow belong to labels printed side by side. */
  private boolean sideBySide;

  private int rowsSideBySide;

  /** Whether the row being read begins with a label that the form doesn't have. */
  private boolean unknownLabel;

  // The label whose cells are being collected, and these cells.

  private Form.@Nullable Row row;
  private boolean labelInRow;
  private boolean hasValue;
  private final List<PrintedCell> cells = new ArrayList<>();
  private Figure.@Nullable Position place;

  // Rows with an unknown label after the last known one, and the cells of the latest of them.

  private int unknownRows;
  private @Nullable PrintedCell unknown;
  private List<PrintedCell> cellsOfUnknown = new ArrayList<>();

  RowReader(Form form) {
    this.form = form;
  }

  /** The labels and cells of all tables added, in printed order. */
  List<LabelledCells> rows() {
    return read;
  }

  void table(List<List<PrintedCell>> rows) {
    for (List<PrintedCell> printed : rows) {
      if (ColumnHeadings.isHeadingRow(printed)) {
        endLabel();
        headings.add(printed);
        sideBySide |= printed.stream().anyMatch(cell -> cell.kind() == CellKind.COLUMN);
      } else {
        printed.forEach(this::cell);
        endRow();
      }
    }
    endLabel();
    sideBySide = false;
  }

  private void cell(PrintedCell cell) {
    if (cell.kind().isLabel()) {
      label(cell);
    } else if (cell.kind() == CellKind.HEADING) {
      endLabel();
    } else if (cell.isText()) {
      text(cell);
    } else {
      figure(cell);
    }
  }

  private void label(PrintedCell cell) {
    endLabel();
    headings.end();
    sideBySide = cell.kind() == CellKind.COLUMN;
    if (sideBySide) {
      return;
    }
    Form.Row named = named(cell.rows());
    unknownLabel = named == null;
    if (named != null) {
      addMisprinted(named.index());
      last = named.index();
      labelInRow = true;
      row = named.columns().isEmpty() ? null : named;
      place = cell.place();
    }
  }

  /** The row a label names: the next one in the order of the form that was not read yet. */
  private Form.@Nullable Row named(List<Form.Row> candidates) {
    boolean only = candidates.size() == 1;
    for (Form.Row candidate : candidates) {
      boolean free = !seen.get(candidate.index());
      if (free && candidate.index() > last && (only || form.indexOfParent(candidate) <= last)) {
        return candidate;
      }
    }
    return only && !seen.get(candidates.getFirst().index()) ? candidates.getFirst() : null;
  }

  /** Adds the row with an unknown label if it can only be the row missing before {@code next}. */
  private void addMisprinted(int next) {
    int missing = last + 1;
    if (unknown != null && unknownRows == 1 && next == missing + 1 && !seen.get(missing)) {
      Form.Row meant = form.rows().get(missing);
      boolean misprint = isMisprintOf(LabelWording.of(meant.label()), unknown.compact());
      if (meant.kind() == CellKind.ROW && misprint) {
        add(meant, cellsOfUnknown, unknown.place());
      }
    }
    unknown = null;
    unknownRows = 0;
  }

  private static boolean isMisprintOf(String expected, String printed) {
    boolean numbered = LabelTable.isNumbered(expected) && LabelTable.isNumbered(printed);
    if (numbered && expected.charAt(0) != printed.charAt(0)) {
      return false;
    }
    String right = LabelTable.key(expected);
    String found = LabelTable.key(printed);
    int longer = Math.max(right.length(), found.length());
    return longer <= LONGEST_MISPRINTED && commonSubsequence(right, found) >= longer * COMMON_SHARE;
  }

  /** Length of the longest common subsequence. */
  private static int commonSubsequence(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      for (int j = 1; j <= b.length(); j++) {
        row[j] =
            a.charAt(i - 1) == b.charAt(j - 1) ? above[j - 1] + 1 : Math.max(above[j], row[j - 1]);
      }
      above = row;
    }
    return above[b.length()];
  }

  private void text(PrintedCell cell) {
    if (row != null && (hasValue || !labelInRow)) {
      endLabel();
    }
    if (row != null) {
      cells.add(cell);
    } else if (!unknownLabel) {
      unknownLabel = true;
      unknown = cell;
      cellsOfUnknown = new ArrayList<>();
      unknownRows++;
    }
  }

  private void figure(PrintedCell cell) {
    if (row == null && unknownLabel && unknown != null) {
      cellsOfUnknown.add(cell);
    } else if (row != null || (sideBySide && !unknownLabel)) {
      place = place == null ? cell.place() : place;
      hasValue |= cell.kind() == CellKind.VALUE;
      cells.add(cell);
    }
  }

  private void endRow() {
    headings.end();
    unknownLabel = false;
    labelInRow = false;
    if (!sideBySide && !cells.isEmpty()) {
      endLabel();
    }
  }

  private void endLabel() {
    if (row != null) {
      add(row, cells, Objects.requireNonNull(place));
    } else if (sideBySide
        && rowsSideBySide < MOST_ROWS_SIDE_BY_SIDE
        && !ColumnAligner.filled(cells).isEmpty()) {
      rowsSideBySide++;
      add(null, cells, Objects.requireNonNull(place));
    }
    row = null;
    place = null;
    hasValue = false;
    cells.clear();
  }

  private void add(Form.@Nullable Row named, List<PrintedCell> behind, Figure.Position start) {
    read.add(
        new LabelledCells(
            named,
            behind,
            headings.columns(),
            headings.units(),
            headings.firstColumn(behind.size()),
            start));
    if (named != null) {
      seen.set(named.index());
    }
  }
}
