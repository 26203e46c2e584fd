package nianbao.search;

import java.util.List;
import nianbao.search.RowGroup.OfOffice;
import nianbao.search.filter.Filters;

/**
 * Offices whose reports of several years have findings; those of unknown office or year don't
 * count.
 *
 * @param warnings one sentence for each repair of the query and each part left out
 * @param rows those with the most years first, then those with the most findings, then in the order
 *     of their places and names
 */
public record FindingOffices(List<QueryNotice> warnings, List<Row> rows) {

  public FindingOffices {
    warnings = List.copyOf(warnings);
    rows = List.copyOf(rows);
  }

  /**
   * Asks for offices.
   *
   * @param query as that of a search, taken as asked and never relaxed; blank for all reports
   * @param filters which reports, and which of their findings
   * @param leastYears in how many years an office must have findings, from 1
   */
  public record Request(String query, Filters filters, int leastYears) {
    public Request {
      if (leastYears < 1) {
        throw new IllegalArgumentException("findings in " + leastYears + " years");
      }
    }
  }

  /**
   * An office.
   *
   * @param years of its reports with findings, ascending
   * @param reports how many have any
   * @param findings how many these have together
   */
  public record Row(OfOffice office, List<Integer> years, int reports, int findings) {
    public Row {
      years = List.copyOf(years);
    }
  }
}
