package nianbao.command;

import java.io.PrintWriter;
import nianbao.library.ReportCollection;
import nianbao.library.UpdateListener;
import org.jspecify.annotations.Nullable;

/** Tells a user how an update goes on, and at once what could not be read. */
final class UpdateProgress implements UpdateListener {
  private final PrintWriter err;
  private final ProgressLine line;
  private final Counter counter;
  private int done;
  private int of;

  /** Hears of every step. */
  @FunctionalInterface
  interface Counter {
    void count(int done, int of);
  }

  UpdateProgress(PrintWriter err, ProgressLine line, Counter counter) {
    this.err = err;
    this.line = line;
    this.counter = counter;
  }

  @Override
  public void rebuilding(int reports) {
    of += reports;
    err.println("nianbao: the index is built anew from " + reports + " kept files");
    counter.count(done, of);
  }

  @Override
  public void found(ReportCollection collection, int files) {
    of += files;
    if (files == 0) {
      err.println("nianbao: no files in " + collection.root());
    }
    counter.count(done, of);
  }

  @Override
  public void done(String key, Step step, @Nullable String problem) {
    if (step == Step.REMOVED) {
      return;
    }
    done++;
    if (problem != null) {
      line.finish();
      err.println("nianbao: " + key + ": " + problem);
    }
    line.update(done, of);
    counter.count(done, of);
  }
}
