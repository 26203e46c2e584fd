package nianbao.http.handler;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nianbao.extract.ReportExtractor;
import nianbao.http.request.ErrorCode;
import nianbao.http.request.RequestException;
import nianbao.library.CorrectionLog;
import nianbao.library.EarlierVersions;
import nianbao.library.FormerReports;
import nianbao.library.OriginalStore;
import nianbao.search.IndexContents;
import nianbao.search.ReportIndex;
import org.jspecify.annotations.Nullable;

/**
 * The index that requests are answered from, which may be opened while the server is already
 * listening, and the progress of its update. Thread-safe.
 */
public final class LiveIndex {
  private static final String OK = "ok";
  private static final String INDEXING = "indexing";
  private static final String REBUILDING = "rebuilding";
  private static final String STALE = "stale";
  private static final String DAMAGED = "damaged";

  /** An index of any size is open before. */
  private static final long LONGEST_OPENING_SECONDS = 10;

  /** At 0 unless an index is being opened. */
  private volatile CountDownLatch opening = new CountDownLatch(0);

  private volatile @Nullable OriginalStore originals;
  private volatile @Nullable FormerReports former;
  private volatile @Nullable EarlierVersions versions;
  private volatile @Nullable CorrectionLog corrections;
  private volatile @Nullable ReportIndex index;
  private volatile Instant refreshed = Instant.EPOCH;
  private volatile Instant looked = Instant.EPOCH;
  private volatile Readiness readiness = Readiness.of(INDEXING, 0, 0, false);

  /** What is wrong with the index; {@code null} as long as nothing is known to be. */
  private volatile @Nullable String damage;

  /**
   * How complete the index is; also the JSON that {@code /readyz} answers.
   *
   * @param status {@code ok}; {@code indexing} while folders are looked at; {@code rebuilding}
   *     while an index of an older version is being replaced and no request can be answered; {@code
   *     stale} while the latest changes can't be read and the previous state is served; {@code
   *     damaged} when the index is not what was written and nothing is answered from it
   * @param upToDate whether everything in the folders can be found: the status is {@code ok}
   * @param done files processed so far
   * @param of files in total, 0 while not known
   * @param checked whether the files of the index were found as they were written since the start
   */
  public record Readiness(String status, boolean upToDate, int done, int of, boolean checked) {

    private static Readiness of(String status, int done, int of, boolean checked) {
      return new Readiness(status, status.equals(OK), done, of, checked);
    }

    private Readiness with(String changed) {
      return of(changed, done, of, checked);
    }
  }

  /**
   * An index may be there and is being opened: requests wait for that, up to a few seconds, until
   * {@link #openingEnds}.
   */
  public void opening() {
    opening = new CountDownLatch(1);
  }

  /** Requests no longer wait: the index is {@link #open}, or there is none to open. */
  public void openingEnds() {
    opening.countDown();
  }

  /** Whether requests wait for an index to be opened. */
  public boolean isOpening() {
    return opening.getCount() > 0;
  }

  /**
   * Answers requests from this index from now on; it need not be complete. Nothing is known yet of
   * how its files are.
   *
   * @param files the original files of its reports
   */
  public synchronized void open(ReportIndex opened, OriginalStore files) {
    originals = files;
    former = FormerReports.of(files);
    CorrectionLog corrected = CorrectionLog.of(files);
    corrections = corrected;
    versions = EarlierVersions.of(files, corrected, ReportExtractor::read);
    index = opened;
    damage = null;
    String status = isRebuilding() ? INDEXING : readiness.status();
    readiness = Readiness.of(status, readiness.done(), readiness.of(), false);
  }

  /** The only index there is has an older version; a new one is built before one is opened. */
  public synchronized void rebuilding() {
    readiness = readiness.with(REBUILDING);
  }

  private boolean isRebuilding() {
    return readiness.status().equals(REBUILDING);
  }

  /** So many files of so many have been processed. */
  public synchronized void progress(int done, int of) {
    readiness = Readiness.of(isRebuilding() ? REBUILDING : INDEXING, done, of, readiness.checked());
  }

  /** The opened index is complete. */
  public synchronized void upToDate() {
    refreshed = Instant.now();
    readiness = readiness.with(OK);
  }

  /** A look at the folders has ended, and what it found is in the opened index. */
  public void hasLooked() {
    looked = Instant.now();
  }

  /** When the opened index was last known to have the latest changes; long ago for never. */
  public Instant refreshed() {
    return refreshed;
  }

  /** When a look at the folders last ended; long ago for never. */
  public Instant looked() {
    return looked;
  }

  /** The latest changes can't be read; the opened index goes on serving its previous state. */
  public synchronized void stale() {
    readiness = readiness.with(STALE);
  }

  /** The files of this index are as they were written; says nothing when another one is open. */
  public synchronized void checked(ReportIndex read) {
    if (read.equals(index)) {
      readiness = Readiness.of(readiness.status(), readiness.done(), readiness.of(), true);
    }
  }

  /**
   * Nothing is answered from this index any more, unless another one is open by now.
   *
   * @param problem what is wrong with it: the file, and how
   */
  public synchronized void damaged(ReportIndex read, String problem) {
    if (read.equals(index)) {
      damage = problem;
    }
  }

  /** Whether the index is not what was written. */
  public boolean isDamaged() {
    return damage != null;
  }

  /**
   * What is indexed, counted once for each commit; {@code null} while that can't be said. Doesn't
   * wait for an index to be opened.
   */
  public @Nullable IndexContents known() {
    return ofAnswering(ReportIndex::contents);
  }

  /** The commit that is searched; {@code null} while none is. Doesn't wait for one. */
  public ReportIndex.@Nullable Commit commit() {
    return ofAnswering(ReportIndex::commit);
  }

  private interface Question<T> {
    T ask(ReportIndex index) throws IOException;
  }

  private <T> @Nullable T ofAnswering(Question<T> question) {
    ReportIndex opened = index;
    try {
      return opened == null || isDamaged() ? null : question.ask(opened);
    } catch (IOException e) {
      return null; // whatever is asked next says so
    }
  }

  /**
   * What has been indexed so far.
   *
   * @throws RequestException when there is no index yet
   */
  public IndexContents contents() throws IOException {
    return get().contents();
  }

  /** Whether searches are answered. */
  boolean answers() {
    return index != null && !isDamaged();
  }

  /** How complete it is. */
  public Readiness readiness() {
    return damage == null ? readiness : readiness.with(DAMAGED);
  }

  /**
   * The index to answer from.
   *
   * @throws RequestException when none has been opened yet, or it is damaged
   */
  ReportIndex get() {
    String problem = damage;
    if (problem != null) {
      throw RequestException.of(
          ErrorCode.DAMAGED,
          "The index is damaged (" + problem + "); stop the server and run nianbao repair.");
    }
    return opened(() -> index);
  }

  /**
   * The original files of the reports.
   *
   * @throws RequestException when there is no index yet
   */
  OriginalStore originals() {
    return opened(() -> originals);
  }

  /**
   * The reports whose files were moved or removed.
   *
   * @throws RequestException when there is no index yet
   */
  FormerReports former() {
    return opened(() -> former);
  }

  /**
   * What readers have corrected by hand.
   *
   * @throws RequestException when there is no index yet
   */
  CorrectionLog corrections() {
    return opened(() -> corrections);
  }

  /**
   * What the reports said before.
   *
   * @throws RequestException when there is no index yet
   */
  EarlierVersions versions() {
    return opened(() -> versions);
  }

  private <T> T opened(Supplier<@Nullable T> what) {
    awaitOpening();
    T part = what.get();
    if (part == null) {
      throw RequestException.of(
          ErrorCode.UNAVAILABLE,
          isRebuilding()
              ? "The index is being rebuilt for this version of Nianbao; try again later."
              : "The reports are still being indexed; try again in a moment.");
    }
    return part;
  }

  private void awaitOpening() {
    try {
      opening.await(LONGEST_OPENING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server is being closed
    }
  }
}
