/**
 * The API, the pages and the static files over HTTP.
 *
 * <p>A request passes, in this order: {@link nianbao.http.ResponseHeaders} gives its answer an id
 * and safe headers, {@link nianbao.http.ConcurrencyLimit} refuses it when too many are under way, a
 * worker takes it inside {@link nianbao.http.Errors}, which answers whatever is thrown from here
 * on, {@link nianbao.http.RequestChecks} lets only reading requests to our own names pass, and
 * {@link nianbao.http.Routes} finds the method of {@link nianbao.http.ApiHandlers} or {@link
 * nianbao.http.ReportHandlers} that answers it, else {@link nianbao.http.StaticFiles} does. {@link
 * nianbao.http.ErrorCode} alone chooses the status code of a fault.
 *
 * <p>Sees the index only through {@link nianbao.search.ReportIndex}.
 */
@NullMarked
package nianbao.http;

import org.jspecify.annotations.NullMarked;
