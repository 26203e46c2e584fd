package nianbao.index;

import java.util.List;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.words.Words;

/**
 * A report ready to be written: the slow half of the analysis is done, and can be done on many
 * threads while one thread writes in a fixed order.
 *
 * @param words of each paragraph
 */
public record AnalyzedReport(Report report, List<List<String>> words) {

  public static AnalyzedReport of(Report report) {
    return new AnalyzedReport(
        report, report.paragraphs().stream().map(Paragraph::text).map(Words::of).toList());
  }
}
