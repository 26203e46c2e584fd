package nianbao.findings;

import java.util.List;
import nianbao.report.Finding;
import nianbao.report.Report;

/** Where a report contradicts itself. */
public final class ReportFindings {

  private ReportFindings() {}

  /** The findings of one report, in reading order. */
  public static List<Finding> of(Report report) {
    return List.of();
  }
}
