package nianbao.search;

import java.util.List;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.report.Source;
import org.jspecify.annotations.Nullable;

/**
 * A report with what the index knows beside it, all of one state of the index.
 *
 * @param report as it was indexed, its text included; to its own findings those are added, after
 *     them, in which it does not go with the report of the year before
 * @param hits where the words of the query stand in its text
 * @param twins the other reports with the same text, however it is printed; of all twins those from
 *     a {@code .gov.cn} address come first, then they follow their keys, and the first is what
 *     searches find. Empty for a report without twins and one too short to be known by its text
 * @param yearBefore the same office's report for the year before; {@code null} when there is none,
 *     or more than one, or when office or year are not known
 * @param sample whether the index holds the bundled samples, which each page has to say
 */
public record IndexedReport(
    Report report,
    ReportHits hits,
    List<Source> twins,
    @Nullable ReportId yearBefore,
    boolean sample) {

  public IndexedReport {
    twins = List.copyOf(twins);
  }
}
