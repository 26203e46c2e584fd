/**
 * The server: the API, the pages and the static files over HTTP.
 *
 * <p>A request passes, in this order: {@link nianbao.http.Listener} accepts its connection and
 * reads its head, and {@link nianbao.http.UnreadableRequests} says why when it can't; {@link
 * nianbao.http.handler.ResponseHeaders} sets the request id and the security headers of its
 * response; {@link nianbao.http.Forwarded} sees it as the client sent it to a proxy; {@link
 * nianbao.http.RequestLog} and {@link nianbao.http.Metrics} wait for the end of its answer; {@link
 * nianbao.http.Admission} refuses it when too much is asked at once, or gives it a thread, but for
 * those that ask whether the server works, which need none; there it runs inside {@link
 * nianbao.http.Errors}, which turns whatever is thrown from here on into a response; {@link
 * nianbao.http.RequestChecks} accepts only requests that name this server, and POST only from its
 * own pages; {@link nianbao.http.handler.Routes} picks what answers it, and everything else goes to
 * {@link nianbao.http.StaticFiles}.
 */
@NullMarked
package nianbao.http;

import org.jspecify.annotations.NullMarked;
