/**
 * The filters by which reports are selected, each defined once: {@link
 * nianbao.search.filter.FilterField} is the registry of their names, values and explanations, and
 * {@code filters.tsv} beside it holds their wording. A value is parsed by {@link
 * nianbao.search.filter.FilterField#parse} and nowhere else, whether it comes from a query, a URL
 * or the command line, into {@link nianbao.search.filter.Filters}; a backend tests its reports
 * against these. May use the lists of places, offices, forms and figures; knows no query language,
 * no Lucene and no HTTP.
 *
 * <p>A new filter is a constant of the registry with a line in {@code filters.tsv}, a case in
 * {@code parse}, and its test on a report in the backend ({@code
 * search.lucene.table.ReportFilter}). The names in the query language, the parameters that the API
 * accepts and the options of the commands are made from the registry. What {@code openapi.json},
 * the table in {@code help.html} and the wording of the pages ({@code messages/zh.js}, {@code
 * messages/en.js}) say of it is written by hand; tests compare them with the registry and fail
 * until they agree.
 */
@NullMarked
package nianbao.search.filter;

import org.jspecify.annotations.NullMarked;
