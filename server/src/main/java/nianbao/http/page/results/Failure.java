package nianbao.http.page.results;

import nianbao.search.QueryNotice;
import org.jspecify.annotations.Nullable;

/**
 * Why there are no results.
 *
 * @param code key of the error; its wordings are {@code failure.CODE} and {@code
 *     failure.CODE.advice}
 * @param notice what is wrong with the query; {@code null} when it is about something else
 * @param parameter what it is about; {@code null} for none
 * @param value of the parameter, shortened; {@code null} for none
 */
public record Failure(
    String code,
    @Nullable QueryNotice notice,
    @Nullable String parameter,
    @Nullable String value,
    String requestId) {

  /** The search could be made once the index is there. */
  static final String UNAVAILABLE = "unavailable";
}
