package nianbao.library;

import org.jspecify.annotations.Nullable;

/** Hears how an update goes on, always from the updating thread. */
public interface UpdateListener {

  /** Hears nothing. */
  UpdateListener SILENT =
      new UpdateListener() {
        @Override
        public void rebuilding(int reports) {}

        @Override
        public void found(ReportCollection collection, int files) {}

        @Override
        public void done(String key, Step step, @Nullable String problem) {}
      };

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
  void rebuilding(int reports);

  /**
   * A collection is begun; that many files are looked at. Told again when one of them turns out to
   * be an archive, with the number of further files in it.
   */
  void found(ReportCollection collection, int files);

  /**
   * A file is done.
   *
   * @param key collection and path
   * @param problem why it failed, {@code null} unless it did
   */
  void done(String key, Step step, @Nullable String problem);
}
