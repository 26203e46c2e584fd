/**
 * The page that counts many terms; {@link nianbao.http.page.results} has what it shares with the
 * other pages.
 */
@NullMarked
package nianbao.http.page.terms;

import org.jspecify.annotations.NullMarked;
