package nianbao.figures;

import java.util.ArrayList;
import java.util.List;
import nianbao.report.Figure;
import nianbao.report.StatTable;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a printed table.
 *
 * @param text as printed
 * @param compact folded and without white space
 * @param rows what a label may name, in the order of the form
 * @param heading the column a heading stands over, {@code null} for what is no heading
 * @param place where it stands
 */
record PrintedCell(
    String text,
    String compact,
    CellKind kind,
    List<Form.Row> rows,
    @Nullable String heading,
    Figure.Position place) {

  private static final int CODE_LENGTH = 2;

  /** The cells of a table with what they may be in a form; each is looked at once. */
  static List<List<PrintedCell>> of(StatTable table, CellClassifier classifier) {
    List<List<PrintedCell>> rows = new ArrayList<>(table.rows().size());
    for (int row = 0; row < table.rows().size(); row++) {
      List<StatTable.Cell> printed = table.rows().get(row);
      List<PrintedCell> cells = new ArrayList<>(printed.size());
      for (int cell = 0; cell < printed.size(); cell++) {
        StatTable.Cell one = printed.get(cell);
        Figure.Position place = new Figure.Position(table.ordinal(), row, cell, one.paragraph());
        cells.add(of(one.text(), place, classifier));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static PrintedCell of(String text, Figure.Position place, CellClassifier classifier) {
    String compact = Folding.compact(text);
    CellKind kind = classifier.kind(text, compact);
    if (kind == CellKind.HEADING) {
      String heading = classifier.heading(LabelTable.key(compact));
      return new PrintedCell(text, compact, kind, List.of(), heading, place);
    }
    List<Form.Row> rows = kind.isLabel() ? classifier.rows(LabelTable.key(compact)) : List.of();
    return new PrintedCell(text, compact, kind, rows, null, place);
  }

  /** The same cell with one of the figures it holds. */
  PrintedCell piece(String piece) {
    return new PrintedCell(piece, piece, CellKind.VALUE, List.of(), null, place);
  }

  boolean isBlank() {
    return kind == CellKind.BLANK;
  }

  /** Whether it holds words, or digits that are no figure. */
  boolean isText() {
    return kind == CellKind.TEXT || kind == CellKind.NUMERAL;
  }

  /**
   * Whether it is the code of a row, 01, and no figure: these don't begin with a zero.
   *
   * @param headed whether a heading announces codes; then 12 is one too
   */
  boolean isCode(boolean headed) {
    boolean digits = kind == CellKind.VALUE && compact.length() == CODE_LENGTH;
    return digits && (headed || (compact.charAt(0) == '0' && Character.isDigit(compact.charAt(1))));
  }
}
