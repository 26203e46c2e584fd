/**
 * What answers each path. {@link nianbao.http.handler.Routes} names the paths, and every handler
 * takes a few that belong together: {@link nianbao.http.request.SearchParameters} turns parameters
 * into requests to the index, {@link nianbao.http.handler.Responses} sends the result, {@link
 * nianbao.http.handler.Downloads} a file of any length. {@link nianbao.http.handler.FormerLinks}
 * leads on links to reports whose files were moved, {@link nianbao.http.handler.VersionedReports}
 * finds reports as they were. {@link nianbao.http.request.ErrorCode} alone chooses the status code
 * of an error.
 *
 * <p>Uses the index only through {@link nianbao.search.ReportIndex}, held by {@link
 * nianbao.http.handler.LiveIndex}, and knows neither Lucene nor the command line.
 */
@NullMarked
package nianbao.http.handler;

import org.jspecify.annotations.NullMarked;
