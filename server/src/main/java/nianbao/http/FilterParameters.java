package nianbao.http;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.FilterValueException;
import nianbao.search.filter.Filters;

/**
 * The parameters that choose among the reports, one for each field of the registry; each may be
 * given again, for an alternative or, with figures, for another condition.
 */
final class FilterParameters {
  static final Set<String> NAMES =
      Arrays.stream(FilterField.values())
          .map(FilterField::key)
          .collect(Collectors.toUnmodifiableSet());

  private FilterParameters() {}

  /**
   * What all of them ask for.
   *
   * @throws RequestException naming the first parameter whose value is not accepted
   */
  static Filters filters(QueryParameters parameters) {
    Filters filters = Filters.NONE;
    for (FilterField field : FilterField.values()) {
      filters = filters.and(filters(parameters, field.key(), field));
    }
    return filters;
  }

  /** What the values of one parameter ask of a field. */
  static Filters filters(QueryParameters parameters, String name, FilterField field) {
    Filters filters = Filters.NONE;
    for (String value : parameters.all(name)) {
      try {
        filters = filters.and(field.parse(value));
      } catch (FilterValueException e) {
        throw RequestException.parameter(name, value.strip(), String.valueOf(e.getMessage()));
      }
    }
    return filters;
  }
}
