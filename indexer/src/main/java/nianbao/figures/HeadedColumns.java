package nianbao.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nianbao.figures.FormLayout.Slot;
import nianbao.figures.PrintedCell.Look;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a form whose headings say which is which: the unit and a code may stand before the
 * figures, and columns the form does not know beside them.
 */
final class HeadedColumns {

  private final LabelledCells run;
  private final List<Slot> slots;

  HeadedColumns(LabelledCells run, List<Slot> all) {
    this.run = run;
    List<Slot> headed = all.stream().filter(slot -> run.columns().contains(slot.column())).toList();
    // A column that was not printed is not blank.
    boolean one = headed.isEmpty() && run.columns().size() == unitAndCode() + 1;
    slots = !headed.isEmpty() ? headed : one ? all.subList(0, 1) : all;
  }

  /** The row's cells in those columns that were printed, and the ways in which it may fill them. */
  RowAlignments assignment() {
    return new RowAlignments(run, slots, ways());
  }

  private List<List<@Nullable PrintedCell>> ways() {
    List<PrintedCell> cells = withoutPadding();
    List<String> headed = run.columns();
    if (!headed.isEmpty() && cells.size() == headed.size() && figuresStandUnderFigures(cells)) {
      return figures(cells.subList(unitAndCode(), cells.size()));
    }
    return figures(behindUnit(cells));
  }

  private int unitAndCode() {
    int count = 0;
    for (String column : run.columns()) {
      if (!column.equals(ColumnHeadings.UNIT) && !column.equals(ColumnHeadings.CODE)) {
        break;
      }
      count++;
    }
    return count;
  }

  private boolean figuresStandUnderFigures(List<PrintedCell> cells) {
    for (int i = 0; i < cells.size(); i++) {
      boolean unit = run.columns().get(i).equals(ColumnHeadings.UNIT);
      boolean standsRight =
          unit ? cells.get(i).look() != Look.VALUE : cells.get(i).look() != Look.UNIT;
      if (!standsRight) {
        return false;
      }
    }
    return true;
  }

  /** Without blank cells behind the last column that has a heading. */
  private List<PrintedCell> withoutPadding() {
    List<PrintedCell> cells = run.cells();
    int columns = run.columns().isEmpty() ? 1 + slots.size() : run.columns().size();
    int end = cells.size();
    while (end > columns && cells.get(end - 1).isEmpty()) {
      end--;
    }
    return cells.subList(0, end);
  }

  private List<PrintedCell> behindUnit(List<PrintedCell> cells) {
    int start = 0;
    boolean unit = start < cells.size() && cells.getFirst().look() == Look.UNIT;
    boolean blankUnit =
        start < cells.size() && cells.getFirst().isEmpty() && cells.size() > figureColumns().size();
    start += unit || blankUnit ? 1 : 0;
    boolean code = start < cells.size() && isCode(cells.get(start));
    return cells.subList(start + (code ? 1 : 0), cells.size());
  }

  /** {@code 01}: no figure begins with a zero. */
  private boolean isCode(PrintedCell cell) {
    String text = cell.compact();
    boolean zeroLed =
        text.length() == 2 && text.charAt(0) == '0' && Character.isDigit(text.charAt(1));
    boolean headed = run.columns().contains(ColumnHeadings.CODE) && text.length() == 2;
    return cell.look() == Look.VALUE && (zeroLed || headed);
  }

  /** The headed columns that hold figures; those of the form when none is headed. */
  private List<String> figureColumns() {
    List<String> headed =
        run.columns().stream()
            .filter(
                column ->
                    !column.equals(ColumnHeadings.UNIT) && !column.equals(ColumnHeadings.CODE))
            .toList();
    List<String> ofForm = slots.stream().map(Slot::column).toList();
    if (headed.isEmpty()) {
      return ofForm;
    }
    boolean known = headed.stream().anyMatch(ofForm::contains);
    return !known && headed.size() == 1 ? List.of(ofForm.getFirst()) : headed;
  }

  private List<List<@Nullable PrintedCell>> figures(List<PrintedCell> cells) {
    List<String> columns = figureColumns();
    List<PrintedCell> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
    if (filled.isEmpty() || columns.size() == 1) {
      return filled.size() > 1 ? Alignments.none() : single(cells, filled, columns);
    }
    if (slots.stream().noneMatch(slot -> columns.contains(slot.column()))) {
      return Alignments.none();
    }
    if (cells.size() == columns.size()) {
      return Alignments.only(chosen(new ArrayList<>(cells), columns));
    }
    if (filled.size() > columns.size()) {
      return Alignments.none();
    }
    return Alignments.spread(filled, columns.size()).stream()
        .map(way -> chosen(way, columns))
        .distinct()
        .toList();
  }

  private List<List<@Nullable PrintedCell>> single(
      List<PrintedCell> cells, List<PrintedCell> filled, List<String> columns) {
    PrintedCell only =
        !filled.isEmpty() ? filled.getFirst() : cells.isEmpty() ? null : cells.getFirst();
    return Alignments.only(chosen(Collections.singletonList(only), columns));
  }

  /** The cells of the form's columns among those of all headed ones. */
  private List<@Nullable PrintedCell> chosen(
      List<@Nullable PrintedCell> cells, List<String> columns) {
    List<@Nullable PrintedCell> chosen = new ArrayList<>(slots.size());
    for (Slot slot : slots) {
      int at = columns.indexOf(slot.column());
      chosen.add(at < 0 || at >= cells.size() ? null : cells.get(at));
    }
    return chosen;
  }
}
