package nianbao.findings;

import java.util.ArrayList;
import java.util.List;
import nianbao.prose.Claim;
import nianbao.prose.Claims;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.Section;

/** The running text of a report that tells what was done in its year. */
final class ReportProse {

  /** Sections that speak of what is to come. */
  private static final List<String> PLANS = List.of("问题", "改进", "打算", "下一步", "下步", "计划", "不足");

  private final Report report;
  private final List<Paragraph> paragraphs;

  ReportProse(Report report) {
    this.report = report;
    paragraphs =
        report.paragraphs().stream()
            .filter(paragraph -> paragraph.kind() == Paragraph.Kind.TEXT)
            .filter(paragraph -> PLANS.stream().noneMatch(heading(paragraph)::contains))
            .toList();
  }

  /** In reading order. */
  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  /** What they claim in numbers; nothing where the report's year is not known. */
  List<ProseTableChecks.Placed> claims() {
    List<ProseTableChecks.Placed> found = new ArrayList<>();
    Integer year = report.header().reportYear();
    if (year != null) {
      for (Paragraph paragraph : paragraphs) {
        for (Claim claim : Claims.in(paragraph.text(), heading(paragraph), year)) {
          found.add(new ProseTableChecks.Placed(paragraph, claim));
        }
      }
    }
    return found;
  }

  private String heading(Paragraph paragraph) {
    Integer ordinal = paragraph.section();
    if (ordinal == null) {
      return "";
    }
    Section section = report.sections().get(ordinal - 1);
    return section.heading();
  }
}
