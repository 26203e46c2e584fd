package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import nianbao.answer.Json;
import nianbao.answer.SearchAnswer;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.SearchResult;

/** {@code GET /api/v1/search}: one page of reports with their best paragraphs and facet counts. */
final class SearchHandler implements HttpHandler {
  private final LiveIndex live;

  SearchHandler(LiveIndex live) {
    this.live = live;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    SearchRequest request = SearchParameters.request(parameters);
    boolean explain = SearchParameters.explain(parameters);
    ReportIndex index = live.get();
    long start = System.nanoTime();
    SearchResult result = index.search(request);
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Replies.json(exchange, Json.of(SearchAnswer.of(request, result, took, explain)));
  }
}
