package nianbao.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import nianbao.report.Source;

/**
 * Writes reports to an index. One writer at a time; what was put is found after {@link #commit},
 * all of it or nothing.
 *
 * <p>An index of an older format is not written to: a new one is built beside it, which nothing is
 * found in before {@link #complete} puts it in the older one's place. Until then the older one
 * stays as it is, and what was committed is there when the index is opened for writing again.
 */
public interface ReportSink extends Closeable {

  /**
   * What is indexed, by {@link Source#key}, with what has been put and removed since the last
   * commit.
   */
  Map<String, Indexed> indexed() throws IOException;

  /**
   * What is known of an indexed source.
   *
   * @param collection its collection
   * @param sha256 of the bytes it was read from
   * @param rowHash of the sidecar row that overrides what was read, empty without one
   */
  record Indexed(String collection, String sha256, String rowHash) {}

  /**
   * Adds a report, in place of the one with the same source key.
   *
   * @throws RuntimeException when this report can't be written; nothing has changed then
   * @throws IOException when none can be written any more
   */
  void put(AnalyzedReport report) throws IOException;

  /** Removes the report with this source key; no such report is no error. */
  void remove(String key) throws IOException;

  /**
   * What the older index holds that this one is built beside, by {@link Source#key}; empty when
   * there is none or it can't be read.
   */
  Map<String, Indexed> older();

  /** Makes everything since the last commit visible and safe on disk. */
  void commit() throws IOException;

  /** Commits, and ends the building of an index beside an older one by taking its place. */
  void complete() throws IOException;

  /** Commits nothing. */
  @Override
  void close() throws IOException;
}
