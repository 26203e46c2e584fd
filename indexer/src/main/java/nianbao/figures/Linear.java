package nianbao.figures;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import nianbao.figures.relation.Comparison;
import nianbao.figures.relation.Expression;
import nianbao.figures.relation.Expression.Cell;
import nianbao.figures.relation.Expression.Constant;
import nianbao.figures.relation.Expression.Maximum;
import nianbao.figures.relation.Expression.Sum;
import org.jspecify.annotations.Nullable;

/** A comparison brought to the form: cells times factors, plus a constant, compared with 0. */
record Linear(Map<String, Integer> factors, BigDecimal constant, Comparison.Operator operator) {

  /** {@code null} when it is not of that form, or speaks of another year. */
  static @Nullable Linear of(Comparison comparison) {
    Map<String, Integer> factors = new HashMap<>();
    BigDecimal left = add(comparison.left(), 1, factors);
    BigDecimal right = add(comparison.right(), -1, factors);
    return left == null || right == null
        ? null
        : new Linear(factors, left.add(right), comparison.operator());
  }

  private static @Nullable BigDecimal add(
      Expression part, int factor, Map<String, Integer> factors) {
    return switch (part) {
      case Cell cell -> {
        factors.merge(cell.name(), factor, Integer::sum);
        yield cell.previousYear() ? null : BigDecimal.ZERO;
      }
      case Constant constant -> constant.value().multiply(BigDecimal.valueOf(factor));
      case Maximum maximum -> null;
      case Sum sum -> add(sum, factor, factors);
    };
  }

  private static @Nullable BigDecimal add(Sum sum, int factor, Map<String, Integer> factors) {
    BigDecimal constant = BigDecimal.ZERO;
    for (Expression term : sum.added()) {
      BigDecimal more = add(term, factor, factors);
      constant = more == null || constant == null ? null : constant.add(more);
    }
    for (Expression term : sum.subtracted()) {
      BigDecimal more = add(term, -factor, factors);
      constant = more == null || constant == null ? null : constant.add(more);
    }
    return constant;
  }

  /** Whether a value of the whole may lie in these bounds, both included. */
  boolean mayHold(BigDecimal least, BigDecimal most) {
    return switch (operator) {
      case EQUAL -> least.signum() <= 0 && most.signum() >= 0;
      case AT_MOST -> least.signum() <= 0;
      case AT_LEAST -> most.signum() >= 0;
      case LESS -> least.signum() < 0;
      case MORE -> most.signum() > 0;
    };
  }
}
