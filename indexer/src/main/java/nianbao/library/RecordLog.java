package nianbao.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import nianbao.index.verify.Defect;
import nianbao.index.verify.Defect.What;
import nianbao.report.RecordJson;
import org.jspecify.annotations.Nullable;

/**
 * Files of records, one per line: its JSON, and behind a tab the CRC-32C of that in hexadecimal,
 * with a point behind the last line of what was written at once. So every changed bit is noticed,
 * and a file that was cut off. Damaged lines, such as half-written ones, are logged and skipped;
 * lines of earlier versions have no checksum.
 */
public final class RecordLog {

  private static final Logger LOG = Logger.getLogger(RecordLog.class.getName());
  private static final Pattern CHECKSUM = Pattern.compile("\t([0-9a-f]{8})(\\.?)");
  private static final int LONGEST_CHECKSUM = 10;

  /** Ends the names of logs. */
  public static final String ENDING = ".jsonl";

  private static final String DAMAGED = ".damaged";

  /** Longer ones are left as they are when they were half written. */
  private static final int LONGEST_LINE = 1 << 20;

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

  /**
   * A line that isn't blank.
   *
   * @param number from 1
   * @param json without the checksum
   * @param isWhole whether it is what was written, as far as it has a checksum
   * @param isLast whether it ends what was written at once, as each without a checksum may
   */
  private record Line(int number, String json, boolean isWhole, boolean isLast) {
    private Line cutOff() {
      return new Line(number, json, isWhole, false);
    }
  }

  private RecordLog() {}

  /** Reads a file line by line; a missing one has none. */
  static <T> void read(Path file, Class<T> type, Sink<T> sink) throws IOException {
    for (Line line : lines(file)) {
      try {
        if (!line.isWhole()) {
          throw new IOException("it is not what was written");
        }
        sink.accept(RecordJson.read(line.json(), type));
      } catch (IOException e) {
        LOG.log(
            Level.WARNING,
            "{0} line {1} is damaged and skipped: {2}",
            new Object[] {file, String.valueOf(line.number()), e.getMessage()});
      }
    }
  }

  private static List<Line> lines(Path file) throws IOException {
    return lines(Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
  }

  private static List<Line> lines(byte[] bytes) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (int from = 0; from < bytes.length; ) {
      int to = indexOf(bytes, '\n', from, bytes.length);
      number++;
      if (to > from) {
        Line line = line(number, bytes, from, to);
        lines.add(to < bytes.length ? line : line.cutOff());
      }
      from = to + 1;
    }
    return lines;
  }

  /** The place of a byte, or the end. */
  private static int indexOf(byte[] bytes, char sought, int from, int to) {
    int i = from;
    while (i < to && bytes[i] != sought) {
      i++;
    }
    return i;
  }

  private static Line line(int number, byte[] bytes, int from, int to) {
    // JSON has no tabs of its own. The checksum is of bytes: what can't be decoded is damaged, too.
    int tab = indexOf(bytes, '\t', Math.max(from, to - LONGEST_CHECKSUM), to);
    String json = new String(bytes, from, tab - from, UTF_8);
    if (tab == to) {
      return new Line(number, json, isObject(json), true);
    }
    Matcher checksum = CHECKSUM.matcher(new String(bytes, tab, to - tab, UTF_8));
    boolean isWhole =
        checksum.matches() && checksum.group(1).equals(checksum(bytes, from, tab - from));
    return new Line(number, json, isWhole, isWhole && !checksum.group(2).isEmpty());
  }

  private static String checksum(byte[] bytes, int from, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, length);
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  /**
   * Whether all logs in a folder are as they were written, and have always been: otherwise what a
   * lost line said may be needed.
   */
  static boolean areWhole(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return true;
    }
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (name.endsWith(DAMAGED)
          || (name.endsWith(ENDING) && !lines(finished(file)).stream().allMatch(Line::isWhole))) {
        return false;
      }
    }
    return true;
  }

  /** What is damaged in a file: lines, and its end. */
  public static List<Defect> defects(Path file) throws IOException {
    return defects(file, Files.readAllBytes(file));
  }

  private static List<Defect> defects(Path file, byte[] bytes) {
    List<Defect> defects = new ArrayList<>();
    List<Line> lines = lines(bytes);
    String name = file.getFileName().toString();
    for (Line line : lines) {
      if (!line.isWhole()) {
        String where = name + " line " + line.number();
        defects.add(new Defect(What.LOG, where, "is not what was written"));
      }
    }
    boolean isEnded = !lines.isEmpty() ? lines.getLast().isLast() : bytes.length > 0;
    if (defects.isEmpty() && !isEnded) {
      defects.add(new Defect(What.LOG, name, "ends too early"));
    }
    return defects;
  }

  private static boolean isObject(String json) {
    try {
      return JsonParser.parseString(json).isJsonObject();
    } catch (JsonParseException e) {
      return false;
    }
  }

  /**
   * Leaves only the lines that are as they were written; the others are added to a file beside,
   * {@code NAME.damaged}, where a person may make something of them.
   */
  public static void mend(Path file) throws IOException {
    keepDamaged(file);
    replace(file, whole(lines(file)));
  }

  private static void keepDamaged(Path file) throws IOException {
    String damaged =
        lines(file).stream()
            .filter(line -> !line.isWhole())
            .map(line -> line.json() + '\n')
            .collect(Collectors.joining());
    if (!damaged.isEmpty()) {
      Path beside = file.resolveSibling(file.getFileName() + DAMAGED);
      Files.writeString(beside, damaged, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  /**
   * Copies what of a file's lines is as it was written, unless the copy is the same, while lines
   * may be added.
   *
   * @param copied told how many bytes were copied
   * @return what is damaged, and so isn't in the copy
   */
  public static List<Defect> copy(Path file, Path to, LongConsumer copied) throws IOException {
    byte[] bytes = finished(file);
    List<Defect> defects = defects(file, bytes);
    if (!defects.isEmpty()) {
      bytes = text(whole(lines(bytes))).getBytes(UTF_8);
    }
    if (!Files.exists(to) || !Arrays.equals(bytes, Files.readAllBytes(to))) {
      AtomicFile.write(to, bytes);
      copied.accept(bytes.length);
    }
    return defects;
  }

  /** Without a line that is being written, or was when the program ended. */
  private static byte[] finished(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return Arrays.copyOf(bytes, end);
  }

  private static List<String> whole(List<Line> lines) {
    return lines.stream().filter(Line::isWhole).map(Line::json).toList();
  }

  /** Adds lines to a file, forced to disk; when that fails, none of them, if that is possible. */
  static void append(Path file, Collection<?> values) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (FileChannel out =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = wholeLength(out);
      try {
        out.truncate(end);
        out.position(end);
        // The leading line break ends a whole line that lacks its own.
        ByteBuffer rest = ByteBuffer.wrap(("\n" + text(json(values))).getBytes(UTF_8));
        while (rest.hasRemaining()) {
          out.write(rest);
        }
        out.force(true);
      } catch (IOException e) {
        try {
          out.truncate(end);
        } catch (IOException also) {
          e.addSuppressed(also);
        }
        throw e;
      }
    }
  }

  /** Where a file ends but for a line that was half written when the program ended. */
  private static long wholeLength(FileChannel file) throws IOException {
    long end = file.size();
    ByteBuffer last = ByteBuffer.allocate((int) Math.min(end, LONGEST_LINE));
    while (last.hasRemaining() && file.read(last, end - last.remaining()) > 0) {
      // until the end of the file has been read
    }
    byte[] bytes = last.array();
    int from = bytes.length;
    while (from > 0 && bytes[from - 1] != '\n') {
      from--;
    }
    boolean isWhole = from == bytes.length || line(0, bytes, from, bytes.length).isWhole();
    return isWhole || (from == 0 && bytes.length < end) ? end : end - bytes.length + from;
  }

  /** Replaces a file atomically; damaged lines of it are kept as {@link #mend} keeps them. */
  static void write(Path file, Collection<?> values) throws IOException {
    keepDamaged(file);
    replace(file, json(values));
  }

  private static void replace(Path file, List<String> json) throws IOException {
    AtomicFile.write(file, text(json).getBytes(UTF_8));
  }

  private static List<String> json(Collection<?> values) {
    return values.stream().map(RecordJson::write).toList();
  }

  private static String text(List<String> json) {
    StringBuilder lines = new StringBuilder();
    for (String line : json) {
      byte[] bytes = line.getBytes(UTF_8);
      lines.append(line).append('\t').append(checksum(bytes, 0, bytes.length)).append('\n');
    }
    if (json.isEmpty()) {
      return "\n"; // an empty file is one that was cut off
    }
    return lines.insert(lines.length() - 1, '.').toString();
  }
}
