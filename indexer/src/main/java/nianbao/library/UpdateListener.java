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
    /** Re-read from its stored original because the index lacked it or its correction. */
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
   * What a file is instead of a report, before it is {@link #done}.
   *
   * @param key collection and path
   * @param kind short name: {@code list}
   */
  default void refused(String key, String kind) {}

  /**
   * A file is done.
   *
   * @param key collection and path
   * @param problem why it failed or was refused, {@code null} if it wasn't
   */
  default void done(String key, Step step, @Nullable String problem) {}

  /** Tells both, this one first. */
  default UpdateListener and(UpdateListener other) {
    UpdateListener one = this;
    return new UpdateListener() {
      @Override
      public void rebuilding(int reports) {
        one.rebuilding(reports);
        other.rebuilding(reports);
      }

      @Override
      public void found(ReportCollection collection, int files) {
        one.found(collection, files);
        other.found(collection, files);
      }

      @Override
      public void refused(String key, String kind) {
        one.refused(key, kind);
        other.refused(key, kind);
      }

      @Override
      public void done(String key, Step step, @Nullable String problem) {
        one.done(key, step, problem);
        other.done(key, step, problem);
      }
    };
  }
}
