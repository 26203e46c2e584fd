package nianbao.search;

import nianbao.search.RowGroup.Rows;
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
public record YearCountsRequest(String query, Filters filters, Scope scope, Rows rows) {}
