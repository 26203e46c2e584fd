package nianbao.findings;

import java.util.List;
import nianbao.report.Figures;
import nianbao.report.Finding;

/** Where an office's report contradicts the one of the year before. */
public final class YearFindings {

  private YearFindings() {}

  /**
   * The findings of the later report; empty when the relations of its form name nothing that both
   * have.
   *
   * @param form id of the later report's form
   * @param earlier figures of the year before
   * @param later figures of the year itself
   */
  public static List<Finding> between(String form, Figures earlier, Figures later) {
    return List.of();
  }
}
