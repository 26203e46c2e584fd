package nianbao.library;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import nianbao.library.sidecar.SidecarRow;
import org.jspecify.annotations.Nullable;

/**
 * What was read from each source: the hash of its bytes, when they were first seen, and the row of
 * a sidecar that spoke of it. Kept beside the index and not in it: an index of another format is
 * built anew from this and the kept bytes, and the time of capture must not change with it.
 *
 * <p>A file of one JSON object a line, appended to and then forced to the disk; the last line of a
 * source is its present state. A line that is damaged, as one that was only half written, is named
 * in the log and passed over. One writer at a time. Safe for many threads.
 */
public final class CaptureLog {

  private static final Logger LOG = Logger.getLogger(CaptureLog.class.getName());
  private static final Gson GSON = new Gson();

  /**
   * One state of a source.
   *
   * @param sha256 of the bytes, 64 hex digits
   * @param at when these bytes were first seen under this key, ISO 8601
   * @param line of the sidecar that the row stands in, {@code null} without a row
   * @param row its cells by the names of their columns
   */
  record Capture(
      String key,
      String sha256,
      String at,
      @Nullable Integer line,
      @Nullable Map<String, String> row) {

    private boolean says(@Nullable SidecarRow other) {
      return other == null
          ? row == null
          : Objects.equals(line, other.line()) && other.toKeep().equals(row);
    }

    Instant time() {
      return Instant.parse(at);
    }

    /** The row, {@code null} without one that can be used. */
    @Nullable SidecarRow sidecarRow() {
      return line == null || row == null ? null : SidecarRow.kept(line, row);
    }
  }

  private final Path file;

  /** By key: its states, the present one last; one for each content it has had. */
  private final Map<String, List<Capture>> byKey = new LinkedHashMap<>();

  private final List<Capture> unsaved = new ArrayList<>();

  private CaptureLog(Path file) {
    this.file = file;
  }

  /** Reads the file; none is as good as an empty one. */
  public static CaptureLog open(Path file) throws IOException {
    CaptureLog captures = new CaptureLog(file);
    if (Files.exists(file)) {
      String[] lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        captures.read(lines[i], i + 1);
      }
    }
    return captures;
  }

  private void read(String json, int line) {
    if (json.isBlank()) {
      return;
    }
    try {
      Capture capture = GSON.fromJson(json, Capture.class);
      if (!isWhole(capture)) {
        throw new JsonParseException("it needs a key, a SHA-256 and a time");
      }
      put(
          new Capture(
              capture.key(),
              capture.sha256(),
              Instant.parse(capture.at()).toString(),
              capture.line(),
              capture.row()));
    } catch (JsonParseException | DateTimeException e) {
      LOG.log(
          Level.WARNING,
          "{0} line {1} is damaged and passed over: {2}",
          new Object[] {file, String.valueOf(line), firstLine(e)});
    }
  }

  /** Gson's messages have the address of its manual in a second line. */
  private static String firstLine(RuntimeException fault) {
    return String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
  }

  /** Whether JSON that may hold anything has what a capture needs. */
  private static boolean isWhole(@Nullable Capture capture) {
    return capture != null
        && capture.key() != null
        && capture.key().indexOf('/') > 0
        && OriginalStore.isHash(capture.sha256())
        && capture.at() != null
        && (capture.row() == null || !capture.row().containsValue(null));
  }

  /** Makes this the present state of its key, with the time its bytes were first seen. */
  private Capture put(Capture capture) {
    List<Capture> states = byKey.computeIfAbsent(capture.key(), key -> new ArrayList<>(1));
    Capture put = capture;
    for (Capture before : states) {
      if (before.sha256().equals(capture.sha256())) {
        states.remove(before);
        put =
            new Capture(
                capture.key(), capture.sha256(), before.at(), capture.line(), capture.row());
        break;
      }
    }
    states.add(put);
    return put;
  }

  /**
   * Notes what a source holds now.
   *
   * @param row that speaks of it, {@code null} for none
   * @param now taken for the time of capture of bytes that were never seen under this key
   * @return when these bytes were first seen under this key
   */
  public synchronized Instant record(
      String key, String sha256, @Nullable SidecarRow row, Instant now) {
    List<Capture> states = byKey.getOrDefault(key, List.of());
    Capture present = states.isEmpty() ? null : states.getLast();
    if (present == null || !present.sha256().equals(sha256) || !present.says(row)) {
      present =
          put(
              new Capture(
                  key,
                  sha256,
                  now.toString(),
                  row == null ? null : row.line(),
                  row == null ? null : row.toKeep()));
      unsaved.add(present);
    }
    return present.time();
  }

  /** The states of every source, the present one last, in the order they were first seen in. */
  synchronized List<List<Capture>> states() {
    return byKey.values().stream().map(List::copyOf).toList();
  }

  /** Writes down what has been recorded since. */
  public synchronized void save() throws IOException {
    if (unsaved.isEmpty()) {
      return;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      // The first line break ends a line that was half written.
      ByteBuffer rest = ByteBuffer.wrap(("\n" + text(unsaved)).getBytes(StandardCharsets.UTF_8));
      while (rest.hasRemaining()) {
        out.write(rest);
      }
      out.force(true);
    }
    unsaved.clear();
  }

  /** Forgets sources that are gone. */
  public synchronized void forget(Set<String> keys) throws IOException {
    if (!byKey.keySet().removeAll(keys)) {
      return;
    }
    unsaved.clear();
    List<Capture> all = new ArrayList<>();
    byKey.values().forEach(all::addAll);
    AtomicFile.write(file, text(all).getBytes(StandardCharsets.UTF_8));
  }

  private static String text(List<Capture> captures) {
    StringBuilder lines = new StringBuilder();
    for (Capture capture : captures) {
      lines.append(GSON.toJson(capture)).append('\n');
    }
    return lines.toString();
  }
}
