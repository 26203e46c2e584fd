package nianbao.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nianbao.library.sidecar.Correction;
import nianbao.library.sidecar.SidecarException;
import org.jspecify.annotations.Nullable;

/**
 * What readers have corrected by hand. It is kept beside the originals: no folder of a reader is
 * written to, and a new index is built with it. The next {@link Library#update} applies what has
 * changed, from the stored originals, whether the files are there or not.
 *
 * <p>A {@link RecordLog}; lines are appended and forced to disk, and the last line of a key counts.
 * One with no cells takes the correction back. One writer process at a time. Safe for many threads.
 */
public final class CorrectionLog {

  private static final String FILE = "corrections.jsonl";

  /** One line; {@code null} cells take back what was corrected. */
  private record Line(
      String key, Instant at, @Nullable String who, @Nullable Map<String, String> cells) {}

  private final Path file;

  /** The last line of each key. */
  private final RecordLog.Cached<Map<String, Line>> byKey;

  private CorrectionLog(Path file) {
    this.file = file;
    this.byKey = new RecordLog.Cached<>(file, this::load);
  }

  /** Those of the reports whose originals are kept here. */
  public static CorrectionLog of(OriginalStore originals) {
    return new CorrectionLog(originals.folder().resolve(FILE));
  }

  private Map<String, Line> load() throws IOException {
    Map<String, Line> lines = new HashMap<>();
    RecordLog.read(file, Line.class, line -> lines.put(line.key(), line));
    return lines;
  }

  /**
   * The correction of a report, {@code null} when there is none or it is no longer valid.
   *
   * @param key collection and path
   */
  public @Nullable Correction find(String key) throws IOException {
    return correction(key, byKey.get().get(key));
  }

  private static @Nullable Correction correction(String key, @Nullable Line line) {
    if (line == null || line.cells() == null) {
      return null;
    }
    try {
      String path = key.substring(key.indexOf('/') + 1);
      String who = line.who() == null ? "" : line.who();
      return Correction.of(path, line.cells(), line.at(), who);
    } catch (SidecarException e) {
      return null;
    }
  }

  /** Keys of the reports that were ever corrected. */
  public Set<String> keys() throws IOException {
    return Set.copyOf(byKey.get().keySet());
  }

  /** The corrections of a collection, sorted by path. */
  public List<Correction> of(String collection) throws IOException {
    String prefix = collection + '/';
    return new TreeMap<>(byKey.get())
        .entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(prefix))
            .map(entry -> correction(entry.getKey(), entry.getValue()))
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();
  }

  /** Corrects a report, in place of what was corrected before. */
  public void correct(String key, Correction correction) throws IOException {
    append(new Line(key, correction.at(), correction.who(), correction.values()));
  }

  /** Takes back what was corrected of a report. */
  public void takeBack(String key, Instant at) throws IOException {
    append(new Line(key, at, null, null));
  }

  private void append(Line line) throws IOException {
    RecordLog.append(file, List.of(line));
  }
}
