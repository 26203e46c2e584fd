package nianbao.figures;

import java.util.ArrayList;
import java.util.List;
import nianbao.figures.PrintedCell.Look;
import nianbao.report.StatTable;

/**
 * Tells the tables of a form, and the pieces they were torn into, from other statistics. A few
 * labels that also stand elsewhere are not enough.
 */
final class FormTables {

  private static final int FEWEST_SIGNS = 3;
  private static final int FEWEST_LABELS = 5;
  private static final int SHORTEST_HEADING = 4;

  /**
   * What a table has of the form.
   *
   * @param first position in the form of its first label
   * @param last of its last one
   * @param strange rows that begin with a text unknown to the form
   */
  private record Signs(
      List<List<PrintedCell>> rows, int first, int last, int labels, int headings, int strange) {

    static Signs of(List<List<PrintedCell>> rows) {
      int first = Integer.MAX_VALUE;
      int last = -1;
      int labels = 0;
      int headings = 0;
      int strange = 0;
      for (List<PrintedCell> row : rows) {
        for (PrintedCell cell : row) {
          if (cell.look() == Look.LABEL) {
            labels++;
            first = Math.min(first, cell.rows().getFirst().index());
            last = Math.max(last, cell.rows().getFirst().index());
          }
          headings += isTelling(cell) ? 1 : 0;
        }
        strange += !row.isEmpty() && row.getFirst().look() == Look.TEXT ? 1 : 0;
      }
      return new Signs(rows, first, last, labels, headings, strange);
    }

    /** A heading that hardly stands over other tables. */
    private static boolean isTelling(PrintedCell cell) {
      return cell.look() == Look.HEADING && cell.compact().length() >= SHORTEST_HEADING;
    }

    boolean isTable() {
      int known = labels + headings;
      return known >= FEWEST_SIGNS && (headings > 0 || labels >= FEWEST_LABELS) && known >= strange;
    }

    boolean mayBePiece() {
      return labels + headings > 0 && strange == 0;
    }
  }

  private FormTables() {}

  /** The cells of the form's tables among these, in reading order. */
  static List<List<List<PrintedCell>>> among(List<StatTable> tables, FormLayout layout) {
    List<Signs> signs =
        tables.stream().map(table -> Signs.of(PrintedTables.cells(table, layout))).toList();
    boolean[] taken = new boolean[signs.size()];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = signs.get(i).isTable();
      if (!taken[i] && i > 0 && taken[i - 1] && signs.get(i).mayBePiece()) {
        taken[i] = signs.get(i - 1).last < signs.get(i).first;
      }
    }
    for (int i = taken.length - 2; i >= 0; i--) {
      if (!taken[i] && taken[i + 1] && signs.get(i).mayBePiece()) {
        taken[i] = signs.get(i).last < signs.get(i + 1).first;
      }
    }
    List<List<List<PrintedCell>>> among = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      if (taken[i]) {
        among.add(signs.get(i).rows);
      }
    }
    return among;
  }
}
