package nianbao.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nianbao.report.Figure;
import nianbao.report.Figures;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of every form, though each words it differently: how many requests came in.
 *
 * @param key {@code requests}; unlike the name of any cell
 * @param cellsByForm for the id of a form the cells that are added up
 */
public record Concept(
    String key, String label, String labelEnglish, Map<String, List<String>> cellsByForm) {

  public Concept {
    cellsByForm = Map.copyOf(cellsByForm);
  }

  /** The cells of a form, or of the form it is a variant of, that are added up; empty for none. */
  public List<String> cells(Form form) {
    List<String> own = cellsByForm.get(form.id());
    return own != null
        ? own
        : cellsByForm.getOrDefault(String.valueOf(form.variantOf()), List.of());
  }

  /**
   * The answer of a report; {@code null} when the form does not ask, or when any of the cells is
   * blank or missing, for that is not zero.
   */
  public @Nullable BigDecimal value(Figures figures, Form form) {
    BigDecimal sum = null;
    for (String cell : cells(form)) {
      Figure figure = figures.get(cell);
      if (figure == null || figure.value() == null) {
        return null;
      }
      sum = sum == null ? figure.value() : sum.add(figure.value());
    }
    return sum;
  }
}
