package nianbao.command;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import nianbao.http.LiveIndex;
import nianbao.library.ReportCollection;
import nianbao.library.UpdateListener;
import org.jspecify.annotations.Nullable;

/**
 * Tells a user how an update goes on, by one line that fills up on a terminal and by a line now and
 * then elsewhere, and at once what could not be read.
 */
final class UpdateProgress implements UpdateListener {
  private static final int BAR_WIDTH = 30;
  private static final long BAR_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long LINE_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final PrintWriter err;
  private final @Nullable LiveIndex live;
  private final boolean terminal;
  private final LongSupplier clock;
  private long last;
  private int done;
  private int of;

  /**
   * @param live told of every step too; {@code null} when nothing is served
   */
  UpdateProgress(PrintWriter err, @Nullable LiveIndex live) {
    // Only the launcher sees whether standard error is a terminal; a JVM can't tell by itself.
    this(err, live, Boolean.getBoolean("nianbao.terminal"), System::nanoTime);
  }

  /**
   * @param terminal whether {@code err} is one
   * @param clock in nanoseconds
   */
  UpdateProgress(PrintWriter err, @Nullable LiveIndex live, boolean terminal, LongSupplier clock) {
    this.err = err;
    this.live = live;
    this.terminal = terminal;
    this.clock = clock;
    this.last = clock.getAsLong();
  }

  @Override
  public void rebuilding(int reports) {
    err.println("nianbao: the index is built anew from " + reports + " kept files");
    expect(reports);
  }

  @Override
  public void found(ReportCollection collection, int files) {
    if (files == 0) {
      err.println("nianbao: no files in " + collection.root());
    }
    expect(files);
  }

  private void expect(int files) {
    of += files;
    tellServer();
  }

  @Override
  public void done(String key, Step step, @Nullable String problem) {
    if (step == Step.REMOVED) {
      return;
    }
    done++;
    if (problem != null) {
      finish();
      err.println("nianbao: " + key + ": " + problem);
    }
    long now = clock.getAsLong();
    if (now - last >= (terminal ? BAR_NANOS : LINE_NANOS)) {
      last = now;
      print();
    }
    tellServer();
  }

  private void tellServer() {
    if (live != null) {
      live.progress(done, of);
    }
  }

  private void print() {
    String count = done + " of " + of + " files";
    if (terminal) {
      int filled = of == 0 ? 0 : (int) ((long) BAR_WIDTH * done / of);
      err.print("\r[" + "#".repeat(filled) + " ".repeat(BAR_WIDTH - filled) + "] " + count);
      err.flush();
    } else {
      err.println("nianbao: " + count);
    }
  }

  /** Wipes the bar away; a line stays. */
  void finish() {
    if (terminal) {
      err.print("\r\033[K");
      err.flush();
    }
  }
}
