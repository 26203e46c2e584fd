package nianbao.library.verify;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nianbao.index.verify.Defect;
import nianbao.index.verify.Defect.What;
import nianbao.library.CaptureLog;
import nianbao.library.CorrectionLog;
import nianbao.library.EarlierVersions;
import nianbao.library.OriginalStore;
import nianbao.library.ReportParser;
import nianbao.read.UnreadableException;
import nianbao.report.Finding;
import nianbao.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Compares indexed reports with what is read from their stored originals now: what they state about
 * themselves, every paragraph, figure and finding. Safe for many threads.
 */
public final class ReadAnew {
  private final CaptureLog captures;
  private final EarlierVersions originals;

  /**
   * @param parser the one that reads reports when they are indexed
   */
  public ReadAnew(OriginalStore originals, ReportParser parser) throws IOException {
    this.captures = CaptureLog.of(originals);
    this.originals = EarlierVersions.of(originals, CorrectionLog.of(originals), parser);
  }

  /**
   * What is wrong with an indexed report; {@code null} for nothing.
   *
   * @param indexed as the index has it; findings against other reports are of no account
   */
  public @Nullable Defect check(Report indexed) {
    String key = indexed.source().key();
    try {
      String difference = difference(indexed, originals.read(captures, indexed.source()));
      return difference == null ? null : new Defect(What.MISREAD, key, difference);
    } catch (UnreadableException e) {
      return new Defect(What.UNREAD, key, "can't be read anew: " + e.getMessage());
    }
  }

  /** The first difference. */
  private static @Nullable String difference(Report indexed, Report anew) {
    int paragraphs = firstDifference(indexed.paragraphs(), anew.paragraphs());
    if (paragraphs >= 0) {
      return "has another paragraph " + (paragraphs + 1) + " than its original";
    }
    if (!indexed.header().equals(anew.header())) {
      return "states another origin than its original";
    }
    if (!indexed.sections().equals(anew.sections())) {
      return "has other sections than its original";
    }
    if (!indexed.tables().equals(anew.tables()) || !indexed.figures().equals(anew.figures())) {
      return "has other figures than its original";
    }
    if (!ownFindings(indexed).equals(ownFindings(anew))) {
      return "has other findings than its original";
    }
    return indexed.warnings().equals(anew.warnings())
        ? null
        : "has other warnings than its original";
  }

  private static List<Finding> ownFindings(Report report) {
    return report.findings().stream()
        .filter(finding -> finding.kind() != Finding.Kind.YEARS)
        .toList();
  }

  /** Where two lists begin to differ, -1 where they don't. */
  private static int firstDifference(List<?> one, List<?> other) {
    int most = Math.max(one.size(), other.size());
    return IntStream.range(0, most)
        .filter(i -> !Objects.equals(at(one, i), at(other, i)))
        .findFirst()
        .orElse(-1);
  }

  private static @Nullable Object at(List<?> list, int index) {
    return index < list.size() ? list.get(index) : null;
  }
}
