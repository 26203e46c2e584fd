package nianbao.http.request;

import io.undertow.server.HttpServerExchange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The decoded parameters of a request, in the order given.
 *
 * @param values by name, at least one for each name
 */
public record QueryParameters(Map<String, List<String>> values) {

  public QueryParameters {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((name, given) -> copy.put(name, List.copyOf(given)));
    values = Collections.unmodifiableMap(copy);
  }

  /**
   * The parameters in a request's query string.
   *
   * @throws RequestException when one is malformed
   */
  public static QueryParameters of(HttpServerExchange exchange) {
    return of(exchange.getQueryString());
  }

  /**
   * The parameters in a query string, or in a form that is written like one.
   *
   * @param query one char per byte
   * @throws RequestException when one is malformed
   */
  public static QueryParameters of(String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String part : query.split("&", -1)) {
      if (!part.isEmpty()) {
        int equals = part.indexOf('=');
        String name = decoded(part, equals < 0 ? part : part.substring(0, equals));
        String value = equals < 0 ? "" : decoded(name, part.substring(equals + 1));
        values.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
      }
    }
    return new QueryParameters(values);
  }

  private static String decoded(String parameter, String raw) {
    try {
      return UrlText.decode(raw, true);
    } catch (IllegalArgumentException e) {
      throw RequestException.parameter(parameter, raw, "Malformed: " + e.getMessage() + ".");
    }
  }

  /**
   * Checks the names.
   *
   * @throws RequestException for a name that is in neither set, or a second value of a single one
   */
  public void accept(Set<String> single, Set<String> repeatable) {
    values.forEach(
        (name, given) -> {
          if (!single.contains(name) && !repeatable.contains(name)) {
            throw RequestException.parameter(name, given.getFirst(), "There is no such parameter.");
          }
          if (given.size() > 1 && !repeatable.contains(name)) {
            throw RequestException.parameter(name, given.get(1), "This may be given only once.");
          }
        });
  }

  /** All values of a parameter; none when it was not given. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The first value, empty when none was given. */
  public String text(String name) {
    return all(name).isEmpty() ? "" : all(name).getFirst();
  }
}
