package nianbao.sample.tables;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Determines which figures become ambiguous when the blank cells of a row are lost. */
public final class VanishedBlanks {

  private VanishedBlanks() {}

  /** Names of the figures in a row that even a careful reader can't assign to a column. */
  public static Set<String> unclear(List<TableCell> row) {
    List<TableCell> figures = row.stream().filter(cell -> cell.figure() != null).toList();
    List<TableCell> left = figures.stream().filter(cell -> !cell.isBlank()).toList();
    if (left.isEmpty() || left.size() == figures.size()) {
      return Set.of();
    }
    boolean totalled = endsWithTotal(figures, left);
    return figures.stream()
        .filter(cell -> !(totalled && cell.equals(figures.getLast())))
        .map(TableCell::figure)
        .collect(Collectors.toSet());
  }

  /** Whether the last figure is recognisable as the total of the others. */
  private static boolean endsWithTotal(List<TableCell> figures, List<TableCell> left) {
    List<String> texts = TableCell.texts(left);
    String last = String.valueOf(figures.getLast().figure());
    boolean oneTotal =
        last.endsWith("[total]")
            && figures.stream().filter(cell -> isTotal(cell)).count() == 1
            && left.getLast().equals(figures.getLast());
    if (!oneTotal || texts.size() < 2) {
      return false;
    }
    long sum = texts.subList(0, texts.size() - 1).stream().mapToLong(VanishedBlanks::number).sum();
    return sum == number(texts.getLast());
  }

  private static boolean isTotal(TableCell cell) {
    return String.valueOf(cell.figure()).endsWith("[total]");
  }

  /** The digits of a printed figure, ignoring its style. */
  private static long number(String raw) {
    String digits =
        raw.chars()
            .filter(Character::isDigit)
            .mapToObj(c -> Integer.toString(Character.digit(c, 10)))
            .collect(Collectors.joining());
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }
}
