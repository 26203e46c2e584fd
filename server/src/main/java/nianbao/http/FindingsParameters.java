package nianbao.http;

import java.util.List;
import java.util.Set;
import nianbao.search.SearchRequest;
import nianbao.search.SearchRequest.Filters;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;

/** The parameters of a request for findings. */
final class FindingsParameters {
  static final Set<String> SINGLE = Set.of("page", "size");
  static final Set<String> REPEATABLE =
      Set.of(
          "city", "province", "county", "year", "agency", "form", "collection", "office", "grade");

  private FindingsParameters() {}

  /**
   * The search for reports with such findings, newest first.
   *
   * @throws RequestException naming the first parameter that is not accepted, and its value
   */
  static SearchRequest request(QueryParameters parameters) {
    parameters.accept(SINGLE, REPEATABLE);
    Filters filters = FilterParameters.filters(parameters);
    List<String> grades = FilterParameters.grades(parameters, "grade");
    int size = SearchParameters.size(parameters);
    return new SearchRequest(
        "",
        filters.and(filters.offices(), grades.isEmpty() ? List.of(Filters.ANY) : grades, List.of()),
        Scope.REPORT,
        Sort.NEWEST_YEAR,
        SearchParameters.page(parameters, size),
        size,
        0);
  }
}
