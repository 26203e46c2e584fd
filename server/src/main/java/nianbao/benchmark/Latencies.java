package nianbao.benchmark;

import java.util.Arrays;

/** How long many calls took. */
final class Latencies {

  private final long[] nanos;
  private int size;

  Latencies(int capacity) {
    nanos = new long[capacity];
  }

  void add(long took) {
    nanos[size++] = took;
  }

  /** The time in milliseconds that this share of the calls did not exceed. */
  double millis(double share) {
    long[] sorted = Arrays.copyOf(nanos, size);
    Arrays.sort(sorted);
    return sorted[Math.min(size - 1, (int) Math.ceil(share * size) - 1)] / 1e6;
  }
}
