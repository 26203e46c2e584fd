package nianbao.figures;

import java.util.ArrayList;
import java.util.List;
import nianbao.report.StatTable;

/**
 * Decides whether a table belongs to a form, possibly as a fragment of a table that was torn apart,
 * or holds other statistics. A few labels that occur elsewhere too are not enough.
 */
final class FormTable {

  private static final int FEWEST_LABELS_AND_HEADINGS = 3;
  private static final int FEWEST_LABELS = 5;

  /** Shorter headings occur in other tables too. */
  private static final int SHORTEST_HEADING = 4;

  private final List<List<PrintedCell>> rows;

  /** Positions in the form of the first and the last label. */
  private int first = Integer.MAX_VALUE;

  private int last = -1;

  private int labels;
  private int headings;

  /** Number of rows that begin with a text unknown to the form. */
  private int unknownRows;

  private FormTable(List<List<PrintedCell>> rows) {
    this.rows = rows;
    for (List<PrintedCell> row : rows) {
      for (PrintedCell cell : row) {
        if (cell.kind().isLabel()) {
          int position = cell.rows().getFirst().index();
          labels++;
          first = Math.min(first, position);
          last = Math.max(last, position);
        } else if (cell.kind() == CellKind.HEADING && cell.compact().length() >= SHORTEST_HEADING) {
          headings++;
        }
      }
      unknownRows += !row.isEmpty() && row.getFirst().isText() ? 1 : 0;
    }
  }

  /** The cells of those tables that belong to the form, in reading order. */
  static List<List<List<PrintedCell>>> among(List<StatTable> tables, CellClassifier classifier) {
    List<FormTable> candidates = new ArrayList<>(tables.size());
    tables.forEach(table -> candidates.add(new FormTable(PrintedCell.of(table, classifier))));
    boolean[] taken = new boolean[candidates.size()];
    for (int i = 0; i < taken.length; i++) {
      FormTable table = candidates.get(i);
      boolean continues = i > 0 && taken[i - 1] && table.mayContinue(candidates.get(i - 1));
      taken[i] = table.isRecognised() || continues;
    }
    for (int i = taken.length - 2; i >= 0; i--) {
      taken[i] |= taken[i + 1] && candidates.get(i).mayPrecede(candidates.get(i + 1));
    }
    List<List<List<PrintedCell>>> among = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      if (taken[i]) {
        among.add(candidates.get(i).rows);
      }
    }
    return among;
  }

  private boolean isRecognised() {
    int known = labels + headings;
    return known >= FEWEST_LABELS_AND_HEADINGS
        && (headings > 0 || labels >= FEWEST_LABELS)
        && known >= unknownRows;
  }

  private boolean mayContinue(FormTable before) {
    return mayBeFragment() && before.last < first;
  }

  private boolean mayPrecede(FormTable next) {
    return mayBeFragment() && last < next.first;
  }

  private boolean mayBeFragment() {
    return labels + headings > 0 && unknownRows == 0;
  }
}
