package nianbao.http;

import java.io.IOException;
import nianbao.library.OriginalStore;
import nianbao.search.IndexContents;
import nianbao.search.ReportIndex;
import org.jspecify.annotations.Nullable;

/**
 * The index that requests are answered from, which may come while the server already listens, and
 * how far it is brought up to date. Safe for many threads.
 */
public final class LiveIndex {
  private volatile State state = new State(null, null, false, 0, 0);
  private volatile boolean rebuilding;

  /**
   * What is known at one moment.
   *
   * @param index {@code null} until there is one to answer from
   * @param originals the files its reports were read from; {@code null} without an index
   * @param upToDate whether it holds all that it should
   * @param done files brought up to date so far
   * @param of files in all, 0 while that is not known
   */
  record State(
      @Nullable ReportIndex index,
      @Nullable OriginalStore originals,
      boolean upToDate,
      int done,
      int of) {}

  /**
   * From here on requests are answered from this index; it need not be complete.
   *
   * @param originals the files its reports were read from
   */
  public synchronized void open(ReportIndex index, OriginalStore originals) {
    state = new State(index, originals, state.upToDate(), state.done(), state.of());
    rebuilding = false;
  }

  /** There is an index of an older version only: until one is opened, a new one is being built. */
  public void rebuilding() {
    rebuilding = true;
  }

  boolean isRebuilding() {
    return rebuilding;
  }

  /** So many files of so many have been brought up to date. */
  public synchronized void progress(int done, int of) {
    state = new State(state.index(), state.originals(), false, done, of);
  }

  /** The opened index holds all that it should. */
  public synchronized void upToDate() {
    state = new State(get(), state.originals(), true, state.done(), state.of());
  }

  /** What is indexed, as far as it is. */
  public IndexContents contents() throws IOException {
    return get().contents();
  }

  State state() {
    return state;
  }

  /**
   * The index to answer from.
   *
   * @throws RequestException when there is none yet
   */
  ReportIndex get() {
    return opened(state.index());
  }

  /**
   * The files that the reports were read from.
   *
   * @throws RequestException when there is no index yet
   */
  OriginalStore originals() {
    return opened(state.originals());
  }

  private <T> T opened(@Nullable T part) {
    if (part == null) {
      throw RequestException.of(
          ErrorCode.UNAVAILABLE,
          rebuilding
              ? "The index is being built anew for this version of Nianbao; try again in a while."
              : "The reports are still being indexed; try again in a moment.");
    }
    return part;
  }
}
