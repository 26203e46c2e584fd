package nianbao.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The layout of the index folder. Each format has a subfolder of its own, so that an index of a new
 * format is built beside the older one, which stays untouched until the new one is complete.
 *
 * <pre>
 * format-11.building  being built; resumed if the program ended before it was complete
 * format-11           complete: renamed from the above in one step
 * format-10, …        older; removed once there is one of the current format
 * segments_1, …       formats before 8, which lay in the folder itself
 * </pre>
 *
 * <p>Whenever the program ends, there is either the older index or the new one.
 */
public final class IndexFolder {

  /**
   * Raised whenever fields or analysis change, or what is read from files, so that all of them are
   * read again.
   */
  static final int FORMAT = 17;

  /** The number of the present format. */
  public static int format() {
    return FORMAT;
  }

  private static final String UPDATE = "update";
  private static final String UNFINISHED = "unfinished";
  private static final Pattern NAME = Pattern.compile("format-(\\d{1,9})(\\.building)?");

  /** Names of files that Lucene writes. */
  private static final Pattern LUCENE_FILE =
      Pattern.compile("_[0-9a-z]+(_.+)?\\..+|segments_[0-9a-z]+|write\\.lock");

  private final Path folder;
  private final Path whole;
  private final Path building;

  IndexFolder(Path folder) {
    this.folder = folder;
    this.whole = folder.resolve("format-" + FORMAT);
    this.building = folder.resolve("format-" + FORMAT + ".building");
  }

  /**
   * Whether there is only an index of an older format, which can't be searched: the next update
   * replaces it with a new one.
   *
   * @throws IOException also when the index has a newer, unknown format
   */
  public static boolean isOlder(Path folder) throws IOException {
    return new IndexFolder(folder).older() != null;
  }

  /**
   * The folder of the index to search.
   *
   * @throws IndexNotFoundException when there is none
   * @throws IOException when there is only one of another format
   */
  public static Path toRead(Path folder) throws IOException {
    IndexFolder index = new IndexFolder(folder);
    if (index.older() != null) {
      throw new IOException(
          "the index in "
              + folder
              + " was written by an older version of Nianbao; run nianbao serve or nianbao index to"
              + " rebuild it from the stored originals");
    }
    if (!holdsIndex(index.whole)) {
      throw new IndexNotFoundException("nothing is indexed in " + folder + " yet");
    }
    return index.whole;
  }

  /** Reads or opens an index. */
  @FunctionalInterface
  public interface Reading<T> {
    T read() throws IOException;
  }

  /**
   * What is read of an index or opened.
   *
   * @throws IndexNotFoundException when there is none
   * @throws IOException also when it is damaged, with what to do
   */
  public static <T> T reading(Directory index, Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (IndexNotFoundException e) {
      throw e;
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException
        | FileNotFoundException
        | NoSuchFileException e) {
      throw new IOException(
          "the index in "
              + name(index)
              + " is damaged; nianbao repair builds it anew from the kept originals",
          e);
    }
  }

  /** What a person knows a directory by. */
  static String name(Directory index) {
    return index instanceof FSDirectory files ? files.getDirectory().toString() : index.toString();
  }

  /** What a commit says of itself; one that says nothing is complete, as in earlier versions. */
  static Map<String, String> commitData(boolean complete) {
    return complete ? Map.of() : Map.of(UPDATE, UNFINISHED);
  }

  /**
   * Whether the last update of the index to search was completed: otherwise reports may be missing
   * that the folders hold, because it goes on or was broken off.
   *
   * @throws IOException also when there is no index to search
   */
  public static boolean isComplete(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(toRead(folder))) {
      return reading(
          directory,
          () -> {
            Map<String, String> said = SegmentInfos.readLatestCommit(directory).getUserData();
            return !UNFINISHED.equals(said.get(UPDATE));
          });
    }
  }

  /** Whether there is an index, of whatever format. */
  public static boolean holdsAny(Path folder) throws IOException {
    IndexFolder index = new IndexFolder(folder);
    return holdsIndex(index.whole) || index.older() != null;
  }

  /**
   * Makes a damaged index one of an older format: it is not searched, and the next update builds a
   * new one from the stored originals, which replaces it.
   *
   * @throws IOException also when there is no index of the present format
   */
  public static void setAside(Path folder) throws IOException {
    Files.move(toRead(folder), folder.resolve("format-1"), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The folder of the index to write to; removes older indexes that it has replaced. */
  Path toWrite() throws IOException {
    if (older() != null) {
      return building;
    }
    if (holdsIndex(whole)) {
      removeReplaced();
    }
    return whole;
  }

  /**
   * The newest index of an older format; {@code null} when there is none, or one of the current
   * format as well.
   *
   * @throws IOException also when there is one of a newer format
   */
  @Nullable Path older() throws IOException {
    Path older = holdsIndex(folder) ? folder : null;
    int newest = 0;
    for (Path entry : entries(folder)) {
      Matcher name = NAME.matcher(entry.getFileName().toString());
      if (name.matches() && name.group(2) == null && holdsIndex(entry)) {
        int format = Integer.parseInt(name.group(1));
        if (format > FORMAT) {
          throw new IOException(
              "the index in "
                  + folder
                  + " was written by a newer version of Nianbao; use that version");
        }
        if (format < FORMAT && format > newest) {
          newest = format;
          older = entry;
        }
      }
    }
    return holdsIndex(whole) ? null : older;
  }

  /** Replaces the older index with the one that has been built, which must be closed. */
  void replaceOlder() throws IOException {
    Files.move(building, whole, StandardCopyOption.ATOMIC_MOVE);
    IOUtils.fsync(folder, true);
    removeReplaced();
  }

  /** Deletes everything that the index of the current format has replaced. */
  private void removeReplaced() throws IOException {
    for (Path entry : entries(folder)) {
      String file = entry.getFileName().toString();
      Matcher name = NAME.matcher(file);
      if (name.matches() && Integer.parseInt(name.group(1)) <= FORMAT && !entry.equals(whole)) {
        for (Path part : entries(entry)) {
          Files.deleteIfExists(part);
        }
        Files.deleteIfExists(entry);
      } else if (LUCENE_FILE.matcher(file).matches() && Files.isRegularFile(entry)) {
        Files.deleteIfExists(entry);
      }
    }
  }

  private static boolean holdsIndex(Path folder) throws IOException {
    return entries(folder).stream()
        .anyMatch(file -> file.getFileName().toString().startsWith("segments_"));
  }

  private static List<Path> entries(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }
}
