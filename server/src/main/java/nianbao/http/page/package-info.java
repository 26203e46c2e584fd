/**
 * The pages that the server fills, so that a link shows its paragraph at first paint and without
 * JavaScript: the page of a report, and that of an error. {@link nianbao.http.page.ReportPage} asks
 * one class for each part of its template, in the order in which they stand: {@link
 * nianbao.http.page.PageHead}, {@link nianbao.http.page.HeaderPart}, {@link
 * nianbao.http.page.OutlinePart}, {@link nianbao.http.page.WarningNotes}, {@link
 * nianbao.http.page.FindingsPart}, {@link nianbao.http.page.FiguresPart}, {@link
 * nianbao.http.page.TextPart} with {@link nianbao.http.page.TablePart}. All words are those of
 * {@link nianbao.http.page.Wording}.
 *
 * <p>Whatever comes from a report or a query gets into a page as a text node or an attribute's
 * value, never as markup. Knows reports and hits, nothing of HTTP.
 */
@NullMarked
package nianbao.http.page;

import org.jspecify.annotations.NullMarked;
