package nianbao.http;

import java.util.Set;
import java.util.regex.Pattern;
import nianbao.figures.Concept;
import nianbao.search.SearchRequest;
import nianbao.search.SearchRequest.FigureSort;
import nianbao.search.SearchRequest.Ordering;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;

/** The parameters of a search, from an address or a command line, as a {@link SearchRequest}. */
public final class SearchParameters {
  /** UTF-16 units of the longest query. */
  public static final int LONGEST_QUERY = 2000;

  static final Set<String> SINGLE = Set.of("q", "scope", "sort", "page", "size", "per", "explain");

  private static final String ORDERS =
      "relevance, year, -year, published, -published or the name of a figure, with a - for the"
          + " largest first";

  private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,6}");

  private SearchParameters() {}

  /**
   * The request that these parameters make.
   *
   * @throws RequestException naming the first parameter that is not accepted, and its value
   */
  public static SearchRequest request(QueryParameters parameters) {
    parameters.accept(SINGLE, FilterParameters.NAMES);
    int size = size(parameters);
    return new SearchRequest(
        query(parameters),
        FilterParameters.filters(parameters),
        scope(parameters),
        sort(parameters),
        page(parameters, size),
        size,
        per(parameters));
  }

  static int size(QueryParameters parameters) {
    return number(parameters, "size", 10, 1, SearchRequest.MAX_SIZE);
  }

  static int page(QueryParameters parameters, int size) {
    return number(parameters, "page", 1, 1, SearchRequest.MAX_RESULTS / size);
  }

  /**
   * The query among the parameters, empty when there is none.
   *
   * @throws RequestException when it is too long
   */
  static String query(QueryParameters parameters) {
    String query = parameters.text("q");
    if (query.length() > LONGEST_QUERY) {
      throw RequestException.parameter(
          "q", query, "A query has at most " + LONGEST_QUERY + " characters.");
    }
    return query;
  }

  /**
   * Whether the answer shall say what its order comes from.
   *
   * @throws RequestException when the parameter is neither true nor false
   */
  static boolean explain(QueryParameters parameters) {
    return switch (parameters.text("explain")) {
      case "true" -> true;
      case "false" -> false;
      default -> otherwise(parameters, "explain", false, "true or false");
    };
  }

  private static Scope scope(QueryParameters parameters) {
    String scope = parameters.text("scope");
    return switch (scope) {
      case "report" -> Scope.REPORT;
      case "paragraph" -> Scope.PARAGRAPH;
      default -> otherwise(parameters, "scope", Scope.REPORT, "report or paragraph");
    };
  }

  private static Ordering sort(QueryParameters parameters) {
    String sort = parameters.text("sort");
    String figure = sort.startsWith("-") ? sort.substring(1) : sort;
    return switch (sort) {
      case "relevance" -> Sort.RELEVANCE;
      case "year" -> Sort.OLDEST_YEAR;
      case "-year" -> Sort.NEWEST_YEAR;
      case "published" -> Sort.OLDEST_PUBLISHED;
      case "-published" -> Sort.NEWEST_PUBLISHED;
      default ->
          Concept.names().contains(figure)
              ? new FigureSort(figure, sort.startsWith("-"))
              : otherwise(parameters, "sort", Sort.RELEVANCE, ORDERS);
    };
  }

  private static <T> T otherwise(
      QueryParameters parameters, String name, T standard, String choices) {
    if (parameters.all(name).isEmpty()) {
      return standard;
    }
    throw RequestException.parameter(name, parameters.text(name), "Give " + choices + ".");
  }

  private static int per(QueryParameters parameters) {
    return parameters.text("per").equals("all")
        ? SearchRequest.ALL_PARAGRAPHS
        : number(parameters, "per", 3, 0, SearchRequest.MAX_PER);
  }

  static int number(QueryParameters parameters, String name, int standard, int least, int most) {
    if (parameters.all(name).isEmpty()) {
      return standard;
    }
    String text = parameters.text(name);
    int number = WHOLE_NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw RequestException.parameter(
          name, text, "Give a whole number from " + least + " to " + most + ".");
    }
    return number;
  }
}
