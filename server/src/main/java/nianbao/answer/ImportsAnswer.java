package nianbao.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.library.imports.ImportOutcomes.Outcome;
import nianbao.library.imports.ImportOutcomes.State;
import nianbao.library.imports.Receipt;
import nianbao.report.Header;
import nianbao.report.Source;
import nianbao.search.IndexedReport;
import org.jspecify.annotations.Nullable;

/**
 * What became of files that were handed in, as the API answers it.
 *
 * @param counts files by the key of their state, all states
 * @param total how many files were asked for; those on other pages too
 */
public record ImportsAnswer(Map<String, Integer> counts, int total, List<ImportedFile> files) {

  /** With the counts of all files. */
  public static ImportsAnswer of(Map<State, Integer> counts, int total, List<ImportedFile> files) {
    Map<String, Integer> byKey = new LinkedHashMap<>();
    counts.forEach((state, n) -> byKey.put(state.key(), n));
    return new ImportsAnswer(byKey, total, files);
  }

  /**
   * A file, or an entry of an archive.
   *
   * @param kind what it is instead of a report; {@code null} unless that is its state
   * @param reason why it can't be read or is no report
   * @param report {@code null} unless it is indexed
   */
  public record ImportedFile(
      String path,
      String state,
      @Nullable String kind,
      @Nullable String reason,
      @Nullable ImportedReport report) {

    /**
     * With its report.
     *
     * @param indexed {@code null} when it isn't found
     */
    public static ImportedFile of(Outcome outcome, @Nullable IndexedReport indexed) {
      State state =
          outcome.state() == State.INDEXED && indexed == null ? State.WAITING : outcome.state();
      return new ImportedFile(
          outcome.path(),
          state.key(),
          outcome.kind(),
          outcome.reason(),
          indexed == null ? null : ImportedReport.of(indexed));
    }
  }

  /**
   * What was understood of a report.
   *
   * @param url its page
   * @param correct the page on which that can be corrected
   * @param duplicates the pages of other files with the same text
   */
  public record ImportedReport(
      String id,
      String title,
      @Nullable String province,
      @Nullable String city,
      @Nullable String county,
      @Nullable Integer reportYear,
      @Nullable String issuer,
      String url,
      String correct,
      List<Duplicate> duplicates) {

    private static ImportedReport of(IndexedReport indexed) {
      Header header = indexed.report().header();
      return new ImportedReport(
          indexed.report().id().value(),
          header.title(),
          header.place().province(),
          header.place().city(),
          header.place().county(),
          header.reportYear(),
          header.issuer() == null ? header.issuerAsPrinted() : header.issuer(),
          Links.report(indexed.report().id()),
          Links.correct(indexed.report().id()),
          indexed.twins().stream().map(Duplicate::of).toList());
    }
  }

  /**
   * Another file with the same text.
   *
   * @param file its collection and path
   */
  public record Duplicate(String file, String url) {
    private static Duplicate of(Source twin) {
      return new Duplicate(twin.key(), Links.report(twin.id()));
    }
  }

  /**
   * The answer to a file that was handed in.
   *
   * @param sent its path as sent
   * @param state {@code stored}, {@code there} or {@code refused}
   * @param path where it is kept; {@code null} when it was refused
   * @param refusal key of why it was refused; {@code null} otherwise
   * @param reason the same in words
   */
  public record Received(
      String sent,
      String state,
      @Nullable String path,
      @Nullable String refusal,
      @Nullable String reason) {

    /** As it was received. */
    public static Received of(Receipt receipt) {
      Receipt.Refusal refusal = receipt.refusal();
      return new Received(
          receipt.sent(),
          receipt.state().key(),
          receipt.path(),
          refusal == null ? null : refusal.key(),
          refusal == null ? null : refusal.message());
    }
  }
}
