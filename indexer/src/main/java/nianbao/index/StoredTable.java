package nianbao.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.report.Paragraph;
import nianbao.report.StatTable;
import nianbao.report.StatTable.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a table. The texts of its rows are paragraphs, stored already, so that all but
 * the unusual rows are known by their place.
 */
record StoredTable(int ordinal, @Nullable String caption, List<Rows> rows) {

  private static final Pattern TAB = Pattern.compile("\t");

  StoredTable {
    rows = List.copyOf(rows);
  }

  /**
   * Rows that are consecutive paragraphs.
   *
   * @param first ordinal of the first one's paragraph
   * @param count how many there are
   * @param blank blank cells at the end of each, which its paragraph leaves out
   * @param cells the cells of the only row, where they are more than the texts between the tabs of
   *     the paragraph
   */
  record Rows(int first, int count, int blank, @Nullable List<StoredCell> cells) {}

  /** A cell without the id of its paragraph. */
  record StoredCell(String text, int colspan, int rowspan) {}

  static StoredTable of(StatTable table, List<Paragraph> paragraphs) {
    List<Rows> all = new ArrayList<>();
    for (List<Cell> row : table.rows()) {
      Rows next = rows(row, paragraphs);
      Rows last = all.isEmpty() ? null : all.getLast();
      if (last != null && continues(last, next)) {
        all.set(all.size() - 1, new Rows(last.first, last.count + 1, last.blank, null));
      } else {
        all.add(next);
      }
    }
    return new StoredTable(table.ordinal(), table.caption(), all);
  }

  private static boolean continues(Rows rows, Rows next) {
    return rows.cells == null
        && next.cells == null
        && next.first == rows.first + rows.count
        && next.blank == rows.blank;
  }

  private static Rows rows(List<Cell> row, List<Paragraph> paragraphs) {
    String id = row.getFirst().paragraph();
    int ordinal = Integer.parseInt(id.substring(0, id.indexOf('-')));
    Paragraph paragraph = paragraphs.get(ordinal - 1);
    int blank = Math.max(0, row.size() - printed(paragraph).size());
    if (row.equals(cells(paragraph, blank))) {
      return new Rows(ordinal, 1, blank, null);
    }
    return new Rows(
        ordinal,
        1,
        0,
        row.stream().map(c -> new StoredCell(c.text(), c.colspan(), c.rowspan())).toList());
  }

  private static List<Cell> cells(Paragraph row, int blank) {
    List<String> texts = new ArrayList<>(printed(row));
    texts.addAll(Collections.nCopies(blank, ""));
    return texts.stream().map(text -> new Cell(text, 1, 1, row.id())).toList();
  }

  private static List<String> printed(Paragraph row) {
    return List.of(TAB.split(row.text(), -1));
  }

  /**
   * The table.
   *
   * @param paragraphs all of the report
   * @throws IndexOutOfBoundsException when it has rows that are not there
   */
  StatTable in(List<Paragraph> paragraphs) {
    List<List<Cell>> all = new ArrayList<>();
    for (Rows each : rows) {
      for (Paragraph row : paragraphs.subList(each.first - 1, each.first - 1 + each.count)) {
        all.add(
            each.cells == null
                ? cells(row, each.blank)
                : each.cells.stream()
                    .map(c -> new Cell(c.text(), c.colspan(), c.rowspan(), row.id()))
                    .toList());
      }
    }
    return new StatTable(ordinal, caption, all);
  }
}
