/**
 * The page of a report, rendered on the server so that a link shows its paragraph at first paint
 * and without JavaScript. Whatever comes from a report or a query gets into a page as a text node
 * or an attribute's value, never as markup. Knows reports and hits, nothing of HTTP.
 */
@NullMarked
package nianbao.http.page;

import org.jspecify.annotations.NullMarked;
