/**
 * The pages, rendered by the server in the reader's language, so that a link shows its paragraph at
 * first paint and without JavaScript. A {@link nianbao.http.page.PageTemplate} is a file of the web
 * module in the frame that all pages share: {@link nianbao.http.page.PlainPage}s, the page of a
 * report from a {@link nianbao.http.page.ReportView}, the {@link nianbao.http.page.ErrorPage}, and
 * the {@link nianbao.http.page.ChoicePage} of links that lead to several reports. {@link
 * nianbao.http.page.ReportPage} has one class for each part of its template, in page order: {@link
 * nianbao.http.page.PageHead}, {@link nianbao.http.page.HeaderPart}, {@link
 * nianbao.http.page.OutlinePart}, {@link nianbao.http.page.WarningNotes}, {@link
 * nianbao.http.page.FindingsPart}, {@link nianbao.http.page.FiguresPart}, {@link
 * nianbao.http.page.TextPart} with {@link nianbao.http.page.TablePart}. All wording comes from
 * {@link nianbao.http.page.Wording}.
 *
 * <p>Text from a report or a query enters a page as a text node or an attribute value, never as
 * markup. Uses reports, their findings and figures, and search hits; knows nothing of HTTP.
 */
@NullMarked
package nianbao.http.page;

import org.jspecify.annotations.NullMarked;
