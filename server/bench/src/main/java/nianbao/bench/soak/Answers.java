package nianbao.bench.soak;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import nianbao.bench.speed.Latencies;
import org.jspecify.annotations.Nullable;

/**
 * What came of requests. The time of one counts from when it was due, whether or not it could be
 * sent by then, to the end of its answer. Thread-safe.
 */
final class Answers {
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final Latencies latencies;
  private final long countedFrom;
  private int inProgress;
  private int cancelled;
  private int broken;
  private int withoutRetryAfter;
  private int faults;
  private String firstFault = "";
  private long latestNanos;

  /**
   * @param most how many there can be
   * @param countedFrom in the clock of {@link System#nanoTime}: the times of those that were due
   *     before don't count
   */
  Answers(int most, long countedFrom) {
    latencies = new Latencies(most);
    this.countedFrom = countedFrom;
  }

  /** One is sent now. */
  synchronized void sent(long due) {
    inProgress++;
    latestNanos = Math.max(latestNanos, System.nanoTime() - due);
  }

  /**
   * One came to its end.
   *
   * @param response null when there is none
   */
  synchronized void ended(long due, boolean isCancelled, @Nullable HttpResponse<String> response) {
    inProgress--;
    notifyAll();
    if (response == null) {
      cancelled += isCancelled ? 1 : 0;
      broken += isCancelled ? 0 : 1;
      return;
    }
    int status = response.statusCode();
    statuses.merge(status, 1, Integer::sum);
    if (status == 200 && due >= countedFrom) {
      latencies.add(System.nanoTime() - due);
    }
    if (status != 200 && !isRefusal(status) && faults++ == 0) {
      firstFault = status + " for " + response.uri() + ": " + response.body();
    }
    if (isRefusal(status) && response.headers().firstValue("Retry-After").isEmpty()) {
      withoutRetryAfter++;
    }
  }

  /** Waits until all came to their end; each does, since a request has a time limit. */
  synchronized Answers await() throws InterruptedException {
    while (inProgress > 0) {
      wait();
    }
    return this;
  }

  private static boolean isRefusal(int status) {
    return status == 429 || status == 503;
  }

  /** The time in milliseconds that this share of the answers 200 didn't exceed. */
  synchronized double millis(double share) {
    return latencies.millis(share);
  }

  /** How many there are of each status. */
  synchronized Map<Integer, Integer> statuses() {
    return new TreeMap<>(statuses);
  }

  /** Neither 200 nor a refusal. */
  synchronized int faults() {
    return faults;
  }

  /** The first of these, with what it said; empty for none. */
  synchronized String firstFault() {
    return firstFault;
  }

  synchronized int refused() {
    return statuses.getOrDefault(429, 0) + statuses.getOrDefault(503, 0);
  }

  synchronized int withoutRetryAfter() {
    return withoutRetryAfter;
  }

  /** Given up by the client. */
  synchronized int cancelled() {
    return cancelled;
  }

  /** Connections that ended without an answer, as those do that were refused while it was sent. */
  synchronized int broken() {
    return broken;
  }

  /** How late the latest request was sent, in milliseconds: what the generator adds itself. */
  synchronized double latestMillis() {
    return latestNanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }
}
