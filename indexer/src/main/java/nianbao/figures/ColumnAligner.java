package nianbao.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nianbao.figures.Alignments.Slot;
import nianbao.report.Figure;
import org.jspecify.annotations.Nullable;

/** Aligns the printed cells after labels with the columns of the form. */
final class ColumnAligner {

  /** With fewer columns, a number with as many digits may as well be a single figure. */
  private static final int FEWEST_GLUED = 5;

  private final Form form;

  /** The cells of the rows that are printed side by side, from left to right. */
  private final List<Slot> sideBySide = new ArrayList<>();

  // Numbers of columns whose rows are padded before, or behind their figures. What pads the wide
  // table of requests says nothing about a narrow one: 行政事业性收费 |  | 0 |  | pads the end.
  private final BitSet paddedBefore = new BitSet();
  private final BitSet paddedBehind = new BitSet();

  /** Whether blank cells were preserved, so that missing cells are missing at the end. */
  private final boolean blanksKept;

  /**
   * Whether blank cells may have been moved behind the figures: rows are padded there, and no blank
   * cell stands anywhere else. Some converters print what spans and blank cells leave at the end of
   * the row, {@code 一、… | 3 | 3 | |||||||}, wherever it was.
   */
  private final boolean blanksMoved;

  /**
   * Whether blank cells may stand anywhere that belong to no column: some row has more of them than
   * padding at its ends explains, or rows of one width are padded now before, now behind their
   * figures. Bars on lines of their own, for example, leave such cells.
   */
  private final boolean blanksStrayed;

  ColumnAligner(Form form, List<LabelledCells> rows) {
    this.form = form;
    for (Form.Row row : form.rows()) {
      if (row.kind() == CellKind.COLUMN) {
        sideBySide.addAll(Slot.of(row));
      }
    }
    boolean behind = false;
    boolean kept = false;
    boolean strayed = false;
    for (LabelledCells row : rows) {
      int columns = row.row() == null ? sideBySide.size() : row.row().columns().size();
      List<PrintedCell> cells = row.cells();
      if (cells.size() > columns && columns > 1) {
        boolean blankBefore = areBlank(cells, 0, cells.size() - columns);
        boolean blankBehind = areBlank(cells, columns, cells.size());
        behind |= blankBehind;
        paddedBefore.set(columns, paddedBefore.get(columns) || (blankBefore && !blankBehind));
        paddedBehind.set(columns, paddedBehind.get(columns) || (blankBehind && !blankBefore));
        strayed |= filled(cells).size() <= columns && span(cells) > columns;
      }
      kept |= columns > 1 && hasInnerBlank(cells);
    }
    blanksKept = kept;
    blanksMoved = behind && !kept;
    blanksStrayed = strayed || paddedBefore.intersects(paddedBehind);
  }

  /** How many cells stand from the first to the last that is not blank. */
  private static int span(List<PrintedCell> cells) {
    int first = 0;
    while (first < cells.size() && cells.get(first).isBlank()) {
      first++;
    }
    int end = cells.size();
    while (end > first && cells.get(end - 1).isBlank()) {
      end--;
    }
    return end - first;
  }

  private static boolean areBlank(List<PrintedCell> cells, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!cells.get(i).isBlank()) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasInnerBlank(List<PrintedCell> cells) {
    boolean blank = false;
    for (PrintedCell cell : cells) {
      if (blank && !cell.isBlank()) {
        return true;
      }
      blank |= cell.isBlank();
    }
    return false;
  }

  /** The ways in which the cells after a label may fill its row. */
  Alignments align(LabelledCells printed) {
    List<Slot> slots = printed.row() == null ? sideBySide : Slot.of(printed.row());
    return form.columnsByHeading()
        ? new HeadedColumns(printed, slots).alignments()
        : new Alignments(printed, slots, inOrder(printed, slots.size()));
  }

  private List<List<@Nullable PrintedCell>> inOrder(LabelledCells printed, int columns) {
    List<PrintedCell> cells = pieces(printed.cells(), columns);
    if (cells.size() <= columns && areBlank(cells, 0, cells.size())) {
      return trailing(cells, columns);
    }
    List<PrintedCell> filled = filled(cells);
    if (filled.size() == 1 && isGlued(filled.getFirst(), cells.size(), columns)) {
      return Alignments.glued(filled.getFirst(), columns);
    }
    if (filled.size() < columns && blanksMoved) {
      return Alignments.spread(filled, columns);
    }
    if (cells.size() > columns) {
      return blanksStrayed && hasInnerBlank(cells)
          ? Alignments.withoutStrays(cells, columns)
          : windows(cells, columns, printed.firstColumn());
    }
    boolean complete = cells.size() == columns || (blanksKept && printed.row() != null);
    return complete ? trailing(cells, columns) : Alignments.spread(filled, columns);
  }

  /** Those that are not blank. */
  static List<PrintedCell> filled(List<PrintedCell> cells) {
    return cells.stream().filter(cell -> !cell.isBlank()).toList();
  }

  /** Whether one cell holds the run-together figures of all columns. */
  private static boolean isGlued(PrintedCell cell, int cells, int columns) {
    boolean ledByZero = cell.compact().startsWith("0") && cells == 1;
    return Alignments.mayBeGlued(cell, columns) && (columns >= FEWEST_GLUED || ledByZero);
  }

  /** Splits cells that hold several figures, such as {@code 0 0 0}. */
  private static List<PrintedCell> pieces(List<PrintedCell> cells, int columns) {
    List<PrintedCell> pieces = new ArrayList<>(cells.size());
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

  /** Cells fill the first columns; the rest are blank. */
  private static List<List<@Nullable PrintedCell>> trailing(List<PrintedCell> cells, int columns) {
    List<@Nullable PrintedCell> alignment = new ArrayList<>(cells);
    while (alignment.size() < columns) {
      alignment.add(null);
    }
    return Alignments.only(alignment);
  }

  /**
   * More cells than columns: blank cells at the ends are padding. Where they stand at both, the
   * other rows tell at which end, or else the headings.
   */
  private List<List<@Nullable PrintedCell>> windows(
      List<PrintedCell> cells, int columns, int headed) {
    int leading = 0;
    while (leading < cells.size() && cells.get(leading).isBlank()) {
      leading++;
    }
    int end = cells.size();
    while (end > 0 && cells.get(end - 1).isBlank()) {
      end--;
    }
    int earliest = Math.max(0, end - columns);
    int latest = Math.min(leading, cells.size() - columns);
    if (earliest > latest) {
      return Alignments.none();
    }
    if (paddedBefore.get(columns) != paddedBehind.get(columns) || leading == cells.size()) {
      return window(cells, paddedBefore.get(columns) ? latest : earliest, columns);
    }
    if (headed >= earliest && headed <= latest) {
      return window(cells, headed, columns);
    }
    List<List<@Nullable PrintedCell>> windows = new ArrayList<>();
    for (int at = earliest; at <= latest; at++) {
      windows.addAll(window(cells, at, columns));
    }
    return windows;
  }

  private static List<List<@Nullable PrintedCell>> window(
      List<PrintedCell> cells, int from, int columns) {
    return Alignments.only(new ArrayList<>(cells.subList(from, from + columns)));
  }
}
