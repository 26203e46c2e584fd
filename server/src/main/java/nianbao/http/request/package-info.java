/**
 * What a request asks for: {@link nianbao.http.request.QueryParameters} reads its address, {@link
 * nianbao.http.request.SearchParameters} makes the question to the index, and whatever isn't
 * accepted is a {@link nianbao.http.request.RequestException} with an {@link
 * nianbao.http.request.ErrorCode}, which alone chooses the status of an answer.
 *
 * <p>Knows the questions of {@link nianbao.search}, and of HTTP no more than the query string and,
 * of lists of terms and files that are handed in, the body.
 */
@NullMarked
package nianbao.http.request;

import org.jspecify.annotations.NullMarked;
