package nianbao.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nianbao.figures.PrintedCell.Look;
import org.jspecify.annotations.Nullable;

/** The ways in which printed cells may stand for a number of columns. */
final class Alignments {

  /** More ways than this are not weighed against each other. */
  private static final int MOST = 500;

  private Alignments() {}

  /** Nothing fits. */
  static List<List<@Nullable PrintedCell>> none() {
    return List.of();
  }

  /** One way without doubt. */
  static List<List<@Nullable PrintedCell>> only(List<@Nullable PrintedCell> cells) {
    return Collections.singletonList(cells);
  }

  /** All columns blank, none printed. */
  static List<List<@Nullable PrintedCell>> unprinted(int columns) {
    return only(Collections.nCopies(columns, null));
  }

  /** Fewer cells than columns, in order: blank columns vanished somewhere between them. */
  static List<List<@Nullable PrintedCell>> spread(List<PrintedCell> cells, int columns) {
    List<List<@Nullable PrintedCell>> ways = new ArrayList<>();
    if (combinations(columns, cells.size()) <= MOST) {
      spread(cells, columns, new ArrayList<>(columns), ways);
    }
    return ways;
  }

  private static void spread(
      List<PrintedCell> cells,
      int columns,
      List<@Nullable PrintedCell> begun,
      List<List<@Nullable PrintedCell>> ways) {
    int left = columns - begun.size();
    if (left == 0) {
      ways.add(new ArrayList<>(begun));
      return;
    }
    if (!cells.isEmpty()) {
      begun.add(cells.getFirst());
      spread(cells.subList(1, cells.size()), columns, begun, ways);
      begun.removeLast();
    }
    if (left > cells.size()) {
      begun.add(null);
      spread(cells, columns, begun, ways);
      begun.removeLast();
    }
  }

  private static long combinations(int columns, int chosen) {
    long ways = 1;
    for (int i = 1; i <= chosen; i++) {
      ways = ways * (columns - chosen + i) / i;
    }
    return ways;
  }

  /**
   * {@code 0000000}: digits that several columns ran together; each number without leading zeros.
   * Where there are more digits than columns, they may as well be one number.
   */
  static List<List<@Nullable PrintedCell>> glued(PrintedCell glued, int columns) {
    boolean longer = glued.compact().length() > columns;
    List<List<@Nullable PrintedCell>> ways =
        new ArrayList<>(longer ? spread(List.of(glued), columns) : List.of());
    String digits = glued.compact();
    if (combinations(digits.length() - 1, columns - 1) <= MOST) {
      split(glued, 0, columns, new ArrayList<>(columns), ways);
    }
    return ways;
  }

  private static void split(
      PrintedCell glued,
      int from,
      int columns,
      List<@Nullable PrintedCell> begun,
      List<List<@Nullable PrintedCell>> ways) {
    String digits = glued.compact();
    if (columns == 0) {
      if (from == digits.length()) {
        ways.add(new ArrayList<>(begun));
      }
      return;
    }
    int longest = digits.length() - from - columns + 1;
    if (longest > 0 && digits.charAt(from) == '0') {
      longest = 1;
    }
    for (int length = 1; length <= longest; length++) {
      begun.add(glued.piece(digits.substring(from, from + length)));
      split(glued, from + length, columns - 1, begun, ways);
      begun.removeLast();
    }
  }

  /** Whether a cell may hold the digits of several columns. */
  static boolean isGlued(PrintedCell cell, int columns) {
    return cell.look() == Look.VALUE
        && columns > 1
        && cell.compact().length() >= columns
        && cell.compact().chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
