package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.Set;
import nianbao.answer.Json;

/** {@code GET /healthz}: whether the index is up to date, and how far it is before. */
final class HealthHandler implements HttpHandler {
  private final LiveIndex live;

  HealthHandler(LiveIndex live) {
    this.live = live;
  }

  /**
   * The answer.
   *
   * @param status {@code ok}, {@code indexing}, or {@code rebuilding} while an index of an older
   *     version is replaced and nothing can be asked
   */
  private record Health(String status, int done, int of) {}

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    QueryParameters.of(exchange).accept(Set.of(), Set.of());
    LiveIndex.State state = live.state();
    if (!state.upToDate()) {
      exchange.setStatusCode(Errors.status(ErrorCode.UNAVAILABLE));
    }
    String behind = live.isRebuilding() ? "rebuilding" : "indexing";
    String status = state.upToDate() ? "ok" : behind;
    Replies.json(exchange, Json.of(new Health(status, state.done(), state.of())));
  }
}
