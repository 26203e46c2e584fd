package nianbao.bench.speed;

import java.util.Arrays;

/** Collects the durations of calls. */
public final class Latencies {

  private final long[] nanos;
  private int size;

  /**
   * @param capacity maximum number of calls
   */
  public Latencies(int capacity) {
    nanos = new long[capacity];
  }

  /** Adds the nanoseconds of a call. */
  public void add(long took) {
    nanos[size++] = took;
  }

  /** How many calls were added. */
  public int size() {
    return size;
  }

  /**
   * The duration in milliseconds that this share of the calls didn't exceed; NaN if there is none.
   */
  public double millis(double share) {
    if (size == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(nanos, size);
    Arrays.sort(sorted);
    return sorted[Math.min(size - 1, (int) Math.ceil(share * size) - 1)] / 1e6;
  }
}
