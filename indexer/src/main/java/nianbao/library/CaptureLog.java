package nianbao.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nianbao.library.sidecar.SidecarRow;
import nianbao.report.Part;
import nianbao.report.Source;
import org.jspecify.annotations.Nullable;

/**
 * What was read from each source: the hash of its bytes, when they were first seen, and the sidecar
 * row that described it. It is kept outside the index because an index of a new format is rebuilt
 * from this log and the stored originals, and capture times must survive that.
 *
 * <p>A {@link RecordLog}; lines are appended and forced to disk, and the last line of a source is
 * its current state. One writer process at a time. Safe for many threads.
 */
public final class CaptureLog {

  private static final String FILE = "captured.jsonl";

  /**
   * One state of a source.
   *
   * @param sha256 of the bytes, 64 hex digits
   * @param at when these bytes were first seen under this key
   * @param url the public address that the archive gave for them, {@code null} when none did
   * @param line of the row in its sidecar, {@code null} without a row
   * @param row its cells by the names of their columns
   * @param parts other files that it was read from, {@code null} when there are none
   * @param textAt when the text in them was first seen under this key, in other bytes; {@code null}
   *     when that was with these
   */
  record Capture(
      String key,
      String sha256,
      Instant at,
      @Nullable String url,
      @Nullable Integer line,
      @Nullable Map<String, String> row,
      @Nullable List<Part> parts,
      @Nullable Instant textAt) {

    /** The same bytes with what was read from them. */
    Capture with(List<Part> readParts, @Nullable Instant textSeen) {
      return new Capture(
          key, sha256, at, url, line, row, readParts.isEmpty() ? null : readParts, textSeen);
    }

    /** The source as its report names it. */
    Source origin() {
      int slash = key.indexOf('/');
      return new Source(key.substring(0, slash), key.substring(slash + 1), sha256, at, url);
    }

    /** When the text in these bytes was first seen under this key. */
    Instant textSeen() {
      return textAt == null ? at : textAt;
    }

    private boolean hasRow(@Nullable SidecarRow other) {
      return other == null
          ? row == null
          : Objects.equals(line, other.line()) && other.storedCells().equals(row);
    }

    /** The row, {@code null} if there is none or it is no longer valid. */
    @Nullable SidecarRow sidecarRow() {
      return line == null || row == null ? null : SidecarRow.restored(line, row);
    }
  }

  private final Path file;

  /** The states of each key, one per content it has had, the current one last. */
  private final Map<String, List<Capture>> byKey = new LinkedHashMap<>();

  private final List<Capture> unsaved = new ArrayList<>();

  private CaptureLog(Path file) {
    this.file = file;
  }

  /** That of the sources whose originals are kept here. */
  public static CaptureLog of(OriginalStore originals) throws IOException {
    return open(originals.folder().resolve(FILE));
  }

  /** Reads the file; a missing one counts as empty. */
  static CaptureLog open(Path file) throws IOException {
    CaptureLog captures = new CaptureLog(file);
    RecordLog.read(file, Capture.class, captures::putValid);
    return captures;
  }

  private void putValid(Capture capture) throws IOException {
    if (capture.key().indexOf('/') <= 0 || !OriginalStore.isHash(capture.sha256())) {
      throw new IOException("it has no valid key or SHA-256");
    }
    put(capture);
  }

  /** Makes this the current state of its key, keeping the time its bytes were first seen. */
  private Capture put(Capture capture) {
    List<Capture> states = byKey.computeIfAbsent(capture.key(), key -> new ArrayList<>(1));
    Capture put = capture;
    for (Capture before : states) {
      if (before.sha256().equals(capture.sha256())) {
        states.remove(before);
        put =
            new Capture(
                capture.key(),
                capture.sha256(),
                before.at(),
                capture.url(),
                capture.line(),
                capture.row(),
                capture.parts(),
                capture.textAt() == null ? before.textAt() : capture.textAt());
        break;
      }
    }
    states.add(put);
    return put;
  }

  /**
   * Records what a source holds now.
   *
   * @param url the public address that the archive gave, {@code null} for none
   * @param row that describes it, {@code null} for none
   * @param now the capture time if these bytes were never seen under this key
   * @return when these bytes were first seen under this key
   */
  synchronized Instant record(
      String key, String sha256, @Nullable String url, @Nullable SidecarRow row, Instant now) {
    List<Capture> states = byKey.getOrDefault(key, List.of());
    Capture present = states.isEmpty() ? null : states.getLast();
    if (present == null || !present.sha256().equals(sha256) || !present.hasRow(row)) {
      present =
          put(
              new Capture(
                  key,
                  sha256,
                  now,
                  url,
                  row == null ? null : row.line(),
                  row == null ? null : row.storedCells(),
                  null,
                  null));
      unsaved.add(present);
    }
    return present.at();
  }

  /** Whether this is what the source held last, and the row that described it. */
  synchronized boolean holds(String key, String sha256, @Nullable SidecarRow row) {
    List<Capture> states = byKey.getOrDefault(key, List.of());
    return !states.isEmpty()
        && states.getLast().sha256().equals(sha256)
        && states.getLast().hasRow(row);
  }

  /**
   * Records what was read from a source, after {@link #record}.
   *
   * @param parts other files that it was read from
   * @param textAt when its text was first seen in other bytes, {@code null} when it is new
   */
  synchronized void recordReading(String key, List<Part> parts, @Nullable Instant textAt) {
    List<Capture> states = byKey.getOrDefault(key, List.of());
    Capture now = states.isEmpty() ? null : states.getLast();
    if (now == null) {
      return;
    }
    Capture read = now.with(parts, textAt == null ? now.textAt() : textAt);
    if (!read.equals(now)) {
      unsaved.add(put(read));
    }
  }

  /** The state of a source in which it had these bytes; {@code null} when it never had. */
  synchronized @Nullable Capture find(String key, String sha256) {
    return byKey.getOrDefault(key, List.of()).stream()
        .filter(state -> state.sha256().equals(sha256))
        .findFirst()
        .orElse(null);
  }

  /** Whether a source was ever read; says yes of any when nothing is known. */
  synchronized boolean knows(String key) {
    return byKey.isEmpty() || byKey.containsKey(key);
  }

  /** Whether a source is known to have had these bytes. */
  public boolean has(String key, String sha256) {
    return find(key, sha256) != null;
  }

  /** The states of each source, the current one last; sources in the order first seen. */
  synchronized List<List<Capture>> states() {
    return byKey.values().stream().map(List::copyOf).toList();
  }

  /** Appends what has been recorded since the last call to the file. */
  synchronized void save() throws IOException {
    if (unsaved.isEmpty()) {
      return;
    }
    RecordLog.append(file, unsaved);
    unsaved.clear();
  }

  /** Forgets sources that are gone. */
  synchronized void forget(Set<String> keys) throws IOException {
    if (!byKey.keySet().removeAll(keys)) {
      return;
    }
    unsaved.clear();
    List<Capture> all = new ArrayList<>();
    byKey.values().forEach(all::addAll);
    RecordLog.write(file, all);
  }
}
