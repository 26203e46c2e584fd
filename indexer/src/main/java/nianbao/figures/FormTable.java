package nianbao.figures;

import java.util.ArrayList;
import java.util.List;
import nianbao.report.StatTable;

/**
 * What a table has of a form. Tells the tables of the form, and the pieces they were torn into,
 * from other statistics; a few labels that also stand elsewhere are not enough.
 */
final class FormTable {

  private static final int FEWEST_SIGNS = 3;
  private static final int FEWEST_LABELS = 5;

  /** A shorter heading stands over other tables too. */
  private static final int SHORTEST_HEADING = 4;

  private final List<List<PrintedCell>> rows;

  /** Position in the form of its first label, and of its last one. */
  private int first = Integer.MAX_VALUE;

  private int last = -1;

  private int labels;
  private int headings;

  /** Rows that begin with a text unknown to the form. */
  private int strange;

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
      strange += !row.isEmpty() && row.getFirst().isText() ? 1 : 0;
    }
  }

  /** The cells of the form's tables among these, in reading order. */
  static List<List<List<PrintedCell>>> among(List<StatTable> tables, CellClassifier classifier) {
    List<FormTable> candidates = new ArrayList<>(tables.size());
    tables.forEach(table -> candidates.add(new FormTable(PrintedCell.of(table, classifier))));
    boolean[] taken = new boolean[candidates.size()];
    for (int i = 0; i < taken.length; i++) {
      FormTable table = candidates.get(i);
      boolean goesOn = i > 0 && taken[i - 1] && table.mayGoOn(candidates.get(i - 1));
      taken[i] = table.isWhole() || goesOn;
    }
    for (int i = taken.length - 2; i >= 0; i--) {
      taken[i] |= taken[i + 1] && candidates.get(i).mayBegin(candidates.get(i + 1));
    }
    List<List<List<PrintedCell>>> among = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      if (taken[i]) {
        among.add(candidates.get(i).rows);
      }
    }
    return among;
  }

  private boolean isWhole() {
    int known = labels + headings;
    return known >= FEWEST_SIGNS && (headings > 0 || labels >= FEWEST_LABELS) && known >= strange;
  }

  private boolean mayGoOn(FormTable before) {
    return mayBePiece() && before.last < first;
  }

  private boolean mayBegin(FormTable next) {
    return mayBePiece() && last < next.first;
  }

  private boolean mayBePiece() {
    return labels + headings > 0 && strange == 0;
  }
}
