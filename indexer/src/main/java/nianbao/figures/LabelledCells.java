package nianbao.figures;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import nianbao.report.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The cells printed behind a label, up to the next one or the end of the row.
 *
 * @param row what the label names, {@code null} for the figures below labels that stand side by
 *     side
 * @param cells as printed, blank ones too
 * @param columns what the headings say about the columns behind the labels; empty when nothing
 * @param units printed in the headings, by column
 * @param place of the label, or of the first cell
 */
record LabelledCells(
    Form.@Nullable Row row,
    List<PrintedCell> cells,
    List<String> columns,
    Map<String, String> units,
    Figure.Position place) {
  LabelledCells {
    cells = List.copyOf(cells);
    columns = List.copyOf(columns);
    units = Map.copyOf(units);
  }

  /** All that is printed behind the label. */
  String text() {
    StringJoiner text = new StringJoiner(" ");
    for (PrintedCell cell : cells) {
      if (!cell.isBlank()) {
        text.add(cell.text());
      }
    }
    return text.toString();
  }

  /** Where the row stands, whichever of its cells is meant. */
  Figure.Position placeOfRow() {
    return new Figure.Position(place.table(), place.row(), null, place.paragraph());
  }
}
