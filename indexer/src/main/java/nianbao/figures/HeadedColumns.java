package nianbao.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nianbao.figures.Alignments.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Aligns the cells of a row in a table whose headings name the columns: a unit and a code may stand
 * before the figures, and columns unknown to the form beside them.
 */
final class HeadedColumns {

  private final LabelledCells printed;

  /** Meanings of the headings, from left to right; empty if the table has no headings. */
  private final List<String> headed;

  /** The cells of the form whose columns were printed. */
  private final List<Slot> slots;

  HeadedColumns(LabelledCells printed, List<Slot> all) {
    this.printed = printed;
    this.headed = printed.columns();
    List<Slot> known = all.stream().filter(slot -> headed.contains(slot.column())).toList();
    // Columns that were not printed are left out, which is not the same as blank.
    boolean one = known.isEmpty() && headed.size() == unitAndCode() + 1;
    slots = !known.isEmpty() ? known : one ? all.subList(0, 1) : all;
  }

  /** The row's cells in the printed columns, and the ways in which they may be filled. */
  Alignments alignments() {
    List<PrintedCell> cells = withoutPadding();
    boolean complete =
        !headed.isEmpty() && cells.size() == headed.size() && figuresStandUnderFigures(cells);
    List<PrintedCell> figures =
        complete ? cells.subList(unitAndCode(), cells.size()) : afterUnitAndCode(cells);
    return new Alignments(printed, slots, over(figureColumns(), figures));
  }

  /** Number of columns before the first figure column. */
  private int unitAndCode() {
    int count = 0;
    while (count < headed.size() && ColumnHeadings.isWithoutFigures(headed.get(count))) {
      count++;
    }
    return count;
  }

  private boolean figuresStandUnderFigures(List<PrintedCell> cells) {
    for (int i = 0; i < cells.size(); i++) {
      CellKind wrong = headed.get(i).equals(CellClassifier.UNIT) ? CellKind.VALUE : CellKind.UNIT;
      if (cells.get(i).kind() == wrong) {
        return false;
      }
    }
    return true;
  }

  /** The cells without blank ones after the last column that has a heading. */
  private List<PrintedCell> withoutPadding() {
    List<PrintedCell> cells = printed.cells();
    int columns = headed.isEmpty() ? 1 + slots.size() : headed.size();
    int end = cells.size();
    while (end > columns && cells.get(end - 1).isBlank()) {
      end--;
    }
    return cells.subList(0, end);
  }

  private List<PrintedCell> afterUnitAndCode(List<PrintedCell> cells) {
    int start = 0;
    if (!cells.isEmpty()) {
      boolean blankUnit = cells.getFirst().isBlank() && cells.size() > figureColumns().size();
      start += blankUnit || cells.getFirst().kind() == CellKind.UNIT ? 1 : 0;
    }
    boolean headedCode = headed.contains(CellClassifier.CODE);
    boolean code = start < cells.size() && cells.get(start).isCode(headedCode);
    return cells.subList(start + (code ? 1 : 0), cells.size());
  }

  /** The headed columns that hold figures; the form's columns if there are no headings. */
  private List<String> figureColumns() {
    List<String> figures =
        headed.stream().filter(column -> !ColumnHeadings.isWithoutFigures(column)).toList();
    List<String> ofForm = slots.stream().map(Slot::column).toList();
    if (figures.isEmpty()) {
      return ofForm;
    }
    boolean known = figures.stream().anyMatch(ofForm::contains);
    return !known && figures.size() == 1 ? List.of(ofForm.getFirst()) : figures;
  }

  private List<List<@Nullable PrintedCell>> over(List<String> columns, List<PrintedCell> cells) {
    List<PrintedCell> filled = ColumnAligner.filled(cells);
    if (filled.isEmpty() || columns.size() == 1) {
      return filled.size() > 1
          ? Alignments.none()
          : Alignments.only(chosen(single(cells, filled), columns));
    }
    if (slots.stream().noneMatch(slot -> columns.contains(slot.column()))) {
      return Alignments.none();
    }
    if (cells.size() == columns.size()) {
      return Alignments.only(chosen(new ArrayList<>(cells), columns));
    }
    return Alignments.spread(filled, columns.size()).stream()
        .map(alignment -> chosen(alignment, columns))
        .distinct()
        .toList();
  }

  /** The only filled cell, or the first blank one. */
  private static List<@Nullable PrintedCell> single(
      List<PrintedCell> cells, List<PrintedCell> filled) {
    PrintedCell blank = cells.isEmpty() ? null : cells.getFirst();
    return Collections.singletonList(filled.isEmpty() ? blank : filled.getFirst());
  }

  /** Picks the cells of the form's columns from those of all headed columns. */
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
