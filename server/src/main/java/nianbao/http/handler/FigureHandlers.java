package nianbao.http.handler;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nianbao.answer.FiguresAnswer;
import nianbao.answer.Json;
import nianbao.answer.Links;
import nianbao.figures.Concept;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.http.page.results.ResultsAddress;
import nianbao.http.page.results.ResultsAddress.Kind;
import nianbao.http.page.years.FiguresPage;
import nianbao.http.page.years.FiguresView;
import nianbao.http.request.ErrorCode;
import nianbao.http.request.QueryParameters;
import nianbao.http.request.RequestException;
import nianbao.http.request.SearchParameters;
import nianbao.report.Figure;
import nianbao.report.Report;
import nianbao.search.FigureTable;
import nianbao.search.FiguresRequest;
import nianbao.search.ReportIndex;
import org.jspecify.annotations.Nullable;

/** Figures by place or office and year: the API, the page, and the way to a report's own cell. */
final class FigureHandlers {
  private final LiveIndex live;
  private final PageContexts contexts;
  private final FiguresPage page = new FiguresPage();

  FigureHandlers(LiveIndex live, PageContexts contexts) {
    this.live = live;
    this.contexts = contexts;
  }

  /** {@code GET /api/v1/figures}: what reports give for a figure in each year. */
  void api(HttpServerExchange exchange) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    FiguresRequest request = SearchParameters.figures(parameters);
    int number = SearchParameters.pageOfRows(parameters);
    int size = SearchParameters.rowsOfPage(parameters);
    long start = System.nanoTime();
    FigureTable table = SearchParameters.sorted(live.get().figures(request), parameters);
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Responses.json(exchange, Json.of(FiguresAnswer.of(request, table, number, size, took)));
  }

  /** {@code GET /figures}: the same as a page. */
  void page(HttpServerExchange exchange) throws IOException {
    ResultsAddress address = ResultsAddress.of(Kind.FIGURES, QueryParameters.of(exchange).values());
    Responses.html(exchange, page.render(view(address, live.get()), contexts.of(exchange)));
  }

  /** What the page at an address shows; its rows are cities unless the address says otherwise. */
  static FiguresView view(ResultsAddress address, ReportIndex index) throws IOException {
    Map<String, List<String>> given = new LinkedHashMap<>(address.parameters());
    given.putIfAbsent("rows", List.of("city"));
    QueryParameters parameters = new QueryParameters(given);
    FiguresRequest request = SearchParameters.figures(parameters);
    return new FiguresView(
        address,
        request,
        SearchParameters.measure(parameters),
        SearchParameters.sorted(index.figures(request), parameters),
        YearHandlers.facets(index, request.filters()));
  }

  /** {@code GET /reports/{id}/figures/{name}}: leads to the paragraph that has the figure. */
  void cell(HttpServerExchange exchange) throws IOException {
    QueryParameters.of(exchange).accept(Set.of(), Set.of());
    String id = Routes.pathParameter(exchange, "id");
    String name = Routes.pathParameter(exchange, "name");
    Report report = ReportHandlers.find(live.get(), id, "").report();
    Figure figure = figure(report, name);
    if (figure == null) {
      throw RequestException.of(ErrorCode.NOT_FOUND, "The report has no such figure.");
    }
    exchange.setStatusCode(StatusCodes.FOUND);
    exchange
        .getResponseHeaders()
        .put(Headers.LOCATION, Links.paragraph(report.id(), figure.place().paragraph(), ""));
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    Responses.empty(exchange);
  }

  /** The cell by which a figure is shown; {@code null} when the report doesn't have it. */
  private static @Nullable Figure figure(Report report, String name) {
    Concept concept = Concept.byKey(name);
    if (concept == null) {
      return report.figures().get(name);
    }
    Form form = Forms.STANDARD.byId(report.header().form());
    Concept.Reading reading = form == null ? null : concept.read(report.figures(), form);
    return reading == null ? null : reading.shown();
  }
}
