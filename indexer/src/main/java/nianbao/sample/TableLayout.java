package nianbao.sample;

import java.util.ArrayList;
import java.util.List;

/** How a table reaches plain text. */
enum TableLayout {
  /** {@code a | b | | |}: every row padded with blank cells to the width of the widest. */
  PIPES,
  /** {@code a | b |}: cells only as far as the row goes. */
  SHORT_PIPES,
  /** A tab between cells, also after the last cell of a short row. */
  TABS,
  /** A tab and a cell on each line, a blank line between rows. */
  CELL_LINES;

  /** The rows with the cells that will be printed. */
  List<List<String>> laidOut(List<List<String>> rows) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    return switch (this) {
      case PIPES -> rows.stream().map(row -> padded(row, width + 1)).toList();
      case TABS -> rows.stream().map(row -> padded(row, width)).toList();
      case SHORT_PIPES, CELL_LINES -> rows;
    };
  }

  private static List<String> padded(List<String> row, int width) {
    List<String> padded = new ArrayList<>(row);
    while (padded.size() < width) {
      padded.add("");
    }
    return padded;
  }

  /** The lines that print one row. */
  String lines(List<String> row) {
    return switch (this) {
      case PIPES, SHORT_PIPES -> String.join(" | ", row) + " |\n";
      case TABS -> String.join("\t", row) + '\n';
      case CELL_LINES -> '\t' + String.join("\n\t", row) + "\n\n";
    };
  }
}
