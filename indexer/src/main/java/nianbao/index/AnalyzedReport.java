package nianbao.index;

import java.util.List;
import java.util.Set;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.words.WordRun;
import nianbao.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A report ready to be written: the slow half of the analysis is done, and can be done on many
 * threads while one thread writes in a fixed order.
 *
 * @param words of each paragraph
 * @param above the words above each paragraph, as {@link WordsAbove} gives them
 * @param phrases those of all paragraphs, as terms
 * @param bodyKey as {@link BodyKey} gives it
 * @param rowHash of the sidecar row that overrides what was read; empty without one
 */
public record AnalyzedReport(
    Report report,
    List<List<String>> words,
    List<List<String>> above,
    Set<String> phrases,
    @Nullable String bodyKey,
    String rowHash) {

  public static AnalyzedReport of(Report report) {
    return of(report, "");
  }

  /** A report some of whose values are those of a sidecar row. */
  public static AnalyzedReport of(Report report, String rowHash) {
    List<List<WordRun>> runs =
        report.paragraphs().stream().map(Paragraph::text).map(Words::runs).toList();
    return new AnalyzedReport(
        report,
        runs.stream().map(Words::words).toList(),
        WordsAbove.of(report),
        Phrases.of(runs),
        BodyKey.of(report),
        rowHash);
  }
}
