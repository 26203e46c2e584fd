package nianbao.figures;

import java.util.ArrayList;
import java.util.List;
import nianbao.report.Figure;
import nianbao.report.StatTable;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a printed table.
 *
 * @param text as printed
 * @param compact its {@link LabelWording}
 * @param rows the rows that a label may belong to, in the order of the form; empty for other cells
 * @param heading the meaning of a heading, {@code null} for other cells
 * @param place where it stands
 */
public record PrintedCell(
    String text,
    String compact,
    CellKind kind,
    List<Form.Row> rows,
    @Nullable String heading,
    Figure.Position place) {

  private static final int CODE_LENGTH = 2;

  /** The classified cells of a table, row by row. */
  public static List<List<PrintedCell>> of(StatTable table, CellClassifier classifier) {
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
    String compact = LabelWording.of(text);
    CellKind kind = classifier.kind(text, compact);
    if (kind == CellKind.HEADING) {
      String heading = classifier.heading(LabelTable.key(compact));
      return new PrintedCell(text, compact, kind, List.of(), heading, place);
    }
    List<Form.Row> rows = kind.isLabel() ? classifier.rows(LabelTable.key(compact)) : List.of();
    return new PrintedCell(text, compact, kind, rows, null, place);
  }

  /** A copy of this cell with one of the figures it holds. */
  PrintedCell piece(String piece) {
    return new PrintedCell(piece, piece, CellKind.VALUE, List.of(), null, place);
  }

  public boolean isBlank() {
    return kind == CellKind.BLANK;
  }

  /** Whether it holds words, or digits that aren't a figure. */
  boolean isText() {
    return kind == CellKind.TEXT || kind == CellKind.NUMERAL;
  }

  /**
   * Whether it is the code of a row, 01, rather than a figure: figures don't begin with a zero.
   *
   * @param headed whether a heading announces codes; then 12 is a code too
   */
  boolean isCode(boolean headed) {
    boolean digits = kind == CellKind.VALUE && compact.length() == CODE_LENGTH;
    return digits && (headed || (compact.charAt(0) == '0' && Character.isDigit(compact.charAt(1))));
  }
}
