package nianbao.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import nianbao.figures.FormLayout.Position;
import nianbao.figures.PrintedCell.Look;
import nianbao.report.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Parts the tables of a form into runs of cells behind a label. Labels that the form has several
 * times are told apart by their place in its order.
 */
final class RowReader {

  private final FormLayout layout;
  private final ColumnHeadings headings = new ColumnHeadings();
  private final List<LabelledCells> runs = new ArrayList<>();
  private final BitSet seen = new BitSet();

  /** Position in the form of the last label. */
  private int last = -1;

  private @Nullable Position row;
  private boolean besideEachOther;
  private boolean unknownLabel;

  /** Whether the open run's label stands in the row being read. */
  private boolean labelInRow;

  private final List<PrintedCell> cells = new ArrayList<>();

  /** The row with an unknown label behind the last known one, unless there are several. */
  private @Nullable SlippedLabel slipped;

  private int unknownRows;
  private Figure.@Nullable Position place;

  RowReader(FormLayout layout) {
    this.layout = layout;
  }

  /** The runs of all tables added. */
  List<LabelledCells> runs() {
    return runs;
  }

  void table(List<List<PrintedCell>> rows) {
    for (List<PrintedCell> printed : rows) {
      if (ColumnHeadings.isHeadingRow(printed)) {
        endRun();
        headings.add(printed);
        besideEachOther |= printed.stream().anyMatch(PrintedCell::headsFigures);
      } else {
        printed.forEach(this::cell);
        endRow();
      }
    }
    endRun();
    besideEachOther = false;
  }

  private void cell(PrintedCell cell) {
    switch (cell.look()) {
      case LABEL -> label(cell);
      case HEADING -> endRun();
      case TEXT -> text(cell);
      case BLANK, UNIT, VALUE -> figure(cell);
    }
  }

  private void label(PrintedCell cell) {
    endRun();
    headings.end();
    if (cell.headsFigures()) {
      besideEachOther = true;
      return;
    }
    besideEachOther = false;
    Position named = named(cell.rows());
    unknownLabel = named == null;
    if (named != null) {
      addSlipped(named.index());
      last = named.index();
      labelInRow = true;
      row = named.row().columns().isEmpty() ? null : named;
      place = cell.place();
    }
  }

  private void addSlipped(int next) {
    Position position = slipped == null ? null : slipped.row(layout.form(), next);
    if (slipped != null && position != null && unknownRows == 1 && !seen.get(position.index())) {
      Figure.Position start = slipped.label().place();
      runs.add(
          new LabelledCells(
              position, slipped.cells(), headings.columns(), headings.units(), start));
      seen.set(position.index());
    }
    slipped = null;
    unknownRows = 0;
  }

  /** The row a label names: the next one in the order of the form that was not printed yet. */
  private @Nullable Position named(List<Position> candidates) {
    for (Position candidate : candidates) {
      boolean free = !seen.get(candidate.index());
      boolean below = layout.parent(candidate.row()) <= last;
      if (free && candidate.index() > last && (below || candidates.size() == 1)) {
        return candidate;
      }
    }
    Position only = candidates.size() == 1 ? candidates.getFirst() : null;
    return only != null && !seen.get(only.index()) ? only : null;
  }

  private void text(PrintedCell cell) {
    if (row != null && !cells.isEmpty() && hasFigure()) {
      endRun();
    }
    if (row != null && !labelInRow) {
      endRun();
    }
    if (row == null && !unknownLabel) {
      unknownLabel = true;
      slipped = new SlippedLabel(cell, last);
      unknownRows++;
    } else if (row != null) {
      cells.add(cell);
    }
  }

  private boolean hasFigure() {
    return cells.stream().anyMatch(cell -> cell.look() == Look.VALUE);
  }

  private void figure(PrintedCell cell) {
    if (row == null && unknownLabel && slipped != null) {
      slipped.cells().add(cell);
      return;
    }
    boolean beside = besideEachOther && !unknownLabel;
    if (row != null || beside) {
      if (place == null) {
        place = cell.place();
      }
      cells.add(cell);
    }
  }

  private void endRow() {
    headings.end();
    unknownLabel = false;
    labelInRow = false;
    if (!besideEachOther && !cells.isEmpty()) {
      endRun();
    }
  }

  private void endRun() {
    boolean printed = row != null || cells.stream().anyMatch(cell -> !cell.isEmpty());
    if (printed && (row != null || besideEachOther)) {
      Figure.Position start = Objects.requireNonNull(place);
      runs.add(new LabelledCells(row, cells, headings.columns(), headings.units(), start));
      if (row != null) {
        seen.set(row.index());
      }
    }
    row = null;
    place = null;
    cells.clear();
  }
}
