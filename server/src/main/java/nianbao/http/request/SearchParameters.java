package nianbao.http.request;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.answer.SearchAnswer;
import nianbao.export.results.SearchTable;
import nianbao.figures.Concept;
import nianbao.search.FigureTable;
import nianbao.search.FiguresRequest;
import nianbao.search.FindingOffices;
import nianbao.search.RowGroup.Rows;
import nianbao.search.SearchRequest;
import nianbao.search.SearchRequest.FigureSort;
import nianbao.search.SearchRequest.Ordering;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SuggestRequest;
import nianbao.search.YearCounts;
import nianbao.search.YearCountsRequest;
import nianbao.search.filter.FigureFilter;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.FilterValueException;
import nianbao.search.filter.Filters;

/**
 * Turns the parameters of an address or a command line into a request: for a search, for
 * suggestions, or for reports with findings. Every method throws a {@link RequestException} that
 * names the first parameter that is not accepted, and its value.
 */
public final class SearchParameters {
  /** Length of the longest accepted query, in UTF-16 units. */
  public static final int LONGEST_QUERY = 2000;

  /**
   * Values of one filter. An address has room for thousands, and each may be compared with the name
   * of every office.
   */
  public static final int MOST_VALUES = 200;

  /** The parameters of a search that may be given once. */
  public static final Set<String> SEARCH =
      Set.of("q", "scope", "sort", "page", "size", "per", "text", "explain");

  /** The parameters of a search whose whole results are taken along that may be given once. */
  public static final Set<String> WHOLE = Set.of("q", "scope", "sort", "what");

  /** The parameters of a request for suggestions; each may be given once. */
  public static final Set<String> SUGGEST = Set.of("q", "size");

  /** The parameters of a request for counts by year that may be given once. */
  public static final Set<String> YEARS = Set.of("q", "scope", "rows", "sort", "page", "size");

  /** The parameters of a request for figures by year that may be given once. */
  public static final Set<String> FIGURES =
      Set.of("q", "name", "rows", "show", "sort", "page", "size");

  /** Rows on a page of a table by year, unless asked for otherwise. */
  private static final int ROWS = 100;

  private static final int MOST_ROWS = 1000;

  /** More rows than there can be. */
  private static final int MOST_PAGES = 1000;

  /** The parameters of a request for findings that may be given once. */
  public static final Set<String> FINDINGS = Set.of("q", "sort", "page", "size");

  /** The parameters of a request for all findings that may be given once. */
  public static final Set<String> WHOLE_FINDINGS = Set.of("q", "sort");

  /** The parameters of a request for offices with findings that may be given once. */
  public static final Set<String> FINDING_OFFICES = Set.of("q", "least", "page", "size");

  /** The parameters of a request for counts of terms that may be given once. */
  public static final Set<String> TERMS = Set.of("column", "size");

  /** Terms that one answer counts; files have all. */
  public static final int MOST_TERMS = 500;

  /** In so many years offices have findings, unless asked for otherwise. */
  private static final int LEAST_YEARS = 2;

  private static final int MOST_YEARS = 100;

  /**
   * One parameter for each filter. It may be repeated: values of most fields are alternatives,
   * conditions on figures must all hold.
   */
  public static final Set<String> FILTERS = Set.copyOf(FilterField.parameters(false));

  /** The filters of a request for findings. */
  public static final Set<String> FINDINGS_FILTERS = Set.copyOf(FilterField.parameters(true));

  private static final String ORDERS =
      "relevance, year, -year, published, -published, -seen or the name of a figure, with a - for"
          + " the largest first";

  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,6}");

  private SearchParameters() {}

  /** The search that these parameters ask for. */
  public static SearchRequest search(QueryParameters parameters) {
    parameters.accept(SEARCH, FILTERS);
    int size = size(parameters);
    return new SearchRequest(
        query(parameters),
        filters(parameters),
        scope(parameters),
        sort(parameters),
        page(parameters, size),
        size,
        per(parameters));
  }

  /** The search whose whole results these parameters ask for. */
  public static SearchRequest whole(QueryParameters parameters) {
    parameters.accept(WHOLE, FILTERS);
    return new SearchRequest(
        query(parameters), filters(parameters), scope(parameters), sort(parameters), 1, 1, 0);
  }

  /** What is a row of the whole results. */
  public static SearchTable table(QueryParameters parameters) {
    return SearchTable.of(parameters.text("what"))
        .orElseGet(
            () -> otherwise(parameters, "what", SearchTable.PARAGRAPHS, "paragraphs or reports"));
  }

  /** The suggestions that these parameters ask for. */
  public static SuggestRequest suggest(QueryParameters parameters) {
    parameters.accept(SUGGEST, Set.of());
    return new SuggestRequest(
        query(parameters),
        number(parameters, "size", SuggestRequest.STANDARD_SIZE, 1, SuggestRequest.MAX_SIZE));
  }

  /** The counts by year that these parameters ask for. */
  public static YearCountsRequest years(QueryParameters parameters) {
    parameters.accept(YEARS, FILTERS);
    return new YearCountsRequest(
        query(parameters), filters(parameters), scope(parameters), rows(parameters));
  }

  /**
   * The figures by year that these parameters ask for; the number of requests received when none is
   * named.
   */
  public static FiguresRequest figures(QueryParameters parameters) {
    parameters.accept(FIGURES, FILTERS);
    String asked = parameters.all("name").isEmpty() ? "requests" : parameters.text("name");
    String[] names = asked.split("/", 2);
    return new FiguresRequest(
        figure(names[0], asked),
        names.length < 2 ? null : figure(names[1], asked),
        query(parameters),
        filters(parameters),
        rows(parameters));
  }

  private static String figure(String typed, String asked) {
    String name = FigureFilter.nameOf(typed);
    if (name == null) {
      List<String> known = Concept.all().stream().map(Concept::key).toList();
      throw RequestException.parameter(
          "name",
          asked,
          "Give the name of a figure, or of two with a / between: "
              + String.join(", ", known)
              + ", or a cell such as req_new[total].");
    }
    return name;
  }

  /** What rows of figures are ordered by where {@code sort} names a year. */
  public static FigureTable.Measure measure(QueryParameters parameters) {
    return switch (parameters.text("show")) {
      case "total" -> FigureTable.Measure.TOTAL;
      case "median" -> FigureTable.Measure.MEDIAN;
      case "change" -> FigureTable.Measure.CHANGE;
      default ->
          otherwise(parameters, "show", FigureTable.Measure.TOTAL, "total, median or change");
    };
  }

  /** The rows in the order that is asked for: by a year's figures, or as they come. */
  public static FigureTable sorted(FigureTable table, QueryParameters parameters) {
    FigureTable.Measure measure = measure(parameters);
    String sort = parameters.text("sort");
    if (parameters.all("sort").isEmpty()) {
      return table;
    }
    return table.sorted(measure, yearOf(sort), sort.startsWith("-"));
  }

  /**
   * The rows in the order that is asked for: by a year's reports, or as they come.
   *
   * @param query blank where nothing is looked for, so that no share can be formed
   */
  public static YearCounts sorted(YearCounts counts, String query, QueryParameters parameters) {
    String sort = parameters.text("sort");
    return parameters.all("sort").isEmpty()
        ? counts
        : counts.sorted(!query.isBlank(), yearOf(sort), sort.startsWith("-"));
  }

  private static int yearOf(String sort) {
    String year = sort.startsWith("-") ? sort.substring(1) : sort;
    if (!YEAR.matcher(year).matches()) {
      throw RequestException.parameter(
          "sort", sort, "Give a year, with a - for the largest first: -2019.");
    }
    return Integer.parseInt(year);
  }

  private static Rows rows(QueryParameters parameters) {
    return switch (parameters.text("rows")) {
      case "all" -> Rows.ALL;
      case "province" -> Rows.PROVINCE;
      case "city" -> Rows.CITY;
      case "county" -> Rows.COUNTY;
      case "office" -> Rows.OFFICE;
      default -> otherwise(parameters, "rows", Rows.ALL, "all, province, city, county or office");
    };
  }

  /** How many rows a page of a table by year has. */
  public static int rowsOfPage(QueryParameters parameters) {
    return number(parameters, "size", ROWS, 1, MOST_ROWS);
  }

  /** Which page of a table by year is asked for. */
  public static int pageOfRows(QueryParameters parameters) {
    return number(parameters, "page", 1, 1, MOST_PAGES);
  }

  /** How many copies of a passage a page has. */
  public static int copiesOfPage(QueryParameters parameters) {
    return number(parameters, "size", 20, 0, 100);
  }

  /** Whether a parameter is {@code true}; not when it isn't given. */
  public static boolean isTrue(QueryParameters parameters, String name) {
    return switch (parameters.text(name)) {
      case "true" -> true;
      case "false" -> false;
      default -> otherwise(parameters, name, false, "true or false");
    };
  }

  /** The search for reports with the findings asked for: the newest first, or the largest gap. */
  public static SearchRequest findings(QueryParameters parameters) {
    parameters.accept(FINDINGS, FINDINGS_FILTERS);
    int size = size(parameters);
    return findings(parameters, page(parameters, size), size);
  }

  /** The search for all reports with the findings asked for. */
  public static SearchRequest wholeFindings(QueryParameters parameters) {
    parameters.accept(WHOLE_FINDINGS, FINDINGS_FILTERS);
    return findings(parameters, 1, 1);
  }

  private static SearchRequest findings(QueryParameters parameters, int page, int size) {
    Sort sort =
        switch (parameters.text("sort")) {
          case "-year" -> Sort.NEWEST_YEAR;
          case "-gap" -> Sort.LARGEST_GAP;
          default -> otherwise(parameters, "sort", Sort.NEWEST_YEAR, "-year or -gap");
        };
    return new SearchRequest(
        query(parameters), findingFilters(parameters), Scope.REPORT, sort, page, size, 0);
  }

  private static Filters findingFilters(QueryParameters parameters) {
    Filters grades = filters(parameters, FilterField.GRADE, FilterField.FINDING);
    return filters(parameters).and(grades).withFinding();
  }

  /** The offices with findings in several years that these parameters ask for. */
  public static FindingOffices.Request findingOffices(QueryParameters parameters) {
    parameters.accept(FINDING_OFFICES, FINDINGS_FILTERS);
    return new FindingOffices.Request(
        query(parameters),
        findingFilters(parameters),
        number(parameters, "least", LEAST_YEARS, 1, MOST_YEARS));
  }

  /** Which reports terms are counted in. */
  public static Filters terms(QueryParameters parameters) {
    parameters.accept(TERMS, FILTERS);
    return filters(parameters);
  }

  /** How many of the terms are counted in one answer; the others are only listed. */
  public static int termsOfAnswer(QueryParameters parameters) {
    return number(parameters, "size", MOST_TERMS, 1, MOST_TERMS);
  }

  /** What the filter parameters ask for together. */
  public static Filters filters(QueryParameters parameters) {
    Filters filters = Filters.NONE;
    for (FilterField field : FilterField.values()) {
      filters = filters.and(filters(parameters, field.key(), field));
    }
    return filters;
  }

  private static Filters filters(QueryParameters parameters, String name, FilterField field) {
    List<String> values = parameters.all(name);
    if (values.size() > MOST_VALUES) {
      throw RequestException.parameter(
          name, values.get(MOST_VALUES), "Give at most " + MOST_VALUES + " values.");
    }
    Filters filters = Filters.NONE;
    for (String value : values) {
      try {
        filters = filters.and(field.parse(value));
      } catch (FilterValueException e) {
        throw RequestException.parameter(name, value.strip(), String.valueOf(e.getMessage()));
      }
    }
    return filters;
  }

  /** The query; empty when none was given. */
  public static String query(QueryParameters parameters) {
    String query = parameters.text("q");
    if (query.length() > LONGEST_QUERY) {
      throw RequestException.parameter(
          "q", query, "A query has at most " + LONGEST_QUERY + " characters.");
    }
    return query;
  }

  /** How much the answer to a search shall say. */
  public static SearchAnswer.Detail detail(QueryParameters parameters) {
    return new SearchAnswer.Detail(isTrue(parameters, "explain"), wholeTexts(parameters));
  }

  /** Whether the paragraphs of an answer shall be whole however long they are. */
  public static boolean wholeTexts(QueryParameters parameters) {
    return switch (parameters.text("text")) {
      case "full" -> true;
      case "window" -> false;
      default -> otherwise(parameters, "text", false, "window or full");
    };
  }

  private static Scope scope(QueryParameters parameters) {
    return switch (parameters.text("scope")) {
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
      case "-seen" -> Sort.LATEST_SEEN;
      default ->
          Concept.names().contains(figure)
              ? new FigureSort(figure, sort.startsWith("-"))
              : otherwise(parameters, "sort", Sort.RELEVANCE, ORDERS);
    };
  }

  /** The default of a parameter that was not given; refuses one that has none of its choices. */
  private static <T> T otherwise(
      QueryParameters parameters, String name, T standard, String choices) {
    if (parameters.all(name).isEmpty()) {
      return standard;
    }
    throw RequestException.parameter(name, parameters.text(name), "Give " + choices + ".");
  }

  private static int size(QueryParameters parameters) {
    return number(parameters, "size", 10, 1, SearchRequest.MAX_SIZE);
  }

  private static int page(QueryParameters parameters, int size) {
    return number(parameters, "page", 1, 1, SearchRequest.MAX_RESULTS / size);
  }

  private static int per(QueryParameters parameters) {
    return parameters.text("per").equals("all")
        ? SearchRequest.ALL_PARAGRAPHS
        : number(parameters, "per", 3, 0, SearchRequest.MAX_PER);
  }

  private static int number(
      QueryParameters parameters, String name, int standard, int least, int most) {
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
