package nianbao.library;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * When the bytes of each source were first seen. Kept beside the index and not in it, for an index
 * of another format is built anew, and the time of capture must not change with it.
 *
 * <p>A file of one JSON object a line, appended to; a line that was only half written is passed
 * over. One writer at a time. Safe for many threads.
 */
public final class CaptureLog {

  private static final Logger LOG = Logger.getLogger(CaptureLog.class.getName());
  private static final Gson GSON = new Gson();

  private record Seen(String key, String sha256) {}

  private record Line(@Nullable String key, @Nullable String sha256, @Nullable String at) {}

  private final Path file;
  private final Map<Seen, Instant> first = new LinkedHashMap<>();
  private final List<Seen> unsaved = new ArrayList<>();

  private CaptureLog(Path file) {
    this.file = file;
  }

  /** Reads the file; none is as good as an empty one. */
  public static CaptureLog open(Path file) throws IOException {
    CaptureLog captures = new CaptureLog(file);
    if (Files.exists(file)) {
      new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().forEach(captures::read);
    }
    return captures;
  }

  private void read(String json) {
    try {
      Line line = GSON.fromJson(json, Line.class);
      if (line != null && line.key() != null && line.sha256() != null && line.at() != null) {
        first.putIfAbsent(new Seen(line.key(), line.sha256()), Instant.parse(line.at()));
      }
    } catch (JsonSyntaxException | DateTimeException halfWritten) {
      LOG.log(Level.WARNING, "a line of {0} is damaged and passed over", file);
    }
  }

  /** When these bytes were first seen under this key: the time given when never before. */
  public synchronized Instant first(String key, String sha256, Instant now) {
    Seen seen = new Seen(key, sha256);
    Instant before = first.putIfAbsent(seen, now);
    if (before == null) {
      unsaved.add(seen);
      return now;
    }
    return before;
  }

  /** Writes down what has been seen since. */
  public synchronized void save() throws IOException {
    if (unsaved.isEmpty()) {
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (BufferedWriter out =
        Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      // Ends a line that was half written.
      out.write('\n');
      write(out, unsaved);
    }
    unsaved.clear();
  }

  /** Forgets sources that are gone. */
  public synchronized void forget(Set<String> keys) throws IOException {
    if (!first.keySet().removeIf(seen -> keys.contains(seen.key()))) {
      return;
    }
    unsaved.clear();
    Path whole = file.resolveSibling(file.getFileName() + ".new");
    try (BufferedWriter out = Files.newBufferedWriter(whole)) {
      write(out, first.keySet());
    }
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void write(BufferedWriter out, Collection<Seen> seen) throws IOException {
    for (Seen one : seen) {
      Instant at = first.get(one);
      out.write(GSON.toJson(new Line(one.key(), one.sha256(), String.valueOf(at))));
      out.write('\n');
    }
  }
}
