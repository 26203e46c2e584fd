package nianbao.http.handler;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nianbao.answer.FindingOfficesAnswer;
import nianbao.answer.FindingsAnswer;
import nianbao.answer.Json;
import nianbao.answer.OfficeAnswer;
import nianbao.answer.ReportAnswer;
import nianbao.answer.SearchAnswer;
import nianbao.answer.SuggestAnswer;
import nianbao.http.request.ErrorCode;
import nianbao.http.request.QueryParameters;
import nianbao.http.request.SearchParameters;
import nianbao.report.Report;
import nianbao.search.FindingOffices;
import nianbao.search.IndexedReport;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.SearchResult;
import nianbao.search.SuggestRequest;
import nianbao.search.Suggestion;

/**
 * The JSON API: one method for each path below {@code /api/v1/}, {@code /healthz} and {@code
 * /readyz}.
 */
final class ApiHandlers {
  private final LiveIndex live;
  private final VersionedReports versions;
  private final String openApi = readOpenApi();

  ApiHandlers(LiveIndex live, VersionedReports versions) {
    this.live = live;
    this.versions = versions;
  }

  private static String readOpenApi() {
    try (InputStream in = ApiHandlers.class.getResourceAsStream("openapi.json")) {
      return new String(
          Objects.requireNonNull(in, "openapi.json").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("openapi.json", e);
    }
  }

  /** {@code search}: one page of reports with their best paragraphs and facet counts. */
  void search(HttpServerExchange exchange) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    SearchRequest request = SearchParameters.search(parameters);
    SearchAnswer.Detail detail = SearchParameters.detail(parameters);
    ReportIndex index = live.get();
    long start = System.nanoTime();
    SearchResult result = index.search(request);
    Responses.json(exchange, Json.of(SearchAnswer.of(request, result, millisSince(start), detail)));
  }

  /** {@code suggest}: ways to complete the unit at the end of a query. */
  void suggest(HttpServerExchange exchange) throws IOException {
    SuggestRequest request = SearchParameters.suggest(QueryParameters.of(exchange));
    ReportIndex index = live.get();
    long start = System.nanoTime();
    List<Suggestion> suggestions = index.suggest(request);
    Responses.json(exchange, Json.of(SuggestAnswer.of(request, suggestions, millisSince(start))));
  }

  /** {@code findings}: one page of reports that contradict themselves, newest first. */
  void findings(HttpServerExchange exchange) throws IOException {
    SearchRequest request = SearchParameters.findings(QueryParameters.of(exchange));
    ReportIndex index = live.get();
    long start = System.nanoTime();
    SearchResult result = index.search(request);
    List<Report> reports = ResultHandlers.reports(index, result);
    Responses.json(
        exchange, Json.of(FindingsAnswer.of(request, result, reports, millisSince(start))));
  }

  /** {@code findings/offices}: one page of offices with findings in several years. */
  void findingOffices(HttpServerExchange exchange) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    FindingOffices.Request request = SearchParameters.findingOffices(parameters);
    int page = SearchParameters.pageOfRows(parameters);
    int size = SearchParameters.rowsOfPage(parameters);
    long start = System.nanoTime();
    FindingOffices found = live.get().findingOffices(request);
    Responses.json(
        exchange, Json.of(FindingOfficesAnswer.of(request, found, page, size, millisSince(start))));
  }

  private static long millisSince(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  /** {@code reports/{id}}: everything that was read from one report, as it is or was. */
  void report(HttpServerExchange exchange) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    String version = ReportHandlers.VERSION;
    parameters.accept(Set.of(version), Set.of());
    String id = Routes.pathParameter(exchange, "id");
    VersionedReports.Found found =
        versions.find(live.get(), id, parameters.text(version), version, "");
    IndexedReport indexed = found.indexed();
    Responses.json(
        exchange,
        Json.of(
            ReportAnswer.of(
                indexed.report(),
                indexed.twins(),
                found.address().version(),
                live.versions().of(indexed.report().id()))));
  }

  /** {@code offices/{key}}: an office with its reports of all years. */
  void office(HttpServerExchange exchange) throws IOException {
    QueryParameters.of(exchange).accept(Set.of(), Set.of());
    Responses.json(
        exchange,
        Json.of(
            OfficeAnswer.of(
                ReportHandlers.office(live.get(), Routes.pathParameter(exchange, "key")))));
  }

  /** {@code contents}: what is indexed. */
  void contents(HttpServerExchange exchange) throws IOException {
    QueryParameters.of(exchange).accept(Set.of(), Set.of());
    Responses.json(exchange, Json.of(live.contents()));
  }

  /** {@code openapi.json}: the description of the API. */
  void openApi(HttpServerExchange exchange) {
    QueryParameters.of(exchange).accept(Set.of(), Set.of());
    Responses.json(exchange, openApi);
  }

  /** {@code /healthz}: that the process answers, whatever becomes of the index. */
  void health(HttpServerExchange exchange) {
    QueryParameters.of(exchange).accept(Set.of(), Set.of());
    Responses.json(exchange, Json.of(Map.of("status", "ok")));
  }

  /** {@code /readyz}: how complete the index is; 503 until searches are answered. */
  void ready(HttpServerExchange exchange) {
    QueryParameters.of(exchange).accept(Set.of(), Set.of());
    if (!live.answers()) {
      exchange.setStatusCode(ErrorCode.UNAVAILABLE.status());
    }
    Responses.json(exchange, Json.of(live.readiness()));
  }
}
