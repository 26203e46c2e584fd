/**
 * The filters by which reports are chosen, each written once: {@link
 * nianbao.search.filter.FilterField} is the registry of their names, values and explanations, and
 * {@code filters.tsv} beside it their wording. A value is read by {@link
 * nianbao.search.filter.FilterField#parse} and nowhere else, whether it stands in a query, an
 * address or on a command line, into {@link nianbao.search.filter.Filters}; a backend tests these
 * on its reports. May use the lists of places, offices and forms; knows no query language, no
 * Lucene and no HTTP.
 *
 * <p>A new filter is a constant of the registry with a line of {@code filters.tsv}, a case in how
 * its value is read, and its test on a report in the backend; the query language, the parameters of
 * the API, the options of the commands and the table of the help page follow.
 */
@NullMarked
package nianbao.search.filter;

import org.jspecify.annotations.NullMarked;
