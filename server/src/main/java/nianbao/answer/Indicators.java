package nianbao.answer;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.report.Figure;
import nianbao.report.Figure.Kind;
import nianbao.report.Figures;
import org.jspecify.annotations.Nullable;

/** Figures as the fields of an answer. */
final class Indicators {

  private Indicators() {}

  /**
   * The values by indicator: a number where the form has a single column, else an object by column.
   * A cell whose figure is unclear is {@code null}; a blank one, or a dash, is left out.
   */
  static Map<String, @Nullable Object> values(Figures figures) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Figure figure : figures.all()) {
      if (figure.kind() == Kind.NUMBER || figure.kind() == Kind.UNCLEAR) {
        put(figure, values);
      }
    }
    return values;
  }

  private static void put(Figure figure, Map<String, @Nullable Object> values) {
    if (figure.column().equals(Figure.SINGLE_COLUMN)) {
      values.put(figure.indicator(), figure.value());
    } else {
      columns(figure.indicator(), values).put(figure.column(), figure.value());
    }
  }

  private static Map<String, @Nullable BigDecimal> columns(
      String indicator, Map<String, @Nullable Object> values) {
    @SuppressWarnings("unchecked") // an indicator has either one column or several
    Map<String, @Nullable BigDecimal> columns =
        (Map<String, @Nullable BigDecimal>)
            values.computeIfAbsent(indicator, i -> new LinkedHashMap<>());
    return columns;
  }

  /** The names of the cells that hold this: {@code res_granted[total]}. */
  static List<String> names(Figures figures, Kind kind) {
    return figures.all().stream()
        .filter(figure -> figure.kind() == kind)
        .map(Figure::name)
        .toList();
  }
}
