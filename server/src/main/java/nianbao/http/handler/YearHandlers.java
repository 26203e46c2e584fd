package nianbao.http.handler;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nianbao.answer.Json;
import nianbao.answer.YearCountsAnswer;
import nianbao.http.page.PageContext;
import nianbao.http.page.results.ResultsAddress;
import nianbao.http.page.results.ResultsAddress.Kind;
import nianbao.http.page.years.MatrixPage;
import nianbao.http.page.years.MatrixView;
import nianbao.http.page.years.TrendPage;
import nianbao.http.page.years.TrendView;
import nianbao.http.request.QueryParameters;
import nianbao.http.request.RequestException;
import nianbao.http.request.SearchParameters;
import nianbao.search.QueryNotice;
import nianbao.search.ReportIndex;
import nianbao.search.RowGroup.OfPlace;
import nianbao.search.RowGroup.Rows;
import nianbao.search.SearchRequest;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SearchResult.Facets;
import nianbao.search.YearCounts;
import nianbao.search.YearCountsRequest;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;

/** Counts by year: the API, and the pages of places or offices by year and of several queries. */
final class YearHandlers {
  private final LiveIndex live;
  private final PageContexts contexts;
  private final MatrixPage matrixPage = new MatrixPage();
  private final TrendPage trendPage = new TrendPage();

  YearHandlers(LiveIndex live, PageContexts contexts) {
    this.live = live;
    this.contexts = contexts;
  }

  /** {@code GET /api/v1/years}: how many reports match in each year, of those there are. */
  void api(HttpServerExchange exchange) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    YearCountsRequest request = SearchParameters.years(parameters);
    int page = SearchParameters.pageOfRows(parameters);
    int size = SearchParameters.rowsOfPage(parameters);
    long start = System.nanoTime();
    YearCounts counts =
        SearchParameters.sorted(live.get().years(request), request.query(), parameters);
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Responses.json(exchange, Json.of(YearCountsAnswer.of(request, counts, page, size, took)));
  }

  /** {@code GET /matrix}: places or offices by year. */
  void matrix(HttpServerExchange exchange) throws IOException {
    ResultsAddress address = ResultsAddress.of(Kind.MATRIX, QueryParameters.of(exchange).values());
    ReportIndex index = live.get();
    MatrixView view = matrix(address, index);
    Responses.html(exchange, matrixPage.render(view, contexts.of(exchange)));
  }

  /** The rows asked for, or the first that tell anything apart below the place asked for. */
  static MatrixView matrix(ResultsAddress address, ReportIndex index) throws IOException {
    YearCountsRequest asked = request(address, address.only("q"));
    boolean open = asked.rows() == Rows.ALL;
    Rows rows = open ? below(asked) : asked.rows();
    YearCounts counts = index.years(with(rows, asked));
    while (open && rows != Rows.OFFICE && !tellsApart(counts)) {
      rows = rows.below();
      counts = index.years(with(rows, asked));
    }
    YearCounts sorted =
        SearchParameters.sorted(counts, asked.query(), new QueryParameters(address.parameters()));
    return new MatrixView(address, rows, sorted, facets(index, asked.filters()));
  }

  private static boolean tellsApart(YearCounts counts) {
    return counts.rows().stream().filter(row -> row.group() instanceof OfPlace).count() > 1;
  }

  private static YearCountsRequest with(Rows rows, YearCountsRequest request) {
    return new YearCountsRequest(request.query(), request.filters(), request.scope(), rows);
  }

  private static Rows below(YearCountsRequest request) {
    Filters filters = request.filters();
    if (!filters.values(FilterField.COUNTY).isEmpty()) {
      return Rows.OFFICE;
    }
    if (!filters.values(FilterField.CITY).isEmpty()) {
      return request.query().isBlank() ? Rows.OFFICE : Rows.COUNTY;
    }
    return filters.values(FilterField.PROVINCE).isEmpty() ? Rows.PROVINCE : Rows.CITY;
  }

  /** {@code GET /trend}: several queries by year. */
  void trend(HttpServerExchange exchange) throws IOException {
    Responses.html(
        exchange, trendPage.render(trend(address(exchange), live.get()), contexts.of(exchange)));
  }

  /** {@code GET /trend.svg}: its drawing, to be taken along. */
  void drawing(HttpServerExchange exchange) throws IOException {
    ResultsAddress address = address(exchange);
    PageContext context = contexts.of(exchange);
    if (address.values("q").isEmpty()) {
      throw RequestException.parameter("q", "", "Give a query to be drawn.");
    }
    String svg =
        trendPage.drawing(
            trend(address, live.get()),
            PageContexts.base(exchange, context),
            LocalDate.now(ZoneOffset.UTC),
            context);
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange
        .getResponseHeaders()
        .put(Headers.CONTENT_DISPOSITION, "attachment; filename=trend.svg");
    Responses.send(exchange, "image/svg+xml", svg.getBytes(UTF_8));
  }

  private static ResultsAddress address(HttpServerExchange exchange) {
    return ResultsAddress.of(Kind.TREND, QueryParameters.of(exchange).values());
  }

  /** Each query of the address by year. */
  static TrendView trend(ResultsAddress address, ReportIndex index) throws IOException {
    List<String> queries = address.values("q");
    if (queries.size() > TrendView.MOST_QUERIES) {
      throw RequestException.query(
          queries.get(TrendView.MOST_QUERIES),
          new QueryNotice(
              "最多 " + TrendView.MOST_QUERIES + " 个词语",
              "At most " + TrendView.MOST_QUERIES + " queries can be drawn"));
    }
    YearCountsRequest any = request(address, "");
    if (any.rows() == Rows.OFFICE) {
      throw RequestException.parameter(
          "rows", address.only("rows"), "Give all, province, city or county.");
    }
    List<YearCounts> counts = new ArrayList<>();
    for (String query : queries) {
      counts.add(index.years(request(address, query)));
    }
    return new TrendView(address, counts, any.rows(), facets(index, any.filters()));
  }

  /** What the API would be asked for a query. */
  private static YearCountsRequest request(ResultsAddress address, String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(address.parameters());
    parameters.keySet().removeAll(List.of("show", "page"));
    parameters.put("q", List.of(query));
    return SearchParameters.years(new QueryParameters(parameters));
  }

  /** The facets of all reports that the filters leave. */
  static Facets facets(ReportIndex index, Filters filters) throws IOException {
    return index
        .search(new SearchRequest("", filters, Scope.REPORT, Sort.NEWEST_YEAR, 1, 1, 0))
        .facets();
  }
}
