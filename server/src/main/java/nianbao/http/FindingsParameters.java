package nianbao.http;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.search.SearchRequest;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;

/** The parameters of a request for findings: those of a search, but the finding is the grade. */
final class FindingsParameters {
  static final Set<String> SINGLE = Set.of("page", "size");
  static final Set<String> REPEATABLE =
      Stream.concat(FilterParameters.NAMES.stream(), Stream.of("grade"))
          .filter(name -> !name.equals(FilterField.FINDING.key()))
          .collect(Collectors.toUnmodifiableSet());

  private FindingsParameters() {}

  /**
   * The search for reports with such findings, newest first.
   *
   * @throws RequestException naming the first parameter that is not accepted, and its value
   */
  static SearchRequest request(QueryParameters parameters) {
    parameters.accept(SINGLE, REPEATABLE);
    Filters grades = FilterParameters.filters(parameters, "grade", FilterField.FINDING);
    int size = SearchParameters.size(parameters);
    return new SearchRequest(
        "",
        FilterParameters.filters(parameters)
            .and(
                grades.equals(Filters.NONE)
                    ? Filters.of(FilterField.FINDING, Filters.ANY)
                    : grades),
        Scope.REPORT,
        Sort.NEWEST_YEAR,
        SearchParameters.page(parameters, size),
        size,
        0);
  }
}
