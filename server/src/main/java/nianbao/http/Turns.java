package nianbao.http;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Requests that wait for a worker. It takes the one whose address had the fewest in progress when
 * it came: who asks for one page isn't behind all those of somebody who asks for a hundred.
 *
 * <p>When more is asked than the workers can do, a line would always be as long as it may be, and
 * everybody would wait for as long as that takes; those with many in progress for ever. So who has
 * waited for longer than is allowed is told instead, which is soon done – unless the line was empty
 * within the last second: a rush, as when a newsroom opens its pages, is worked off. Thread-safe.
 */
final class Turns {
  /** A line that was never empty for so long is no rush. */
  static final long RUSH_MILLIS = 1_000;

  private final long longestNanos;
  private final LongSupplier clock;
  private final TreeSet<Turn> byShare = new TreeSet<>(Turn.ORDER);
  private final LinkedHashSet<Turn> byArrival = new LinkedHashSet<>();
  private long arrived;
  private long emptyUntil;

  /**
   * @param longestMillis how long to wait when it is no rush
   * @param clock nanoseconds, as {@link System#nanoTime}
   */
  Turns(long longestMillis, LongSupplier clock) {
    this.longestNanos = TimeUnit.MILLISECONDS.toNanos(longestMillis);
    this.clock = clock;
  }

  /** What is done for a request. */
  interface Work {
    /**
     * Does it.
     *
     * @param isLate whether it has waited too long, so that this is only to be said
     */
    void run(boolean isLate);
  }

  private record Turn(long inProgress, long arrival, long since, Work work) {
    static final Comparator<Turn> ORDER =
        Comparator.comparingLong(Turn::inProgress).thenComparingLong(Turn::arrival);
  }

  /**
   * Adds a request.
   *
   * @param inProgress how many its address has in progress, with it
   */
  synchronized void add(long inProgress, Work work) {
    long now = clock.getAsLong();
    if (byArrival.isEmpty()) {
      emptyUntil = now;
    }
    Turn turn = new Turn(inProgress, arrived++, now, work);
    byShare.add(turn);
    byArrival.add(turn);
  }

  /** Runs one, on the thread that calls this, once for each that was added. */
  void runNext() {
    Turn turn;
    boolean isLate;
    synchronized (this) {
      long now = clock.getAsLong();
      Turn oldest = byArrival.getFirst();
      isLate =
          now - oldest.since > longestNanos
              && now - emptyUntil > TimeUnit.MILLISECONDS.toNanos(RUSH_MILLIS);
      turn = isLate ? oldest : byShare.first();
      byShare.remove(turn);
      byArrival.remove(turn);
    }
    turn.work.run(isLate);
  }
}
