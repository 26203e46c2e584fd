package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nianbao.http.request.ErrorCode;
import nianbao.http.request.RequestException;

/**
 * Bounds the requests that are in progress or waiting for a worker thread; the rest are refused
 * right away, before they cost anything.
 */
final class ConcurrencyLimit implements HttpHandler {
  private static final long POLL_MILLIS = 5;

  private final Semaphore permits;
  private final int limit;
  private final HttpHandler next;
  private final Errors errors;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * @param limit concurrent requests, 1 or more
   */
  ConcurrencyLimit(int limit, HttpHandler next, Errors errors) {
    this.permits = new Semaphore(limit);
    this.limit = limit;
    this.next = next;
    this.errors = errors;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (!permits.tryAcquire()) {
      errors.send(
          exchange,
          RequestException.of(
              ErrorCode.TOO_MANY_REQUESTS, "Too many requests at once; try again in a moment."));
      return;
    }
    exchange.addExchangeCompleteListener(
        (completed, nextListener) -> {
          permits.release();
          nextListener.proceed();
        });
    next.handleRequest(exchange);
  }

  /**
   * Waits until no request is in progress, but no longer than this.
   *
   * @return whether none is
   */
  boolean awaitIdle(long millis) throws InterruptedException {
    long begin = System.nanoTime();
    while (permits.availablePermits() < limit) {
      if (System.nanoTime() - begin >= TimeUnit.MILLISECONDS.toNanos(millis)) {
        return false;
      }
      Thread.sleep(POLL_MILLIS);
    }
    return true;
  }

  /**
   * Accepts no more requests and waits for those in progress, but no longer than this. Does nothing
   * when called again: the first call holds all permits, so a second one would wait in vain.
   */
  void close(long millis) {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      permits.tryAcquire(limit, millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
