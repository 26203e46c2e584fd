package nianbao.figures;

import java.util.List;
import nianbao.figures.FormLayout.Position;
import nianbao.report.Figure;
import nianbao.report.StatTable;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a printed table.
 *
 * @param text as printed
 * @param compact folded and without white space
 * @param rows what it may name, in the order of the form
 * @param heading what it heads, {@code null} when nothing
 * @param place where it stands
 */
record PrintedCell(
    String text,
    String compact,
    Look look,
    List<Position> rows,
    @Nullable String heading,
    Figure.Position place) {

  /** What a cell looks like. */
  enum Look {
    LABEL,
    HEADING,
    UNIT,
    BLANK,
    /** Digits or a sign for nothing. */
    VALUE,
    TEXT
  }

  private static final int LONGEST_LABEL = 120;
  private static final int LONGEST_VALUE = 24;

  static PrintedCell of(StatTable.Cell cell, Figure.Position place, FormLayout layout) {
    String compact = Folding.compact(cell.text());
    Look plain = plainLook(compact, cell.text(), layout);
    if (plain != Look.TEXT || compact.length() > LONGEST_LABEL) {
      return new PrintedCell(cell.text(), compact, plain, List.of(), null, place);
    }
    String label = Labels.ofCompact(compact);
    List<Position> rows = layout.rows(label);
    String heading = Labels.isNumbered(compact) && !rows.isEmpty() ? null : layout.heading(label);
    Look look = heading != null ? Look.HEADING : rows.isEmpty() ? Look.TEXT : Look.LABEL;
    return new PrintedCell(cell.text(), compact, look, rows, heading, place);
  }

  private static Look plainLook(String compact, String text, FormLayout layout) {
    if (compact.isEmpty()) {
      return Look.BLANK;
    }
    if (layout.isUnit(compact)) {
      return Look.UNIT;
    }
    boolean digits =
        compact.length() <= LONGEST_VALUE && compact.chars().allMatch(c -> c >= '0' && c <= '9');
    boolean amount = digits || Amount.of(text, true).kind() != Figure.Kind.UNCLEAR;
    return amount ? Look.VALUE : Look.TEXT;
  }

  /** The same cell with one of the texts it holds. */
  PrintedCell piece(String piece) {
    return new PrintedCell(piece, piece, Look.VALUE, List.of(), null, place);
  }

  /** Whether it names figures below it. */
  boolean headsFigures() {
    return rows.stream().anyMatch(position -> position.row().role() == Form.Role.COLUMN);
  }

  boolean isEmpty() {
    return look == Look.BLANK;
  }
}
