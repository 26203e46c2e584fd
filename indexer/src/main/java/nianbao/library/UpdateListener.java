package nianbao.library;

import org.jspecify.annotations.Nullable;

/** Hears how an update goes on, always from the updating thread; overrides what it listens to. */
public interface UpdateListener {

  /** What happened to a report. */
  enum Step {
    ADDED,
    UNCHANGED,
    REPLACED,
    REMOVED,
    /** Read again from its kept bytes: the index lacked it. */
    REBUILT,
    FAILED
  }

  /** So many reports are read again from their kept bytes, before any collection is begun. */
  default void rebuilding(int reports) {}

  /**
   * A collection is begun; that many files are looked at. Told again when one of them turns out to
   * be an archive, with the number of further files in it.
   */
  default void found(ReportCollection collection, int files) {}

  /**
   * A file is done.
   *
   * @param key collection and path
   * @param problem why it failed, {@code null} unless it did
   */
  default void done(String key, Step step, @Nullable String problem) {}
}
