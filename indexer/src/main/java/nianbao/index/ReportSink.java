package nianbao.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nianbao.report.Part;
import nianbao.report.Source;

/**
 * Writes reports to an index. There is one writer at a time; what was added becomes visible with
 * {@link #commit}, all of it or nothing.
 *
 * <p>An index of an older format is not written to. A new one is built beside it and isn't searched
 * until {@link #complete} replaces the older one with it. Until then the older index stays
 * untouched, and committed parts of the new one are found again when it is next opened for writing.
 */
public interface ReportSink extends Closeable {

  /** What is indexed, by {@link Source#key}, including uncommitted changes. */
  Map<String, Indexed> indexed() throws IOException;

  /**
   * What the index knows about a source.
   *
   * @param collection its collection
   * @param sha256 hash of the bytes it was read from
   * @param rowHash hash of the sidecar row that overrides what was read, empty without one
   * @param parts other files that it was read from
   */
  record Indexed(String collection, String sha256, String rowHash, List<Part> parts) {
    public Indexed {
      parts = List.copyOf(parts);
    }

    /** What the index will know about the source of a report. */
    public static Indexed of(AnalyzedReport analyzed) {
      Source source = analyzed.report().source();
      String collection = source.collection();
      if (collection == null) {
        throw new IllegalArgumentException("the report has no collection: " + source.path());
      }
      return new Indexed(collection, source.sha256(), analyzed.rowHash(), source.parts());
    }
  }

  /**
   * Reports that are analyzed into an index of their own before they are added. Used by one thread
   * at a time; different threads may fill different batches at once.
   */
  interface Batch {

    /**
     * Takes a report, replacing any with the same source key.
     *
     * @throws RuntimeException when this report can't be written; the batch is unchanged
     * @throws IOException when no report can be written any more
     */
    void put(AnalyzedReport report) throws IOException;

    /** Whether it holds as much as memory should be spent on; more is accepted nevertheless. */
    boolean isFull();

    /** Does the rest of the work. Nothing is put afterwards. */
    void finish() throws IOException;
  }

  /** Begins a batch; safe for several threads. */
  Batch batch() throws IOException;

  /**
   * Adds the reports of a finished batch of this sink behind all others, each replacing any with
   * the same source key.
   *
   * @throws IOException when no report can be written any more
   */
  void add(Batch batch) throws IOException;

  /**
   * Adds one report, replacing any with the same source key.
   *
   * @throws RuntimeException when this report can't be written; the index is unchanged
   * @throws IOException when no report can be written any more
   */
  default void put(AnalyzedReport report) throws IOException {
    Batch batch = batch();
    batch.put(report);
    batch.finish();
    add(batch);
  }

  /** Removes the report with this source key, if there is one. */
  void remove(String key) throws IOException;

  /**
   * What the older index held that this one is about to replace, by {@link Source#key}; empty when
   * there is none or it can't be read.
   */
  Map<String, Indexed> older();

  /** Makes everything since the last commit visible and safe on disk. */
  void commit() throws IOException;

  /** Commits; an index that was built beside an older one now replaces it. */
  void complete() throws IOException;

  /** Releases the index, discarding uncommitted changes. */
  @Override
  void close() throws IOException;
}
