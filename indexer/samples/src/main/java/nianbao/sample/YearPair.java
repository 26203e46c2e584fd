package nianbao.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.figures.relation.Comparison;
import nianbao.figures.relation.Expression;
import nianbao.report.Finding.Grade;
import nianbao.sample.truth.SampleReport;
import nianbao.sample.truth.Truth;
import org.jspecify.annotations.Nullable;

/**
 * The reports of one office for two consecutive years.
 *
 * @param contradictions where the later report doesn't take over what the earlier one left
 */
public record YearPair(
    SampleReport earlier, SampleReport later, List<Truth.Contradiction> contradictions) {

  /** The column in which a report takes over figures from the previous year. */
  private static final String STOCK_HANDED_ON = "[prev_year_items]";

  public YearPair {
    contradictions = List.copyOf(contradictions);
  }

  static YearPair of(SampleReport earlier, SampleReport later, @Nullable String explanation) {
    Form form = Forms.STANDARD.byId(later.truth().header().form());
    List<Truth.Contradiction> failures = new ArrayList<>();
    if (form != null) {
      Expression.Cells cells = cells(values(earlier), values(later));
      for (Form.Relation relation : form.relations()) {
        if (relation.scope() == Form.Scope.CROSS_YEAR) {
          relation.comparisons().stream()
              .filter(comparison -> Boolean.FALSE.equals(comparison.holds(cells)))
              .forEach(it -> failures.add(failure(relation, it, cells, explanation)));
        }
      }
    }
    return new YearPair(earlier, later, failures);
  }

  /** A blank cell has no value, so it can't contradict the other year. */
  private static Map<String, BigDecimal> values(SampleReport report) {
    Map<String, BigDecimal> values = new HashMap<>();
    for (Truth.Cell cell : report.truth().cells()) {
      if (cell.value() != null) {
        values.put(cell.name(), Objects.requireNonNull(cell.value()));
      }
    }
    return values;
  }

  private static Expression.Cells cells(
      Map<String, BigDecimal> earlier, Map<String, BigDecimal> later) {
    return cell -> (cell.previousYear() ? earlier : later).get(cell.name());
  }

  private static Truth.Contradiction failure(
      Form.Relation relation,
      Comparison comparison,
      Expression.Cells cells,
      @Nullable String explanation) {
    boolean handedOn = relation.strict() || relation.expression().contains(STOCK_HANDED_ON);
    return new Truth.Contradiction(
        relation.id(),
        comparison.column(),
        handedOn ? Grade.CARRY_OVER : Grade.SOFT,
        comparison.left().evaluate(cells),
        comparison.right().evaluate(cells),
        relation.strict() ? explanation : null);
  }
}
