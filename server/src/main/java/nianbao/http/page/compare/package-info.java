/**
 * The page that shows what differs between two reports. {@link
 * nianbao.http.page.compare.ComparePage} has one class for each part of its template: the two
 * reports with the ways to others, the paragraphs, the figures. Uses {@link nianbao.compare} and
 * what all pages are made of; knows nothing of HTTP.
 */
@NullMarked
package nianbao.http.page.compare;

import org.jspecify.annotations.NullMarked;
