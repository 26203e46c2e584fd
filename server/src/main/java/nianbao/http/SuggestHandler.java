package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nianbao.answer.Json;
import nianbao.answer.SuggestAnswer;
import nianbao.search.ReportIndex;
import nianbao.search.SuggestRequest;
import nianbao.search.Suggestion;

/** {@code GET /api/v1/suggest}: ways to complete the unit at the end of a query. */
final class SuggestHandler implements HttpHandler {
  private final LiveIndex live;

  SuggestHandler(LiveIndex live) {
    this.live = live;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    SuggestRequest request = SuggestParameters.request(QueryParameters.of(exchange));
    ReportIndex index = live.get();
    long start = System.nanoTime();
    List<Suggestion> suggestions = index.suggest(request);
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Replies.json(exchange, Json.of(SuggestAnswer.of(request, suggestions, took)));
  }
}
