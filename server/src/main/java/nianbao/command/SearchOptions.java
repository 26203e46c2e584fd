package nianbao.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.http.QueryParameters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The parameters of a search as options; names, values and bounds are those of the API. */
final class SearchOptions {
  @Option(
      names = "--city",
      paramLabel = "CITY",
      description = "Name, pinyin or code; may be repeated.")
  private List<String> cities = List.of();

  @Option(names = "--province", paramLabel = "PROVINCE", description = "Name or code.")
  private List<String> provinces = List.of();

  @Option(names = "--county", paramLabel = "COUNTY", description = "Name or code.")
  private List<String> counties = List.of();

  @Option(names = "--year", paramLabel = "YEAR", description = "2018, 2018..2020 or 2018..")
  private List<String> years = List.of();

  @Option(names = "--agency", paramLabel = "KIND", description = "Kind of office: commerce.")
  private List<String> agencies = List.of();

  @Option(names = "--form", paramLabel = "FORM", description = "Form of the tables: A to D.")
  private List<String> forms = List.of();

  @Option(names = "--collection", paramLabel = "NAME", description = "Name of a collection.")
  private List<String> collections = List.of();

  @Option(names = "--index", paramLabel = "PREFIX", description = "Begin of the index number.")
  private List<String> indexNumbers = List.of();

  @Option(names = "--scope", paramLabel = "SCOPE", description = "report or paragraph.")
  private @Nullable String scope;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "relevance, year, -year, published or -published.")
  private @Nullable String sort;

  @Option(names = "--page", paramLabel = "N", description = "Page, from 1.")
  private @Nullable String page;

  @Option(names = "--size", paramLabel = "N", description = "Reports a page: 10, at most 100.")
  private @Nullable String size;

  @Option(names = "--per", paramLabel = "N", description = "Paragraphs a report: 3, or all.")
  private @Nullable String per;

  QueryParameters with(String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("q", List.of(query));
    put(values, "city", cities);
    put(values, "province", provinces);
    put(values, "county", counties);
    put(values, "year", years);
    put(values, "agency", agencies);
    put(values, "form", forms);
    put(values, "collection", collections);
    put(values, "index", indexNumbers);
    put(values, "scope", scope);
    put(values, "sort", sort);
    put(values, "page", page);
    put(values, "size", size);
    put(values, "per", per);
    return new QueryParameters(values);
  }

  private static void put(Map<String, List<String>> values, String name, List<String> given) {
    if (!given.isEmpty()) {
      values.put(name, given);
    }
  }

  private static void put(Map<String, List<String>> values, String name, @Nullable String given) {
    if (given != null) {
      values.put(name, List.of(given));
    }
  }
}
