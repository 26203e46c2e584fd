package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/** Answers whatever the handlers behind it throw; stands inside the hand-over to a worker. */
final class ErrorHandler implements HttpHandler {
  private final HttpHandler next;
  private final Errors errors;

  ErrorHandler(HttpHandler next, Errors errors) {
    this.next = next;
    this.errors = errors;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    try {
      next.handleRequest(exchange);
    } catch (Throwable fault) {
      errors.send(exchange, fault);
    }
  }
}
