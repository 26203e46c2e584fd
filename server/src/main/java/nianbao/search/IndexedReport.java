package nianbao.search;

import java.util.List;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.report.Source;
import org.jspecify.annotations.Nullable;

/**
 * A report together with what the index knows about it, all from one snapshot.
 *
 * @param report as it was indexed, with its text; findings against the report of the year before
 *     follow its own
 * @param hits where the words of the query occur in its text
 * @param twins the other reports with the same text, whatever its layout. Of all duplicates those
 *     from a {@code .gov.cn} address come first, then they are ordered by key, and searches return
 *     the first of them. Empty when there are none, and for a report too short to be recognised by
 *     its text
 * @param yearBefore the same office's report for the year before; {@code null} when there is none,
 *     or more than one, or when office or year are not known
 * @param ofOffice the reports with the same {@link nianbao.office.OfficeKey} that searches find,
 *     the newest first and at most {@link IndexedOffice#MOST_REPORTS}; empty when the office is
 *     unknown
 * @param sample whether the index holds the bundled samples, which every page must say
 */
public record IndexedReport(
    Report report,
    ReportHits hits,
    List<Source> twins,
    @Nullable ReportId yearBefore,
    List<DatedReport> ofOffice,
    boolean sample) {

  public IndexedReport {
    twins = List.copyOf(twins);
    ofOffice = List.copyOf(ofOffice);
  }
}
