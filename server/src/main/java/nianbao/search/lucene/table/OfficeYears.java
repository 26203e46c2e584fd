package nianbao.search.lucene.table;

import java.util.Arrays;

/**
 * Which report is the one of the same office for the year before. Where two reports of an office
 * are for one year it is not known which of them speaks for it, and neither has a neighbour.
 */
final class OfficeYears {

  private static final int REPORT_BITS = 32;
  private static final int YEAR_BITS = 12;

  private final int[] before;

  /**
   * @param office of each report, by its {@link nianbao.office.OfficeKey}
   */
  OfficeYears(ReportTable table, OrdinalColumn office) {
    before = new int[table.size()];
    Arrays.fill(before, ReportTable.NONE);
    long[] reports = reportsByOfficeAndYear(table, office);
    for (int i = 1; i < reports.length; i++) {
      if (isNextYear(reports[i - 1], reports[i])
          && isAlone(reports, i - 1)
          && isAlone(reports, i)) {
        before[(int) reports[i]] = (int) reports[i - 1];
      }
    }
  }

  /** Office, year and number of each live report in one sortable word. */
  private static long[] reportsByOfficeAndYear(ReportTable table, OrdinalColumn office) {
    long[] reports = new long[table.size()];
    int count = 0;
    for (int report = 0; report < reports.length; report++) {
      if (table.isLive(report)
          && office.ordinal(report) != OrdinalColumn.NONE
          && table.yearOf(report) != 0) {
        long officeYear = (long) office.ordinal(report) << YEAR_BITS | table.yearOf(report);
        reports[count++] = officeYear << REPORT_BITS | report;
      }
    }
    Arrays.sort(reports, 0, count);
    return Arrays.copyOf(reports, count);
  }

  private static boolean isNextYear(long earlier, long later) {
    return (later >>> REPORT_BITS) == (earlier >>> REPORT_BITS) + 1;
  }

  private static boolean isAlone(long[] reports, int at) {
    return !isSameYear(reports, at - 1, at) && !isSameYear(reports, at, at + 1);
  }

  private static boolean isSameYear(long[] reports, int one, int next) {
    return one >= 0
        && next < reports.length
        && reports[one] >>> REPORT_BITS == reports[next] >>> REPORT_BITS;
  }

  /**
   * The same office's report for the year before; {@link ReportTable#NONE} when there is not
   * exactly one.
   */
  int before(int report) {
    return before[report];
  }
}
