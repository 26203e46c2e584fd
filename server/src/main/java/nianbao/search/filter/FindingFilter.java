package nianbao.search.filter;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import nianbao.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are wanted; a report passes when one of its findings is all of this at once.
 *
 * @param grades at least one; all of them when none is asked for
 * @param relations what findings may be about, as {@link Finding.Brief} has it; empty for anything
 * @param leastGap the smallest difference of the two numbers; {@code null} for any, or none
 */
public record FindingFilter(
    Set<Grade> grades, Set<String> relations, @Nullable BigDecimal leastGap) {

  public FindingFilter {
    grades = Set.copyOf(grades);
    relations = Set.copyOf(relations);
  }

  static FindingFilter of(Filters filters) {
    List<String> keys = filters.values(FilterField.FINDING);
    Set<Grade> grades = EnumSet.noneOf(Grade.class);
    keys.forEach(key -> Grade.byKey(key).ifPresent(grades::add));
    return new FindingFilter(
        grades.isEmpty() || keys.contains(Filters.ANY) ? EnumSet.allOf(Grade.class) : grades,
        Set.copyOf(filters.values(FilterField.RELATION)),
        filters.values(FilterField.GAP).stream()
            .map(BigDecimal::new)
            .min(BigDecimal::compareTo)
            .orElse(null));
  }

  /** The findings of a report that are wanted, in its order. */
  public List<Finding> of(Report report) {
    return report.findings().stream().filter(finding -> accepts(finding.brief())).toList();
  }

  /** Whether a finding is wanted. */
  public boolean accepts(Finding.Brief finding) {
    return hasGrade(finding) && hasRelation(finding) && hasGap(finding);
  }

  /** Whether it would be with any grade. */
  public boolean acceptsButGrade(Finding.Brief finding) {
    return hasRelation(finding) && hasGap(finding);
  }

  /** Whether it would be whatever it is about. */
  public boolean acceptsButRelation(Finding.Brief finding) {
    return hasGrade(finding) && hasGap(finding);
  }

  private boolean hasGrade(Finding.Brief finding) {
    return grades.contains(finding.grade());
  }

  private boolean hasRelation(Finding.Brief finding) {
    return relations.isEmpty() || relations.contains(finding.about());
  }

  private boolean hasGap(Finding.Brief finding) {
    return leastGap == null || (finding.gap() != null && finding.gap().compareTo(leastGap) >= 0);
  }
}
