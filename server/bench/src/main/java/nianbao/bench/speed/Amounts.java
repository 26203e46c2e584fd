package nianbao.bench.speed;

import java.util.Locale;

/** Formats the benchmark's figures. */
final class Amounts {

  private Amounts() {}

  static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  static String perSecond(long bytes, double seconds) {
    return String.format(Locale.ROOT, "%.1f MB/s", bytes / 1e6 / seconds);
  }

  static String millis(double millis) {
    return String.format(Locale.ROOT, "%.1f ms", millis);
  }

  static String micros(double seconds) {
    return String.format(Locale.ROOT, "%.0f µs", seconds * 1e6);
  }

  static String seconds(long begin) {
    return String.format(Locale.ROOT, "%.2f s", (System.nanoTime() - begin) / 1e9);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }
}
