package nianbao.http.page.compare;

import nianbao.answer.ReportAddress;
import nianbao.library.EarlierVersion;
import nianbao.report.Report;
import nianbao.search.IndexedReport;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows: two reports, or one that another is to be found for, or none yet.
 *
 * @param a what was asked for in the first place
 * @param b what was asked for in the second place
 */
public record CompareView(Asked a, Asked b) {

  /**
   * A report that was asked for.
   *
   * @param typed id or address; empty for none
   * @param found {@code null} when nothing was typed, or there is no such report
   * @param version the earlier version that it is; {@code null} for the report as it is
   * @param problem what is the matter with the version asked for, {@code version-not-kept}; {@code
   *     null} for none
   */
  public record Asked(
      String typed,
      @Nullable IndexedReport found,
      @Nullable EarlierVersion version,
      @Nullable String problem) {

    public boolean isMissing() {
      return !typed.isBlank() && found == null;
    }

    /** The report with its address; {@code null} without one. */
    @Nullable Side side() {
      return found == null
          ? null
          : new Side(
              found.report(),
              new ReportAddress(found.report().id(), version == null ? null : version.name()));
    }
  }

  /** A report that is compared. */
  record Side(Report report, ReportAddress address) {}
}
