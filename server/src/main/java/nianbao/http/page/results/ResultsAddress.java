package nianbao.http.page.results;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.export.ExportFormat;
import nianbao.search.Suggestion.Filter;
import nianbao.search.filter.FilterField;
import org.jsoup.nodes.Element;

/**
 * What a page of results shows, as its address has it. Parameters that the page does not have are
 * left out, because programs through which people share links add their own; values are kept as
 * they are, right or wrong, but those of a box apart. Immutable.
 */
public final class ResultsAddress {
  /** A page of results. */
  public enum Kind {
    SEARCH("/"),
    FINDINGS("/findings"),
    /** Place or office by year. */
    MATRIX("/matrix"),
    /** A figure by place or office and year. */
    FIGURES("/figures"),
    /** Many terms, which are posted: the address has the filters only. */
    TERMS("/terms"),
    /** Several queries by year. */
    TREND("/trend"),
    /** A passage that stands in several reports. */
    COPIED("/copied");

    private final String path;

    /** The page at a path. */
    public static Optional<Kind> at(String path) {
      return Stream.of(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }

    Kind(String path) {
      this.path = path;
    }

    /** The parameters that may be given once, in the order of an address. */
    private List<String> once() {
      return switch (this) {
        case SEARCH -> List.of("q", "scope", "sort", "page");
        case FINDINGS -> List.of("q", "rows", "least", "sort", "page");
        case MATRIX -> List.of("q", "scope", "rows", "show", "sort", "page");
        case FIGURES -> List.of("name", "q", "rows", "show", "sort", "page");
        case TERMS -> List.of();
        case TREND -> List.of("scope", "show", "rows");
        case COPIED -> List.of("p", "text", "others", "page");
      };
    }

    /** The parameters that may be repeated and don't filter. */
    private List<String> repeated() {
      return this == TREND ? List.of("q") : List.of();
    }

    /** The parameters that filter there, each of which may be repeated. */
    List<String> filters() {
      return FilterField.parameters(this == FINDINGS);
    }
  }

  /** The values of parameters that are not given; others are blank then. */
  private static final Map<String, String> STANDARD =
      Map.of("scope", "report", "sort", "relevance", "page", "1");

  /** Filters with a box, in which their values stand with spaces between them. */
  static final List<String> TYPED = List.of("index", "office", "gap");

  private static final List<String> PLACES = List.of("province", "city", "county");
  private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,5}");
  private static final Pattern YEARS =
      Pattern.compile("(?<from>[0-9]{4})?+(?<range>\\.\\.)?+(?<to>[0-9]{4})?+");

  private final Kind kind;
  private final Map<String, List<String>> given;

  /**
   * @param given by name, at least one value for each, in the order of an address
   */
  private ResultsAddress(Kind kind, Map<String, List<String>> given) {
    this.kind = kind;
    this.given = given;
  }

  /** The address of a page without any condition. */
  public static ResultsAddress of(Kind kind) {
    return new ResultsAddress(kind, Map.of());
  }

  /** The address with these parameters, as far as the page has them. */
  public static ResultsAddress of(Kind kind, Map<String, List<String>> parameters) {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    for (String name : kind.once()) {
      List<String> values = parameters.getOrDefault(name, List.of());
      if (!values.isEmpty()) {
        kept.put(name, values.subList(0, 1));
      }
    }
    for (String name : kind.repeated()) {
      kept.put(name, parameters.getOrDefault(name, List.of()));
    }
    if (!PAGE.matcher(only(kept, "page")).matches()) {
      kept.remove("page");
    }
    for (String name : kind.filters()) {
      List<String> values = parameters.getOrDefault(name, List.of());
      kept.put(name, TYPED.contains(name) ? apart(values) : values);
    }
    return clean(kind, kept);
  }

  /** The values of boxes, which a form without scripts sends as they stand there. */
  private static List<String> apart(List<String> boxes) {
    return boxes.stream().flatMap(SPACES::splitAsStream).toList();
  }

  /** Without blank values and those that go without saying. */
  private static ResultsAddress clean(Kind kind, Map<String, List<String>> parameters) {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    for (String name : kind.once()) {
      String value = only(parameters, name);
      if (!value.isBlank() && !value.equals(STANDARD.get(name))) {
        kept.put(name, List.of(value));
      }
    }
    List<String> lists = new ArrayList<>(kind.repeated());
    lists.addAll(kind.filters());
    for (String name : lists) {
      List<String> values =
          parameters.getOrDefault(name, List.of()).stream()
              .filter(value -> !value.isBlank())
              .toList();
      if (!values.isEmpty()) {
        kept.put(name, values);
      }
    }
    return new ResultsAddress(kind, kept);
  }

  private static String only(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? STANDARD.getOrDefault(name, "") : values.getFirst();
  }

  Kind kind() {
    return kind;
  }

  /** The parameters by name; the same for the API. */
  public Map<String, List<String>> parameters() {
    return given;
  }

  /** The address below the server's root. */
  public String href() {
    return href(kind.path, given);
  }

  /**
   * The address of a file with all results of the search.
   *
   * @param table what is a row of it, as {@link nianbao.export.results.SearchTable#key}
   */
  String export(ExportFormat format, String table) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(given);
    parameters.remove("page");
    parameters.put("what", List.of(table));
    return href("/api/v1/export/search." + format.extension(), parameters);
  }

  /** The address of a file with the whole table of the page: {@code /api/v1/export/matrix.csv}. */
  public String export(ExportFormat format) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(given);
    parameters.remove("page");
    return href("/api/v1/export" + kind.path + '.' + format.extension(), parameters);
  }

  /** The address of the feed of the same, whose order is its own. */
  public String feed() {
    Map<String, List<String>> parameters = new LinkedHashMap<>(given);
    parameters.keySet().removeAll(List.of("page", "sort", "rows", "least"));
    String name = kind == Kind.SEARCH ? "/search" : kind.path;
    return href("/feeds" + name + ".atom", parameters);
  }

  private static String href(String path, Map<String, List<String>> parameters) {
    StringBuilder href = new StringBuilder(path);
    parameters.forEach(
        (name, values) ->
            values.forEach(
                value ->
                    href.append(href.length() == path.length() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, UTF_8))));
    return href.toString();
  }

  /**
   * A link to it, which scripts follow without leaving the page.
   *
   * @param key tells the link from others: the focus is kept by it
   */
  public Element appendLink(Element parent, String key) {
    return parent.appendElement("a").attr("href", href()).attr("data-go", "").attr("data-key", key);
  }

  /** The value of a parameter that may be given once. */
  public String only(String name) {
    return only(given, name);
  }

  /** Which page of the results, from 1. */
  public int page() {
    return Integer.parseInt(only("page"));
  }

  String query() {
    return only("q");
  }

  /** The values of a filter, or of another parameter that may be repeated. */
  public List<String> values(String name) {
    return given.getOrDefault(name, List.of());
  }

  /** The values of a filter as they stand in its box. */
  String typed(String name) {
    return String.join(" ", values(name));
  }

  /** The values of all filters, in the order of the address. */
  public List<Filter> filters() {
    List<Filter> filters = new ArrayList<>();
    for (String name : kind.filters()) {
      values(name).forEach(value -> filters.add(new Filter(name, value)));
    }
    return filters;
  }

  /** Whether it is what a visitor sees first. */
  public boolean isFirst() {
    return given.isEmpty();
  }

  private ResultsAddress changed(String name, List<String> values) {
    Map<String, List<String>> changed = new LinkedHashMap<>(given);
    changed.remove("page");
    changed.put(name, values);
    return clean(kind, changed);
  }

  /** With another query, from its first page. */
  public ResultsAddress asking(String query) {
    return changed("q", List.of(query));
  }

  /** Another page of the same results. */
  public ResultsAddress at(int page) {
    return changed("page", List.of(Integer.toString(page)));
  }

  /** With other values of a filter or another parameter, from the first page. */
  public ResultsAddress with(String name, List<String> values) {
    return changed(name, values);
  }

  /** Another page with the same parameters, as far as it has them. */
  public ResultsAddress on(Kind other) {
    Map<String, List<String>> all = new LinkedHashMap<>(given);
    all.keySet().removeAll(List.of("page", "rows", "least", "show", "sort"));
    return of(other, all);
  }

  /** Without some values of a filter, from the first page. */
  ResultsAddress without(String filter, List<String> values) {
    return with(filter, values(filter).stream().filter(value -> !values.contains(value)).toList());
  }

  /** Without any filter, from the first page. */
  ResultsAddress withoutFilters() {
    ResultsAddress without = changed("page", List.of("1"));
    for (String filter : kind.filters()) {
      without = without.with(filter, List.of());
    }
    return without;
  }

  /**
   * With a value of a filter added or, if it is there already, removed.
   *
   * @param names what the value may be called in an address; the first is used
   */
  ResultsAddress toggling(String filter, List<String> names) {
    ResultsAddress without = without(filter, names);
    return without.values(filter).size() < values(filter).size()
        ? without
        : with(filter, plus(values(filter), names.getFirst()));
  }

  private static List<String> plus(List<String> values, String value) {
    List<String> more = new ArrayList<>(values);
    more.add(value);
    return more;
  }

  /**
   * With a place added or removed. Places of other levels are dropped, because filters of different
   * levels must all hold.
   *
   * @param level the filter
   * @param names what the place may be called in an address; the first is used
   */
  ResultsAddress togglingPlace(String level, List<String> names) {
    ResultsAddress toggled = toggling(level, names);
    for (String other : PLACES) {
      toggled = other.equals(level) ? toggled : toggled.with(other, List.of());
    }
    return toggled;
  }

  /** With a year added or removed; a range gives way to it. */
  ResultsAddress togglingYear(int year) {
    List<String> single = values("year").stream().filter(value -> !value.contains("..")).toList();
    return with("year", single).toggling("year", List.of(Integer.toString(year)));
  }

  /** With a value of a filter, unless it is there already. */
  public ResultsAddress adding(Filter filter) {
    return values(filter.name()).contains(filter.value())
        ? this
        : with(filter.name(), plus(values(filter.name()), filter.value()));
  }

  /** Whether a year is among those chosen. */
  boolean hasYear(int year) {
    return values("year").stream()
        .map(YEARS::matcher)
        .filter(Matcher::matches)
        .anyMatch(years -> year >= from(years) && year <= to(years));
  }

  /** The first of the years chosen, which may be open; empty when no years are. */
  OptionalInt firstYear() {
    return values("year").stream()
        .map(YEARS::matcher)
        .filter(Matcher::matches)
        .mapToInt(ResultsAddress::from)
        .min();
  }

  /** The last of the years chosen, which may be open; empty when no years are. */
  OptionalInt lastYear() {
    return values("year").stream()
        .map(YEARS::matcher)
        .filter(Matcher::matches)
        .mapToInt(ResultsAddress::to)
        .max();
  }

  private static int from(Matcher years) {
    return years.group("from") == null ? Integer.MIN_VALUE : Integer.parseInt(years.group("from"));
  }

  private static int to(Matcher years) {
    if (years.group("to") != null) {
      return Integer.parseInt(years.group("to"));
    }
    return years.group("range") == null ? from(years) : Integer.MAX_VALUE;
  }
}
