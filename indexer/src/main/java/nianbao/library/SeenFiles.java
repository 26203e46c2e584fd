package nianbao.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import nianbao.index.IndexFolder;
import nianbao.read.Archive;
import org.jspecify.annotations.Nullable;

/**
 * What was read from each file and what the file was like then, so that one that is still like that
 * need not be read again. It only tells what can be left out: a file that it doesn't know, or of
 * which the index holds something else, is read.
 *
 * <p>A file that was modified shortly before it was read is not remembered, because it could be
 * modified again without its time changing: file systems count in steps of up to two seconds. What
 * was seen later than now, before the clock was set back, is not believed either.
 *
 * <p>A {@link RecordLog}; lines are appended, and the last one of a key counts. One writer process
 * at a time. Safe for many threads.
 */
final class SeenFiles {

  private static final String FILE = "seen.jsonl";
  private static final long COARSEST_CLOCK = TimeUnit.SECONDS.toNanos(2);

  /** So many lines for each key, at most, are kept before the file is written anew. */
  private static final int MOST_LINES = 3;

  /**
   * A file or an entry of an archive as it was read.
   *
   * @param format of the index at that time; another reads everything again
   * @param state of the file; of an entry that of its archive
   * @param at when it was looked at, in nanoseconds since 1970
   * @param sha256 of the bytes, 64 hex digits; {@code null} for an archive
   * @param entries how many entries of an archive are remembered, 0 for what is no archive
   * @param nonReport what it is instead of a report, {@code null} for a report
   * @param problem why it is no report
   */
  record Seen(
      String key,
      int format,
      FileState state,
      long at,
      @Nullable String sha256,
      int entries,
      @Nullable String nonReport,
      @Nullable String problem) {

    private static Seen of(String key, FileState state, Instant at, @Nullable String sha256) {
      return new Seen(key, IndexFolder.format(), state, FileState.nanos(at), sha256, 0, null, null);
    }

    private Seen as(int remembered, @Nullable String kind, @Nullable String reason) {
      return new Seen(key, format, state, at, sha256, remembered, kind, reason);
    }

    private boolean isSure() {
      return state.age(at) > COARSEST_CLOCK;
    }
  }

  private final Path file;
  private final ConcurrentSkipListMap<String, Seen> byKey = new ConcurrentSkipListMap<>();
  private final List<Seen> unsaved = new ArrayList<>();
  private int lines;

  private SeenFiles(Path file) {
    this.file = file;
  }

  /** Those of the files whose originals are kept here. */
  static SeenFiles of(OriginalStore originals) throws IOException {
    SeenFiles seen = new SeenFiles(originals.folder().resolve(FILE));
    RecordLog.read(seen.file, Seen.class, seen::put);
    return seen;
  }

  private void put(Seen seen) {
    lines++;
    if (seen.format() == IndexFolder.format()) {
      byKey.put(seen.key(), seen);
    }
  }

  /** What was read from a file that was like this; {@code null} when that is not known. */
  @Nullable Seen find(String key, @Nullable FileState state) {
    Seen seen = byKey.get(key);
    return seen != null && seen.state().equals(state) && seen.at() <= FileState.nanos(Instant.now())
        ? seen
        : null;
  }

  /**
   * All that was read from an archive that was like this; {@code null} when not everything is
   * known.
   */
  @Nullable List<Seen> entries(String archive, @Nullable FileState state) {
    Seen whole = find(archive, state);
    if (whole == null || whole.sha256() != null) {
      return null;
    }
    String begin = archive + Archive.SEPARATOR;
    List<Seen> entries = new ArrayList<>();
    for (Seen entry : byKey.tailMap(begin).values()) {
      if (!entry.key().startsWith(begin)) {
        break;
      }
      if (entry.state().equals(state)) {
        entries.add(entry);
      }
    }
    return entries.size() == whole.entries() ? entries : null;
  }

  /**
   * Remembers what was read.
   *
   * @param at before it was read
   */
  void report(String key, FileState state, Instant at, String sha256) {
    add(Seen.of(key, state, at, sha256));
  }

  /** Remembers what is no report, and why; only where that depends on no other file. */
  void nonReport(
      String key, FileState state, Instant at, String sha256, String kind, String problem) {
    add(Seen.of(key, state, at, sha256).as(0, kind, problem));
  }

  /** Remembers that an archive has so many entries that were each remembered. */
  void archive(String key, FileState state, Instant at, int entries) {
    add(Seen.of(key, state, at, null).as(entries, null, null));
  }

  private synchronized void add(Seen seen) {
    Seen before = byKey.get(seen.key());
    if (!seen.isSure()) {
      byKey.remove(seen.key());
    } else if (before == null || !before.state().equals(seen.state()) || !isSame(before, seen)) {
      byKey.put(seen.key(), seen);
      unsaved.add(seen);
    }
  }

  /** Whether two say the same, apart from when it was seen. */
  private static boolean isSame(Seen one, Seen other) {
    return one.equals(
        new Seen(
            other.key(),
            other.format(),
            other.state(),
            one.at(),
            other.sha256(),
            other.entries(),
            other.nonReport(),
            other.problem()));
  }

  /** Forgets files that are gone. */
  synchronized void forget(Collection<String> keys) {
    keys.forEach(byKey::remove);
  }

  /** Writes what has been remembered since the last call. */
  synchronized void save() throws IOException {
    if (unsaved.isEmpty()) {
      return;
    }
    lines += unsaved.size();
    if (lines > MOST_LINES * byKey.size()) {
      RecordLog.write(file, byKey.values());
      lines = byKey.size();
    } else {
      RecordLog.append(file, unsaved);
    }
    unsaved.clear();
  }
}
