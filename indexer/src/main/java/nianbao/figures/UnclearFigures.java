package nianbao.figures;

import java.util.List;
import java.util.stream.Collectors;
import nianbao.report.Figure;
import nianbao.report.StatTable;
import nianbao.report.StatTable.Cell;
import nianbao.report.Warning;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/** The warnings about cells that gave no figure. */
final class UnclearFigures {

  private static final String KIND = "unclear-figure";

  private UnclearFigures() {}

  /** A row whose cells may stand for its columns in several ways, or in none. */
  static Warning inRow(RowAlignments assignment, List<StatTable> tables) {
    Figure.Position place = assignment.run().place();
    String key = assignment.slots().getFirst().row().key();
    return warning(
        place,
        null,
        tables,
        "Which figure stands in which column of %s can't be told".formatted(key));
  }

  /** A cell that holds something else than a figure. */
  static Warning inCell(Figure figure, List<StatTable> tables) {
    return warning(
        figure.place(),
        figure.place().cell(),
        tables,
        "\"%s\" is no figure for %s".formatted(figure.raw(), figure.name()));
  }

  /** A cell of the form that another row has given before. */
  static Warning claimedTwice(Figure figure, List<StatTable> tables) {
    return warning(
        figure.place(),
        figure.place().cell(),
        tables,
        "%s stands in the tables twice".formatted(figure.name()));
  }

  private static Warning warning(
      Figure.Position place, @Nullable Integer cell, List<StatTable> tables, String message) {
    List<Cell> row =
        tables.stream()
            .filter(table -> table.ordinal() == place.table())
            .findFirst()
            .orElseThrow()
            .rows()
            .get(place.row());
    int start = cell == null ? 0 : length(row.subList(0, cell)) + cell;
    int end = cell == null ? lengthOfPrinted(row) : start + length(row.get(cell));
    return new Warning(KIND, place.paragraph(), start, end, message);
  }

  /** The paragraph of a row ends with its last cell that is not blank. */
  private static int lengthOfPrinted(List<Cell> row) {
    int end = row.size();
    while (end > 0 && row.get(end - 1).text().isEmpty()) {
      end--;
    }
    return length(row.subList(0, end)) + Math.max(0, end - 1);
  }

  private static int length(List<Cell> cells) {
    return cells.stream().mapToInt(UnclearFigures::length).sum();
  }

  /** A cell printed on several lines stands on one in the paragraph of its row. */
  private static int length(Cell cell) {
    if (cell.text().indexOf('\n') < 0) {
      return cell.text().length();
    }
    return cell.text()
        .lines()
        .map(UnclearFigures::trimmed)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "))
        .length();
  }

  private static String trimmed(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && Folding.isBlank(line.charAt(start))) {
      start++;
    }
    while (end > start && Folding.isBlank(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }
}
