package nianbao.findings;

import java.util.ArrayList;
import java.util.List;
import nianbao.report.Finding;
import nianbao.report.Report;

/** Where a report contradicts itself. */
public final class ReportFindings {

  private ReportFindings() {}

  /** The findings of one report: first of its tables, then of its text, each in reading order. */
  public static List<Finding> of(Report report) {
    List<Finding> found = new ArrayList<>();
    FindingIds ids = new FindingIds();
    ReportProse prose = new ReportProse(report);
    FormRelations relations = FormRelations.of(report.header().form());
    if (relations != null && !report.figures().isEmpty()) {
      found.addAll(new RelationChecks(relations, report.figures()).findings());
      Finding rules = RuleMaking.of(report, relations);
      if (rules != null) {
        found.add(rules);
      }
      found.addAll(new ProseTableChecks(relations, report.figures(), ids).findings(prose.claims()));
    }
    found.addAll(ProsePartsChecks.findings(prose.paragraphs(), ids));
    return found;
  }
}
