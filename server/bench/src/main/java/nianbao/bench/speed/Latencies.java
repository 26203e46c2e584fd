package nianbao.bench.speed;

import java.util.Arrays;

/** How long many calls took. */
public final class Latencies {

  private final long[] nanos;
  private int size;

  /**
   * @param capacity calls at most
   */
  public Latencies(int capacity) {
    nanos = new long[capacity];
  }

  /** Takes the nanoseconds of one more call. */
  public void add(long took) {
    nanos[size++] = took;
  }

  /** The time in milliseconds that this share of the calls did not exceed. */
  public double millis(double share) {
    long[] sorted = Arrays.copyOf(nanos, size);
    Arrays.sort(sorted);
    return sorted[Math.min(size - 1, (int) Math.ceil(share * size) - 1)] / 1e6;
  }
}
