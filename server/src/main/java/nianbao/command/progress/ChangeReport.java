package nianbao.command.progress;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Set;
import nianbao.command.terminal.TerminalPrinter;
import nianbao.http.handler.LiveIndex;
import nianbao.library.ReportCollection;
import nianbao.library.UpdateListener;
import nianbao.library.UpdateSummary;
import org.jspecify.annotations.Nullable;

/**
 * Tells of what changes in folders that are followed: to the server while it is being read, in a
 * line when it was. Looks that find nothing new say nothing, and a file that can't be read is named
 * once.
 */
public final class ChangeReport implements UpdateListener {
  private final PrintWriter err;
  private final LiveIndex live;
  private final Set<String> told = new HashSet<>();
  private int done;
  private int of;
  private boolean isChanged;

  public ChangeReport(PrintWriter err, LiveIndex live) {
    this.err = err;
    this.live = live;
  }

  @Override
  public void found(ReportCollection collection, int files) {
    of += files;
  }

  @Override
  public void done(String key, Step step, @Nullable String problem) {
    done += step == Step.REMOVED ? 0 : 1;
    isChanged |= step == Step.ADDED || step == Step.REPLACED || step == Step.REMOVED;
    if (isChanged) {
      live.progress(done, of);
    }
    if (problem != null && told.add(key + ": " + problem)) {
      err.println("nianbao: " + TerminalPrinter.readable(key + ": " + problem));
    }
  }

  /** Hears what the first look tells, so as not to name the same files again. */
  public UpdateListener hearing(UpdateListener first) {
    return new UpdateListener() {
      @Override
      public void rebuilding(int reports) {
        first.rebuilding(reports);
      }

      @Override
      public void found(ReportCollection collection, int files) {
        first.found(collection, files);
      }

      @Override
      public void done(String key, Step step, @Nullable String problem) {
        if (problem != null) {
          told.add(key + ": " + problem);
        }
        first.done(key, step, problem);
      }
    };
  }

  /** A look begins; the one before it may have failed half-way. */
  public void begin() {
    done = 0;
    of = 0;
    isChanged = false;
  }

  /** A look has ended. */
  public void finish(UpdateSummary summary) {
    if (isChanged) {
      err.println("nianbao: " + UpdateSentence.of(summary));
    }
  }
}
