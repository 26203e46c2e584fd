package nianbao.figures;

import java.util.ArrayList;
import java.util.List;
import nianbao.figures.FormLayout.Slot;
import nianbao.report.Figure;
import org.jspecify.annotations.Nullable;

/** Lays the printed cells of runs over the columns of the form. */
final class ColumnAligner {

  private static final int FEWEST_GLUED = 5;

  private final FormLayout layout;

  /** Whether wider rows were padded before their figures more often than behind them. */
  private final boolean paddedBefore;

  /** Whether blank cells left a trace, so that what is missing is missing at the end. */
  private final boolean blanksKept;

  ColumnAligner(FormLayout layout, List<LabelledCells> runs) {
    this.layout = layout;
    int before = 0;
    int behind = 0;
    boolean kept = false;
    for (LabelledCells run : runs) {
      int columns = slots(layout, run).size();
      List<PrintedCell> cells = run.cells();
      if (cells.size() > columns && columns > 1) {
        before += isBlank(cells, 0, cells.size() - columns) ? 1 : 0;
        behind += isBlank(cells, columns, cells.size()) ? 1 : 0;
      }
      kept |= columns > 1 && hasInnerBlank(cells);
    }
    paddedBefore = before > behind;
    blanksKept = kept;
  }

  private static List<Slot> slots(FormLayout layout, LabelledCells run) {
    return run.row() == null ? layout.sideBySide() : FormLayout.slots(run.row().row());
  }

  private static boolean isBlank(List<PrintedCell> cells, int from, int to) {
    return cells.subList(from, to).stream().allMatch(PrintedCell::isEmpty);
  }

  private static boolean hasInnerBlank(List<PrintedCell> cells) {
    int first = -1;
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).isEmpty()) {
        first = first < 0 ? i : first;
      } else if (first >= 0) {
        return true;
      }
    }
    return false;
  }

  /** How the cells of a run may fill its row. */
  RowAlignments of(LabelledCells run) {
    List<Slot> slots = slots(layout, run);
    return layout.form().columnsByHeading()
        ? new HeadedColumns(run, slots).assignment()
        : new RowAlignments(run, slots, inOrder(run, slots));
  }

  private List<List<@Nullable PrintedCell>> inOrder(LabelledCells run, List<Slot> slots) {
    int columns = slots.size();
    List<PrintedCell> cells = pieces(run.cells(), columns);
    if (isBlank(cells, 0, cells.size()) && cells.size() <= columns) {
      return trailing(cells, columns);
    }
    List<PrintedCell> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
    if (filled.size() == 1 && mayBeGlued(filled.getFirst(), cells.size(), columns)) {
      return Alignments.glued(filled.getFirst(), columns);
    }
    if (cells.size() > columns) {
      return window(cells, columns);
    }
    boolean complete = cells.size() == columns || (blanksKept && run.row() != null);
    return complete ? trailing(cells, columns) : Alignments.spread(filled, columns);
  }

  /** With few columns, a number of as many digits may as well be one. */
  private static boolean mayBeGlued(PrintedCell cell, int cells, int columns) {
    boolean ledByZero = cell.compact().startsWith("0") && cells == 1;
    return Alignments.isGlued(cell, columns) && (columns >= FEWEST_GLUED || ledByZero);
  }

  /** {@code 0 0 0} in one cell are three. */
  private static List<PrintedCell> pieces(List<PrintedCell> cells, int columns) {
    List<PrintedCell> pieces = new ArrayList<>(columns);
    for (PrintedCell cell : cells) {
      String[] parts = cell.text().strip().split("\\s+", columns + 1);
      boolean several =
          parts.length > 1
              && Amount.of(cell.text(), true).kind() == Figure.Kind.UNCLEAR
              && areFigures(parts);
      if (several) {
        for (String part : parts) {
          pieces.add(cell.piece(part));
        }
      } else {
        pieces.add(cell);
      }
    }
    return pieces;
  }

  private static boolean areFigures(String[] parts) {
    for (String part : parts) {
      if (Amount.of(part, true).kind() == Figure.Kind.UNCLEAR) {
        return false;
      }
    }
    return true;
  }

  /** Cells from the first column on; behind them nothing was printed. */
  private static List<List<@Nullable PrintedCell>> trailing(List<PrintedCell> cells, int columns) {
    List<@Nullable PrintedCell> way = new ArrayList<>(cells);
    while (way.size() < columns) {
      way.add(null);
    }
    return Alignments.only(way);
  }

  /** More cells than columns: those that pad the row are blank and stand at one end. */
  private List<List<@Nullable PrintedCell>> window(List<PrintedCell> cells, int columns) {
    int last = cells.size() - columns;
    List<Integer> starts = new ArrayList<>();
    for (int start = 0; start <= last; start++) {
      if (isBlank(cells, 0, start) && isBlank(cells, start + columns, cells.size())) {
        starts.add(start);
      }
    }
    if (starts.isEmpty()) {
      return Alignments.none();
    }
    int start = paddedBefore ? starts.getLast() : starts.getFirst();
    return Alignments.only(new ArrayList<>(cells.subList(start, start + columns)));
  }
}
