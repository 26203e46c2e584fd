package nianbao.http.page.results;

import org.jspecify.annotations.Nullable;

/**
 * Why there are no results.
 *
 * @param code key of the error; its wordings are {@code failure.CODE} and {@code
 *     failure.CODE.advice}
 * @param message what the API would say; about a query, it is shown
 * @param parameter what it is about; {@code null} for none
 * @param value of the parameter, shortened; {@code null} for none
 */
public record Failure(
    String code,
    String message,
    @Nullable String parameter,
    @Nullable String value,
    String requestId) {

  /** The search could be made once the index is there. */
  static final String UNAVAILABLE = "unavailable";

  static final String BAD_QUERY = "bad-query";
}
