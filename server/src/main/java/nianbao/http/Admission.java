package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import nianbao.http.handler.Responses;
import nianbao.http.handler.Routes;
import nianbao.http.request.RequestException;

/**
 * Refuses a request right away, before it costs anything, when its address or all together ask too
 * much, and runs it on a thread where it holds up no other.
 *
 * <p>Most requests are computed by a few workers and sent by the thread of their connection, so
 * that none of the workers waits for a network. Those that do wait for one while they run, because
 * a client sends much or takes a table while it is made, have threads of their own. A worker takes
 * the request whose address had the fewest in progress when it came: who asks for one page isn't
 * behind all those of somebody who asks for a hundred.
 */
final class Admission implements HttpHandler {
  private final FairShare requests;
  private final FairShare waitingBytes;
  private final FairShare transfers;
  private final HttpHandler next;
  private final Errors errors;
  private final PriorityBlockingQueue<Turn> turns = new PriorityBlockingQueue<>();
  private final AtomicLong arrived = new AtomicLong();
  private final ExecutorService transferring =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("nianbao-transfer-", 1).factory());

  Admission(ServerLimits limits, HttpHandler next, Errors errors) {
    this.requests = new FairShare(limits.requests());
    this.waitingBytes = new FairShare(limits.waitingBytes());
    this.transfers = new FairShare(limits.transfers());
    this.errors = errors;
    this.next =
        errors.answering(
            exchange -> {
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

  /** A request that waits for a worker. */
  private record Turn(long inProgress, long arrival, Runnable work) implements Comparable<Turn> {
    private static final Comparator<Turn> ORDER =
        Comparator.comparingLong(Turn::inProgress).thenComparingLong(Turn::arrival);

    @Override
    public int compareTo(Turn other) {
      return ORDER.compare(this, other);
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
      turns.add(new Turn(inProgress, arrived.getAndIncrement(), work));
      // There is a task for each turn, but not each for its own.
      exchange.getConnection().getWorker().execute(() -> turns.remove().work().run());
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
