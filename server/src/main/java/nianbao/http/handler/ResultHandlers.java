package nianbao.http.handler;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nianbao.http.page.findings.FindingsPage;
import nianbao.http.page.findings.FindingsView;
import nianbao.http.page.results.ResultsAddress;
import nianbao.http.page.results.ResultsAddress.Kind;
import nianbao.http.page.results.SearchPage;
import nianbao.http.page.results.SearchView;
import nianbao.http.request.QueryParameters;
import nianbao.http.request.SearchParameters;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.search.FindingOffices;
import nianbao.search.IndexedReport;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.SearchResult;

/**
 * The pages of results at {@code /} and {@code /findings}, answered like the API answers the same
 * parameters. A page beyond the last one leads there.
 */
final class ResultHandlers {
  /** Parameters of a search of which only the count is wanted. */
  private static final Map<String, List<String>> COUNT_ONLY =
      Map.of("size", List.of("1"), "per", List.of("0"));

  private final LiveIndex live;
  private final PageContexts contexts;
  private final SearchPage searchPage = new SearchPage();
  private final FindingsPage findingsPage = new FindingsPage();

  ResultHandlers(LiveIndex live, PageContexts contexts) {
    this.live = live;
    this.contexts = contexts;
  }

  /** {@code GET /}: a search, or without any condition what is indexed. */
  void search(HttpServerExchange exchange) throws IOException {
    ResultsAddress address = ResultsAddress.of(Kind.SEARCH, QueryParameters.of(exchange).values());
    ReportIndex index = live.get();
    SearchRequest request = address.isFirst() ? counting(address) : request(address, Map.of());
    long start = System.nanoTime();
    SearchResult result = index.search(request);
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    if (leadsToLast(exchange, address, request, result)) {
      return;
    }
    SearchView view =
        new SearchView(
            address,
            result,
            reportsWithFigures(index, result),
            request.page(),
            request.size(),
            took,
            address.isFirst() ? index.contents() : null,
            other -> index.search(counting(other)).total());
    Responses.html(exchange, searchPage.render(view, contexts.of(exchange)));
  }

  private static SearchRequest counting(ResultsAddress address) {
    return request(address.at(1), COUNT_ONLY);
  }

  private static SearchRequest request(ResultsAddress address, Map<String, List<String>> more) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(address.parameters());
    parameters.putAll(more);
    return SearchParameters.search(new QueryParameters(parameters));
  }

  /** {@code GET /findings}: the reports that contradict themselves, or their offices. */
  void findings(HttpServerExchange exchange) throws IOException {
    ResultsAddress address =
        ResultsAddress.of(Kind.FINDINGS, QueryParameters.of(exchange).values());
    Map<String, List<String>> given = new LinkedHashMap<>(address.parameters());
    FindingsView view;
    if (FindingsPage.isOfOffices(address)) {
      given.keySet().removeAll(List.of("rows", "sort", "page"));
      view = offices(address, new QueryParameters(given));
    } else {
      given.keySet().removeAll(List.of("rows", "least"));
      SearchRequest request = SearchParameters.findings(new QueryParameters(given));
      ReportIndex index = live.get();
      SearchResult result = index.search(request);
      if (leadsToLast(exchange, address, request, result)) {
        return;
      }
      view = new FindingsView.OfReports(address, request, result, reports(index, result));
    }
    Responses.html(exchange, findingsPage.render(view, contexts.of(exchange)));
  }

  private FindingsView offices(ResultsAddress address, QueryParameters parameters)
      throws IOException {
    FindingOffices.Request request = SearchParameters.findingOffices(parameters);
    ReportIndex index = live.get();
    return new FindingsView.OfOffices(
        address,
        request,
        index.findingOffices(request),
        YearHandlers.facets(index, request.filters()));
  }

  /** The reports found, in order. */
  static List<Report> reports(ReportIndex index, SearchResult result) throws IOException {
    List<Report> reports = new ArrayList<>();
    for (SearchResult.Hit hit : result.hits()) {
      index.report(hit.id()).map(IndexedReport::report).ifPresent(reports::add);
    }
    return reports;
  }

  /** The reports of which figures are shown. */
  private static Map<ReportId, Report> reportsWithFigures(ReportIndex index, SearchResult result)
      throws IOException {
    Map<ReportId, Report> byId = new LinkedHashMap<>();
    for (SearchResult.Hit hit : result.hits()) {
      if (!result.query().figures().isEmpty()
          || (hit.header().form() != null
              && hit.paragraphs().stream().anyMatch(ResultHandlers::mayShowFigures))) {
        index.report(hit.id()).ifPresent(found -> byId.put(hit.id(), found.report()));
      }
    }
    return byId;
  }

  private static boolean mayShowFigures(SearchResult.ParagraphHit hit) {
    return hit.hasOnlyLabels() || hit.kind() == Paragraph.Kind.ROW;
  }

  private static boolean leadsToLast(
      HttpServerExchange exchange,
      ResultsAddress address,
      SearchRequest request,
      SearchResult result) {
    int last = Math.ceilDiv(Math.min(result.total(), SearchRequest.MAX_RESULTS), request.size());
    if (last == 0 || request.page() <= last) {
      return false;
    }
    exchange.setStatusCode(StatusCodes.FOUND);
    exchange.getResponseHeaders().put(Headers.LOCATION, address.at(last).href());
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    Responses.empty(exchange);
    return true;
  }
}
