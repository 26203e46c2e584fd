/**
 * The pages of results, {@code /} and {@code /findings}, as they are at first paint and after every
 * further search: scripts fetch the same page and exchange its parts ({@code data-part}). One class
 * for each part that is more than a line. Uses the results of a search and the wording of the
 * pages; knows neither HTTP nor the index.
 */
@NullMarked
package nianbao.http.page.results;

import org.jspecify.annotations.NullMarked;
