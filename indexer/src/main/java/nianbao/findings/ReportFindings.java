package nianbao.findings;

import java.util.ArrayList;
import java.util.List;
import nianbao.report.Finding;
import nianbao.report.Report;

/** Where a report contradicts itself. */
public final class ReportFindings {

  private ReportFindings() {}

  /** The findings of one report, in reading order. */
  public static List<Finding> of(Report report) {
    List<Finding> found = new ArrayList<>();
    FormRelations relations = FormRelations.of(report.header().form());
    if (relations != null && !report.figures().isEmpty()) {
      found.addAll(new RelationChecks(relations, report.figures()).findings());
      Finding rules = RuleMaking.of(report, relations);
      if (rules != null) {
        found.add(rules);
      }
    }
    return found;
  }
}
