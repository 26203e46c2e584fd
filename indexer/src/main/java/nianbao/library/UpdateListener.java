package nianbao.library;

import org.jspecify.annotations.Nullable;

/** Follows the progress of an update. Always called from the updating thread. */
public interface UpdateListener {

  /** What happened to a report. */
  enum Step {
    ADDED,
    UNCHANGED,
    REPLACED,
    REMOVED,
    /** Re-read from its stored original because the index lacked it. */
    REBUILT,
    /** Part of the report of another file, which frames or attaches it. */
    TAKEN,
    /** Not a report, such as the answer of a firewall. */
    REFUSED,
    FAILED
  }

  /** Before the first collection: this many reports are re-read from their stored originals. */
  default void rebuilding(int reports) {}

  /**
   * A collection is started with this many files. Called again for each archive among them, with
   * the number of additional files in it.
   */
  default void found(ReportCollection collection, int files) {}

  /**
   * A file is done.
   *
   * @param key collection and path
   * @param problem why it failed or was refused, {@code null} if it wasn't
   */
  default void done(String key, Step step, @Nullable String problem) {}
}
