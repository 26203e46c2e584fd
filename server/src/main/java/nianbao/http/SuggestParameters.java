package nianbao.http;

import java.util.Set;
import nianbao.search.SuggestRequest;

/** The parameters of a request for suggestions. */
final class SuggestParameters {
  static final Set<String> SINGLE = Set.of("q", "size");

  private SuggestParameters() {}

  /**
   * The request that these parameters make.
   *
   * @throws RequestException naming the first parameter that is not accepted, and its value
   */
  static SuggestRequest request(QueryParameters parameters) {
    parameters.accept(SINGLE, Set.of());
    return new SuggestRequest(
        SearchParameters.query(parameters),
        SearchParameters.number(
            parameters, "size", SuggestRequest.STANDARD_SIZE, 1, SuggestRequest.MAX_SIZE));
  }
}
