/**
 * The API, the pages and the static files over HTTP. {@link nianbao.http.Routes} lists every route,
 * one handler class each; {@link nianbao.http.Errors} alone decides about status codes. Sees the
 * index only through {@link nianbao.search.ReportIndex}.
 */
@NullMarked
package nianbao.http;

import org.jspecify.annotations.NullMarked;
