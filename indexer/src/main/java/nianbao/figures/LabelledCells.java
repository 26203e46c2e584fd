package nianbao.figures;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import nianbao.report.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The cells printed after a label, up to the next label or the end of the row.
 *
 * @param row the row that the label names, {@code null} for figures below labels printed side by
 *     side
 * @param cells as printed, including blank ones
 * @param columns meanings of the headings over the columns after the labels; empty without headings
 * @param units printed in the headings, by column
 * @param firstColumn how many cells stand before the one below the first heading; -1 when the
 *     headings don't tell
 * @param place of the label, or of the first cell
 */
record LabelledCells(
    Form.@Nullable Row row,
    List<PrintedCell> cells,
    List<String> columns,
    Map<String, String> units,
    int firstColumn,
    Figure.Position place) {
  LabelledCells {
    cells = List.copyOf(cells);
    columns = List.copyOf(columns);
    units = Map.copyOf(units);
  }

  /** Everything printed after the label. */
  String text() {
    StringJoiner text = new StringJoiner(" ");
    for (PrintedCell cell : cells) {
      if (!cell.isBlank()) {
        text.add(cell.text());
      }
    }
    return text.toString();
  }

  /** The position of the row as a whole. */
  Figure.Position placeOfRow() {
    return new Figure.Position(place.table(), place.row(), null, place.paragraph());
  }
}
