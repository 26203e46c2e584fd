/**
 * The page of findings: the reports that have them, and the offices that have them year after year.
 * {@link nianbao.http.page.results} has what it shares with the other pages of results.
 */
@NullMarked
package nianbao.http.page.findings;

import org.jspecify.annotations.NullMarked;
