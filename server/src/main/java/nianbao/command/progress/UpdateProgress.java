package nianbao.command.progress;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import nianbao.command.terminal.TerminalPrinter;
import nianbao.http.handler.LiveIndex;
import nianbao.library.ReportCollection;
import nianbao.library.UpdateListener;
import nianbao.library.imports.ImportFolder;
import org.jspecify.annotations.Nullable;

/**
 * Shows the progress of an update: as a bar on a terminal, else as a line every few seconds. Files
 * that can't be read are named immediately.
 */
public final class UpdateProgress implements UpdateListener {
  private static final int BAR_WIDTH = 30;
  private static final long NANOS_BETWEEN_BARS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long NANOS_BETWEEN_LINES = TimeUnit.SECONDS.toNanos(5);

  private final PrintWriter err;
  private final @Nullable LiveIndex live;
  private final boolean terminal;
  private final LongSupplier clock;
  private long last;
  private int done;
  private int of;

  /**
   * @param live told of the progress too; {@code null} when nothing is served
   */
  public UpdateProgress(PrintWriter err, @Nullable LiveIndex live) {
    // Only the launcher can tell whether standard error is a terminal; the JVM can't.
    this(err, live, Boolean.getBoolean("nianbao.terminal"), System::nanoTime);
  }

  /**
   * @param terminal whether {@code err} is a terminal
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
    err.println("nianbao: rebuilding the index from " + reports + " kept files");
    expect(reports);
  }

  @Override
  public void found(ReportCollection collection, int files) {
    // Whoever names a folder expects files in it; that of imported files is always there.
    if (files == 0 && !collection.name().equals(ImportFolder.COLLECTION)) {
      err.println("nianbao: no files in " + collection.root());
    }
    expect(files);
  }

  /** So many more files will be done. */
  public void expect(int files) {
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
      err.println("nianbao: " + TerminalPrinter.readable(key + ": " + problem));
    }
    long now = clock.getAsLong();
    if (now - last >= (terminal ? NANOS_BETWEEN_BARS : NANOS_BETWEEN_LINES)) {
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

  /** Clears the bar; a line stays. */
  public void finish() {
    if (terminal) {
      err.print("\r\033[K");
      err.flush();
    }
  }
}
