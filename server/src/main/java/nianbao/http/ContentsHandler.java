package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.Set;
import nianbao.answer.Json;

/** {@code GET /api/v1/contents}: what is indexed. */
final class ContentsHandler implements HttpHandler {
  private final LiveIndex live;

  ContentsHandler(LiveIndex live) {
    this.live = live;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    QueryParameters.of(exchange).accept(Set.of(), Set.of());
    Replies.json(exchange, Json.of(live.contents()));
  }
}
