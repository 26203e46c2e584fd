package nianbao.findings;

import java.util.ArrayList;
import java.util.List;
import nianbao.findings.prose.ProseParagraph;
import nianbao.report.Finding;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.Section;
import nianbao.report.Warning;
import nianbao.text.Folding;
import nianbao.text.Resources;

/** Finds where a report contradicts itself. */
public final class ReportFindings {

  /** Kind of the warning that some findings were dropped. */
  static final String LEFT_OUT = "findings-left-out";

  /** Words in the headings of sections about plans for the future. */
  private static final List<String> PLANS = Resources.lines(ReportFindings.class, "plan-words.txt");

  private ReportFindings() {}

  /**
   * Returns the report with its findings replaced: first those in its tables, then those in its
   * text, each in reading order. At most {@link FindingList#MOST} are kept; a warning tells how
   * many were dropped. Takes time linear in the length of the report.
   */
  public static Report addTo(Report report) {
    FindingList found = new FindingList();
    List<ProseParagraph> prose = prose(report);
    ProseChecks proseChecks = new ProseChecks(prose, found);
    FormRelations relations = FormRelations.of(report.header().form());
    if (relations != null && !report.figures().isEmpty()) {
      for (Finding failure : new RelationChecks(relations, report.figures()).findings()) {
        found.add(failure);
      }
      Finding rules = RuleMaking.of(report, relations);
      if (rules != null) {
        found.add(rules);
      }
      proseChecks.againstTable(report.header(), relations, report.figures());
    }
    proseChecks.againstItself();
    new IdentityChecks(report.header(), found).check(prose);
    return report.withFindings(found.kept()).withWarnings(warnings(report, found.leftOut()));
  }

  /** The running text in reading order, without sections about future plans. */
  private static List<ProseParagraph> prose(Report report) {
    List<String> headings = new ArrayList<>();
    List<Boolean> plans = new ArrayList<>();
    for (Section section : report.sections()) {
      headings.add(Folding.aligned(section.heading()));
      plans.add(isPlan(section.heading()));
    }
    List<ProseParagraph> prose = new ArrayList<>();
    for (Paragraph paragraph : report.paragraphs()) {
      Integer section = paragraph.section();
      boolean planned = section != null && plans.get(section - 1);
      if (paragraph.kind() == Paragraph.Kind.TEXT && !planned) {
        prose.add(new ProseParagraph(paragraph, section == null ? "" : headings.get(section - 1)));
      }
    }
    return prose;
  }

  private static boolean isPlan(String heading) {
    for (String word : PLANS) {
      if (heading.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static List<Warning> warnings(Report report, int leftOut) {
    List<Warning> warnings = new ArrayList<>();
    for (Warning warning : report.warnings()) {
      if (!warning.kind().equals(LEFT_OUT)) {
        warnings.add(warning);
      }
    }
    if (leftOut > 0) {
      String message =
          "%d more findings are left out: at most %d are kept per report."
              .formatted(leftOut, FindingList.MOST);
      warnings.add(new Warning(LEFT_OUT, null, 0, 0, message));
    }
    return warnings;
  }
}
