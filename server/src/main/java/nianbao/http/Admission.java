package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Methods;
import java.net.InetAddress;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import nianbao.http.handler.Responses;
import nianbao.http.handler.Routes;
import nianbao.http.request.ErrorCode;
import nianbao.http.request.RequestException;

/**
 * Refuses a request right away, before it costs anything, when its address or all together ask too
 * much, and runs it on a thread where it holds up no other.
 *
 * <p>Most requests are computed by a few workers and sent by the thread of their connection, so
 * that none of the workers waits for a network. Those that do wait for one while they run, because
 * a client sends much or takes a table while it is made, have threads of their own. Who is next,
 * and who has waited too long, {@link Turns} decides.
 */
final class Admission implements HttpHandler {
  /** That a request has waited too long. */
  private static final AttachmentKey<Boolean> LATE = AttachmentKey.create(Boolean.class);

  private final FairShare requests;
  private final FairShare waitingBytes;
  private final FairShare transfers;
  private final HttpHandler next;
  private final Errors errors;
  private final Turns turns;
  private final ExecutorService transferring =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("nianbao-transfer-", 1).factory());

  /**
   * @param isOpening whether requests wait for the index to be opened, which is no overload
   * @param clock nanoseconds, as {@link System#nanoTime}
   */
  Admission(
      ServerLimits limits,
      HttpHandler next,
      Errors errors,
      BooleanSupplier isOpening,
      LongSupplier clock) {
    this.turns = new Turns(limits.waitingMillis(), clock);
    this.requests = new FairShare(limits.requests());
    this.waitingBytes = new FairShare(limits.waitingBytes());
    this.transfers = new FairShare(limits.transfers());
    this.errors = errors;
    this.next =
        errors.answering(
            exchange -> {
              if (exchange.getAttachment(LATE) != null && !isOpening.getAsBoolean()) {
                throw RequestException.of(
                    ErrorCode.BUSY,
                    "More is asked of the server than it can answer; try again in a moment.");
              }
              waitingBytes.check(address(exchange));
              next.handleRequest(exchange);
            });
  }

  /** What a request in progress uses. */
  private final class Use {
    private final InetAddress address;
    private long bytes;
    private boolean ended;

    Use(InetAddress address) {
      this.address = address;
    }

    /** Its answer waits to be taken. */
    synchronized void sending(long answer) {
      if (!ended) {
        bytes += answer;
        waitingBytes.add(address, answer);
      }
    }

    synchronized void end() {
      ended = true;
      waitingBytes.add(address, -bytes);
      requests.add(address, -1);
    }
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    InetAddress address = address(exchange);
    try {
      exchange.dispatch(thread(exchange, address), next);
    } catch (RequestException refusal) {
      if (!exchange.isRequestComplete()) {
        exchange.setPersistent(false); // what it sends is not read
      }
      errors.send(exchange, refusal);
    }
  }

  private static InetAddress address(HttpServerExchange exchange) {
    return exchange.getSourceAddress().getAddress();
  }

  private Executor thread(HttpServerExchange exchange, InetAddress address) {
    long inProgress = requests.take(address);
    Use use = new Use(address);
    exchange.addExchangeCompleteListener(
        (completed, nextListener) -> {
          use.end();
          nextListener.proceed();
        });
    exchange.putAttachment(Responses.SENDING, use::sending);
    if (waitsForNetwork(exchange)) {
      transfers.take(address);
      return work -> transferring.execute(() -> transfer(work, address));
    }
    return work -> {
      turns.add(
          inProgress,
          isLate -> {
            if (isLate) {
              exchange.putAttachment(LATE, true);
            }
            work.run();
          });
      // There is a task for each turn, but not each for its own.
      exchange.getConnection().getWorker().execute(turns::runNext);
    };
  }

  private static boolean waitsForNetwork(HttpServerExchange exchange) {
    return exchange.getRequestMethod().equals(Methods.POST)
        || exchange.getRequestPath().startsWith(Routes.EXPORTS);
  }

  private void transfer(Runnable work, InetAddress address) {
    try {
      work.run();
    } finally {
      transfers.add(address, -1);
    }
  }

  /** Measures what is in use. */
  void measure(Metrics metrics) {
    metrics.gauge(
        "nianbao_http_requests_in_progress",
        "Requests that wait, are worked on, or whose answers are being sent.",
        requests::inUse);
    metrics.gauge(
        "nianbao_http_waiting_bytes",
        "Bytes of answers in memory that clients have not taken yet.",
        waitingBytes::inUse);
    metrics.gauge(
        "nianbao_http_transfers_in_progress",
        "Uploads, lists and exports in progress.",
        transfers::inUse);
  }

  /**
   * Waits until no request is in progress, but no longer than this.
   *
   * @return whether none is
   */
  boolean awaitIdle(long millis) throws InterruptedException {
    return requests.awaitUnused(millis);
  }

  /** Refuses requests from now on, and waits for those in progress, but no longer than this. */
  void close(long millis) {
    requests.close();
    try {
      requests.awaitUnused(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    transferring.shutdownNow();
  }
}
