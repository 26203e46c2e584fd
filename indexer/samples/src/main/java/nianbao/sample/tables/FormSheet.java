package nianbao.sample.tables;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import nianbao.figures.Form;
import nianbao.report.Figure;
import nianbao.sample.figures.SampleFigures;
import nianbao.sample.random.SeededRandom;
import nianbao.sample.truth.Truth;

/** The cells of a report's statutory tables as printed, by name and in the order of the form. */
public final class FormSheet {
  private final Map<String, Truth.Cell> cells = new LinkedHashMap<>();

  private FormSheet() {}

  /**
   * The figures as a report prints them.
   *
   * @param blanked cells left blank whatever their figure
   */
  public static FormSheet of(
      Form form,
      SampleFigures figures,
      Set<String> blanked,
      NumberStyle style,
      SeededRandom random) {
    FormSheet sheet = new FormSheet();
    for (Form.Row row : form.rows()) {
      for (String column : row.columns()) {
        String name = Figure.name(row.key(), column);
        BigDecimal value = figures.value(name);
        boolean blank = blanked.contains(name) || (row.heading() && !figures.has(name));
        sheet.put(name, blank ? "" : style.printed(value, column, row.unit(column), random), value);
      }
    }
    return sheet;
  }

  private void put(String name, String raw, BigDecimal value) {
    Figure.Kind kind =
        raw.isBlank() || raw.equals("\u00A0")
            ? Figure.Kind.BLANK
            : raw.codePoints().anyMatch(Character::isDigit) ? Figure.Kind.NUMBER : Figure.Kind.DASH;
    cells.put(name, new Truth.Cell(name, raw, kind, kind == Figure.Kind.NUMBER ? value : null));
  }

  /** The printed content of a cell. */
  String raw(String name) {
    return cell(name).raw();
  }

  public Truth.Cell cell(String name) {
    return Objects.requireNonNull(cells.get(name), name);
  }

  /** The cells with these names in the order of the form, in their printed script and width. */
  public List<Truth.Cell> cells(Set<String> names, UnaryOperator<String> printing) {
    return cells.values().stream()
        .filter(cell -> names.contains(cell.name()))
        .map(
            cell ->
                new Truth.Cell(cell.name(), printing.apply(cell.raw()), cell.kind(), cell.value()))
        .toList();
  }
}
