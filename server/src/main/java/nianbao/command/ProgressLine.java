package nianbao.command;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How far a long task is: one line that fills up on a terminal, a line now and then elsewhere. */
final class ProgressLine {
  private static final int BAR_WIDTH = 30;
  private static final long BAR_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long LINE_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final PrintWriter err;
  private final boolean terminal;
  private final LongSupplier clock;
  private long last;

  /**
   * @param terminal whether {@code err} is one
   * @param clock in nanoseconds
   */
  ProgressLine(PrintWriter err, boolean terminal, LongSupplier clock) {
    this.err = err;
    this.terminal = terminal;
    this.clock = clock;
    this.last = clock.getAsLong();
  }

  /** Whether the launcher saw that standard error is a terminal; a JVM can't tell by itself. */
  static boolean onTerminal() {
    return Boolean.getBoolean("nianbao.terminal");
  }

  void update(int done, int of) {
    long now = clock.getAsLong();
    if (now - last >= (terminal ? BAR_NANOS : LINE_NANOS)) {
      last = now;
      print(done, of);
    }
  }

  /** Wipes the bar away; a line stays. */
  void finish() {
    if (terminal) {
      err.print("\r\033[K");
      err.flush();
    }
  }

  private void print(int done, int of) {
    String count = done + " of " + of + " files";
    if (terminal) {
      int filled = of == 0 ? 0 : (int) ((long) BAR_WIDTH * done / of);
      err.print("\r[" + "#".repeat(filled) + " ".repeat(BAR_WIDTH - filled) + "] " + count);
      err.flush();
    } else {
      err.println("nianbao: " + count);
    }
  }
}
