package nianbao.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.http.request.QueryParameters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The parameters of a search as options, with the names, values and bounds of the API. */
final class SearchOptions {
  @Mixin private FilterOptions filters = new FilterOptions();

  @Option(names = "--scope", paramLabel = "SCOPE", description = "report or paragraph.")
  private @Nullable String scope;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description =
          "relevance, year, -year, published, -published, -seen, or a figure: requests, -requests.")
  private @Nullable String sort;

  @Option(names = "--page", paramLabel = "N", description = "Page, from 1.")
  private @Nullable String page;

  @Option(names = "--size", paramLabel = "N", description = "Reports a page: 10, at most 100.")
  private @Nullable String size;

  @Option(names = "--per", paramLabel = "N", description = "Paragraphs a report: 3, or all.")
  private @Nullable String per;

  /**
   * The query and the given options as the parameters of an API request.
   *
   * @param what is a row of whole results; {@code null} where that is not asked
   */
  QueryParameters with(String query, @Nullable String what) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("q", List.of(query));
    values.putAll(filters.values());
    put(values, "scope", scope);
    put(values, "sort", sort);
    put(values, "page", page);
    put(values, "size", size);
    put(values, "per", per);
    put(values, "what", what);
    return new QueryParameters(values);
  }

  private static void put(Map<String, List<String>> values, String name, @Nullable String given) {
    if (given != null) {
      values.put(name, List.of(given));
    }
  }
}
