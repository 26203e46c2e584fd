package nianbao.sample.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a statutory table as the official form prints it.
 *
 * @param colspan columns it covers, 1 or more
 * @param rowspan rows it covers, 1 or more
 * @param figure name of the figure it holds, {@code null} for any other cell
 */
public record TableCell(String text, int colspan, int rowspan, @Nullable String figure) {

  static TableCell label(String text) {
    return label(text, 1, 1);
  }

  static TableCell label(String text, int colspan, int rowspan) {
    return new TableCell(text, colspan, rowspan, null);
  }

  static TableCell figure(String name, String raw, int colspan) {
    return new TableCell(raw, colspan, 1, name);
  }

  /** The same cell with another text. */
  public TableCell with(String words) {
    return new TableCell(words, colspan, rowspan, figure);
  }

  boolean isBlank() {
    return text.isBlank() || text.equals("\u00A0");
  }

  /** The texts of the cells of a row. */
  public static List<String> texts(List<TableCell> row) {
    return row.stream().map(TableCell::text).toList();
  }
}
