/**
 * The API, the pages and the static files over HTTP.
 *
 * <p>A request passes, in this order: {@link nianbao.http.ResponseHeaders} sets the request id and
 * the security headers of its response; {@link nianbao.http.ConcurrencyLimit} refuses it when too
 * many are in progress; a worker thread runs it inside {@link nianbao.http.Errors}, which turns
 * whatever is thrown from here on into a response; {@link nianbao.http.RequestChecks} accepts only
 * GET and HEAD requests that name this server; {@link nianbao.http.Routes} picks the method of
 * {@link nianbao.http.ApiHandlers}, {@link nianbao.http.ReportHandlers} or {@link
 * nianbao.http.CompareHandlers} that answers it, and everything else goes to {@link
 * nianbao.http.StaticFiles}. {@link nianbao.http.CitationHandlers} and {@link
 * nianbao.http.FeedHandlers} answer other programs than browsers, too. {@link
 * nianbao.http.FormerLinks} leads on links to reports whose files were moved. {@link
 * nianbao.http.request.SearchParameters} turns parameters into requests to the index; {@link
 * nianbao.http.Responses} sends the result. {@link nianbao.http.request.ErrorCode} alone chooses
 * the status code of an error.
 *
 * <p>Uses the index only through {@link nianbao.search.ReportIndex}, held by {@link
 * nianbao.http.LiveIndex}, and knows neither Lucene nor the command line.
 */
@NullMarked
package nianbao.http;

import org.jspecify.annotations.NullMarked;
