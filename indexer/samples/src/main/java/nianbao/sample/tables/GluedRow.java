package nianbao.sample.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * A row whose figures have run together, {@code 0000000}. Only rows that can be split in exactly
 * one way are used: into as many digits as there are columns, or into numbers of which the last is
 * the sum of the others.
 */
final class GluedRow {
  private static final int FEWEST = 3;

  /** Six kinds of applicants and their total. */
  private static final int WITH_TOTAL = 7;

  private GluedRow() {}

  /** The row with its figures in one cell, or unchanged if they could not be split again. */
  static List<TableCell> of(List<TableCell> row) {
    List<TableCell> figures = row.stream().filter(cell -> cell.figure() != null).toList();
    String glued = String.join("", TableCell.texts(figures));
    boolean digits =
        glued.chars().allMatch(c -> c >= '0' && c <= '9')
            && figures.stream().noneMatch(TableCell::isBlank);
    if (figures.size() < FEWEST || !digits || !isUnique(glued, figures)) {
      return row;
    }
    List<TableCell> cells =
        new ArrayList<>(row.stream().filter(cell -> cell.figure() == null).toList());
    cells.add(TableCell.label(glued));
    return cells;
  }

  private static boolean isUnique(String glued, List<TableCell> figures) {
    if (glued.length() == figures.size()) {
      return true;
    }
    long sum = 0;
    for (TableCell cell : figures.subList(0, figures.size() - 1)) {
      sum += Long.parseLong(cell.text());
    }
    return figures.size() == WITH_TOTAL
        && sum == Long.parseLong(figures.getLast().text())
        && ways(glued, 0, WITH_TOTAL, 0) == 1;
  }

  /** Number of ways to split digits into numbers of which the last is the sum of the others. */
  private static int ways(String digits, int from, int numbers, long sum) {
    if (numbers == 1) {
      String last = digits.substring(from);
      boolean number = last.length() == 1 || (last.length() < 10 && !last.startsWith("0"));
      return number && !last.isEmpty() && Long.parseLong(last) == sum ? 1 : 0;
    }
    int ways = 0;
    int most = digits.startsWith("0", from) ? 1 : 9;
    for (int end = from + 1; end <= Math.min(from + most, digits.length() - numbers + 1); end++) {
      ways += ways(digits, end, numbers - 1, sum + Long.parseLong(digits.substring(from, end)));
    }
    return ways;
  }
}
