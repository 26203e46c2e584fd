package nianbao.findings.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import nianbao.figures.relation.Comparison.Operator;
import nianbao.figures.relation.Expression.Cell;
import nianbao.report.Finding.Explanation;

/** The total is the sum of all parts but one. */
final class PartMissing implements Cause {

  @Override
  public List<Explanation> of(Failure failure) {
    Cell total = failure.total();
    if (total == null || failure.comparison().operator() != Operator.EQUAL) {
      return List.of();
    }
    BigDecimal missing = failure.right().subtract(failure.left());
    return failure.filled().stream()
        .filter(part -> missing.signum() > 0 && !part.equals(total))
        .filter(part -> missing.compareTo(Objects.requireNonNull(failure.printed(part))) == 0)
        .map(part -> new Explanation("part-missing", List.of(part.name()), missing))
        .toList();
  }
}
