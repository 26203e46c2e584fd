package nianbao.search;

import nianbao.search.SearchRequest.Scope;
import nianbao.search.filter.Filters;

/**
 * Asks how many reports match in each year, of those there are.
 *
 * @param query as that of a search; blank for all reports
 * @param filters which reports
 * @param scope where the query's units must occur
 * @param rows what the reports of a year are told apart by
 */
public record YearCountsRequest(String query, Filters filters, Scope scope, Rows rows) {

  /** What there is a row for. */
  public enum Rows {
    /** A single row for all reports. */
    ALL,
    PROVINCE,
    /** Cities; the offices of a province itself are a row of their own. */
    CITY,
    /** Counties; the offices of a province or a city itself are rows of their own. */
    COUNTY,
    OFFICE
  }
}
