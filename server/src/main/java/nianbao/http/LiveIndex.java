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
  private static final String OK = "ok";
  private static final String INDEXING = "indexing";
  private static final String REBUILDING = "rebuilding";
  private static final String STALE = "stale";

  private volatile @Nullable OriginalStore originals;
  private volatile @Nullable ReportIndex index;
  private volatile Health health = new Health(INDEXING, 0, 0);

  /**
   * Whether the index holds all that it should; also what {@code /healthz} answers.
   *
   * @param status {@code ok}; {@code indexing} before that; {@code rebuilding} while an index of an
   *     older version is replaced and nothing can be asked; {@code stale} while what was indexed
   *     last can't be read, and an older state answers
   * @param done files brought up to date so far
   * @param of files in all, 0 while that is not known
   */
  record Health(String status, int done, int of) {

    boolean isOk() {
      return status.equals(OK);
    }

    private Health with(String changed) {
      return new Health(changed, done, of);
    }
  }

  /**
   * From here on requests are answered from this index; it need not be complete.
   *
   * @param files the files its reports were read from
   */
  public synchronized void open(ReportIndex opened, OriginalStore files) {
    originals = files;
    index = opened;
    if (isRebuilding()) {
      health = health.with(INDEXING);
    }
  }

  /** There is an index of an older version only: until one is opened, a new one is being built. */
  public synchronized void rebuilding() {
    health = health.with(REBUILDING);
  }

  private boolean isRebuilding() {
    return health.status().equals(REBUILDING);
  }

  /** So many files of so many have been brought up to date. */
  public synchronized void progress(int done, int of) {
    health = new Health(isRebuilding() ? REBUILDING : INDEXING, done, of);
  }

  /** The opened index holds all that it should. */
  public synchronized void upToDate() {
    health = health.with(OK);
  }

  /** What was indexed last can't be read; the opened index answers as it was before. */
  public synchronized void stale() {
    health = health.with(STALE);
  }

  /** What is indexed, as far as it is. */
  public IndexContents contents() throws IOException {
    return get().contents();
  }

  Health health() {
    return health;
  }

  /**
   * The index to answer from.
   *
   * @throws RequestException when there is none yet
   */
  ReportIndex get() {
    return opened(index);
  }

  /**
   * The files that the reports were read from.
   *
   * @throws RequestException when there is no index yet
   */
  OriginalStore originals() {
    return opened(originals);
  }

  private <T> T opened(@Nullable T part) {
    if (part == null) {
      throw RequestException.of(
          ErrorCode.UNAVAILABLE,
          isRebuilding()
              ? "The index is being built anew for this version of Nianbao; try again in a while."
              : "The reports are still being indexed; try again in a moment.");
    }
    return part;
  }
}
