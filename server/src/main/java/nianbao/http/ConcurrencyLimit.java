package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets in so many requests at once, worked on or waiting for a worker, and refuses the rest at
 * once, before they cost anything.
 */
final class ConcurrencyLimit implements HttpHandler {
  private final Semaphore places;
  private final int limit;
  private final HttpHandler next;
  private final Errors errors;

  /**
   * @param limit requests at once, 1 or more
   */
  ConcurrencyLimit(int limit, HttpHandler next, Errors errors) {
    this.places = new Semaphore(limit);
    this.limit = limit;
    this.next = next;
    this.errors = errors;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (!places.tryAcquire()) {
      errors.send(
          exchange,
          RequestException.of(
              ErrorCode.TOO_MANY_REQUESTS, "Too many requests at once; try again in a moment."));
      return;
    }
    exchange.addExchangeCompleteListener(
        (completed, nextListener) -> {
          places.release();
          nextListener.proceed();
        });
    next.handleRequest(exchange);
  }

  /** Lets nobody in any more and waits for those who are, but not longer than this. */
  void close(long millis) {
    try {
      places.tryAcquire(limit, millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
