package nianbao.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import nianbao.report.RecordJson;
import org.jspecify.annotations.Nullable;

/**
 * Files with one JSON object per line. Damaged lines, such as half-written ones, are logged and
 * skipped.
 */
final class JsonLines {

  private static final Logger LOG = Logger.getLogger(JsonLines.class.getName());

  /** Takes what a line holds. */
  interface Sink<T> {
    /**
     * Takes the value of a line.
     *
     * @throws IOException when the line is damaged in spite of its form; says how
     */
    void accept(T value) throws IOException;
  }

  /** What is made of a file, made again when the file has changed. Safe for many threads. */
  static final class Cached<V> {
    private final Path file;
    private final Maker<V> maker;

    /** What the file was like when it was read; {@code null} when there was none. */
    private @Nullable State state;

    private @Nullable V value;

    /** Reads the file. */
    interface Maker<V> {
      V make() throws IOException;
    }

    /** Tells one state of the file from another. */
    private record State(Instant written, long size, @Nullable Object fileKey) {}

    Cached(Path file, Maker<V> maker) {
      this.file = file;
      this.maker = maker;
    }

    /** As of the last time the file was written. */
    synchronized V get() throws IOException {
      State present = present();
      V made = value;
      if (made == null || !Objects.equals(present, state)) {
        made = maker.make();
        value = made;
        state = present;
      }
      return made;
    }

    private @Nullable State present() throws IOException {
      try {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return new State(now.lastModifiedTime().toInstant(), now.size(), now.fileKey());
      } catch (NoSuchFileException e) {
        return null;
      }
    }
  }

  private JsonLines() {}

  /** Reads a file line by line; a missing one has none. */
  static <T> void read(Path file, Class<T> type, Sink<T> sink) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    // Undecodable bytes must not hide the other lines, as they would in Files.readAllLines.
    String[] lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        try {
          sink.accept(RecordJson.read(lines[i], type));
        } catch (IOException e) {
          LOG.log(
              Level.WARNING,
              "{0} line {1} is damaged and skipped: {2}",
              new Object[] {file, String.valueOf(i + 1), e.getMessage()});
        }
      }
    }
  }

  /** Adds lines to a file, forced to disk. */
  static void append(Path file, Collection<?> values) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      // The leading line break terminates a line that an earlier run may have left half written.
      ByteBuffer rest = ByteBuffer.wrap(("\n" + text(values)).getBytes(StandardCharsets.UTF_8));
      while (rest.hasRemaining()) {
        out.write(rest);
      }
      out.force(true);
    }
  }

  /** Replaces a file atomically. */
  static void write(Path file, Collection<?> values) throws IOException {
    AtomicFile.write(file, text(values).getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Collection<?> values) {
    StringBuilder lines = new StringBuilder();
    for (Object value : values) {
      lines.append(RecordJson.write(value)).append('\n');
    }
    return lines.toString();
  }
}
