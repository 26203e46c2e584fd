package nianbao.library.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import nianbao.library.ReportCollection;
import nianbao.library.imports.Receipt.Refusal;
import nianbao.library.imports.Receipt.State;
import nianbao.library.sidecar.Sidecars;
import nianbao.read.Limits;
import nianbao.read.format.ArchiveFormat;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the files that readers hand in. No file in it is ever replaced: one with a name
 * that is there already is kept under a numbered name, unless it has the same bytes. Files appear
 * whole or not at all. Safe for many threads; one process at a time.
 */
public final class ImportFolder {

  /** Name of the collection: that of the folder, as of any folder; ASCII, as it is typed, too. */
  public static final String COLLECTION = "imported";

  /** For files that are being received; hidden, so that no update looks into it. */
  private static final String INCOMING = ".incoming";

  private final Path root;

  private ImportFolder(Path root) {
    this.root = root;
  }

  /**
   * The folder below a data folder, which is made if it isn't there. What uploads left unfinished
   * more than a day ago is deleted.
   */
  public static ImportFolder in(Path data) throws IOException {
    Path root = data.resolve(COLLECTION);
    Path incoming = Files.createDirectories(root.resolve(INCOMING));
    try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(incoming)) {
      Instant dayAgo = Instant.now().minus(1, ChronoUnit.DAYS);
      for (Path each : unfinished) {
        if (Files.getLastModifiedTime(each).toInstant().isBefore(dayAgo)) {
          Files.delete(each);
        }
      }
    }
    return new ImportFolder(root);
  }

  /**
   * Copies what was handed in to the folder below another data folder, but what is there already,
   * and deletes what is there only.
   *
   * @param copied told how many bytes were copied of each file
   */
  public static void copy(Path data, Path to, LongConsumer copied) throws IOException {
    Path from = data.resolve(COLLECTION);
    ImportFolder target = in(to);
    Path incoming = target.root.resolve(INCOMING);
    for (String there : files(target.root)) {
      if (Files.notExists(from.resolve(there))) {
        Files.delete(target.root.resolve(there));
      }
    }
    for (String path : files(from)) {
      Path file = from.resolve(path);
      Path copy = target.root.resolve(path);
      if (!Files.exists(copy) || Files.mismatch(file, copy) >= 0) {
        Path partial = Files.createTempFile(incoming, "", "");
        Files.copy(
            file, partial, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(copy.getParent());
        Files.move(
            partial, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        copied.accept(Files.size(copy));
      }
    }
  }

  /** The paths of the files in a folder; what is being received has none yet. */
  private static List<String> files(Path root) throws IOException {
    List<String> paths = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(root.resolve(INCOMING))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            paths.add(root.relativize(file).toString());
            return FileVisitResult.CONTINUE;
          }
        });
    return paths;
  }

  /** The collection of its files. */
  public ReportCollection collection() {
    return new ReportCollection(COLLECTION, root, null);
  }

  /** Whether there are no files in it. */
  public boolean isEmpty() throws IOException {
    Path incoming = root.resolve(INCOMING);
    try (Stream<Path> files = Files.walk(root)) {
      return files.noneMatch(file -> Files.isRegularFile(file) && !file.startsWith(incoming));
    }
  }

  /**
   * Begins to receive a file.
   *
   * @param sent its path as the reader sent it, which may be anything
   */
  public Upload receive(String sent) throws IOException {
    return new Upload(sent);
  }

  /** A file that is being received. Not thread-safe. */
  public final class Upload implements AutoCloseable {
    private final String sent;
    private final @Nullable String path;
    private final Path partial;
    private final FileChannel out;
    private @Nullable Refusal refusal;
    private long size;

    private Upload(String sent) throws IOException {
      ImportPath safe = ImportPath.of(sent);
      this.sent = sent;
      this.path = safe.path();
      this.refusal = safe.refusal();
      // A broken archive is known as one by its name only.
      String end = sent.toLowerCase(Locale.ROOT).endsWith(".zip") ? ".zip" : "";
      this.partial = Files.createTempFile(root.resolve(INCOMING), "", end);
      this.out = FileChannel.open(partial, StandardOpenOption.WRITE);
    }

    /** Takes more of the file. */
    public void write(ByteBuffer bytes) throws IOException {
      size += bytes.remaining();
      if (refusal == null && size > Limits.ARCHIVE_BYTES) {
        refusal = Refusal.LARGE;
        out.truncate(0);
      }
      while (refusal == null && bytes.hasRemaining()) {
        out.write(bytes);
      }
    }

    /** The file has been received as a whole. */
    public Receipt finish() throws IOException {
      out.force(true); // before it is said to be stored
      out.close();
      if (size > Limits.FILE_BYTES && ArchiveFormat.of(partial) == null) {
        refusal = Refusal.LARGE;
      }
      if (refusal != null || path == null) {
        return refused(refusal == null ? Refusal.UNSAFE : refusal);
      }
      try {
        return place(path);
      } catch (InvalidPathException e) {
        return refused(Refusal.UNSAFE); // characters that this system's encoding can't represent
      } catch (FileAlreadyExistsException e) {
        return refused(Refusal.TAKEN);
      }
    }

    private Receipt refused(Refusal why) {
      return new Receipt(sent, State.REFUSED, null, why);
    }

    private Receipt place(String wanted) throws IOException {
      synchronized (ImportFolder.this) {
        String free = wanted;
        for (int number = 2; Files.exists(root.resolve(free)); number++) {
          Path there = root.resolve(free);
          if (Files.isDirectory(there)) {
            return refused(Refusal.TAKEN);
          }
          if (Files.mismatch(there, partial) < 0) {
            return new Receipt(sent, State.THERE, free, null);
          }
          if (isTable(wanted)) {
            return refused(Refusal.TABLE);
          }
          free = ImportPath.numbered(wanted, number);
        }
        Path file = root.resolve(free);
        Files.createDirectories(file.getParent());
        // So that no look takes it for settled before it is said to be stored.
        Files.setLastModifiedTime(partial, FileTime.from(Instant.now()));
        Files.move(partial, file);
        return new Receipt(sent, State.STORED, free, null);
      }
    }

    /** Deletes what was received, unless it is kept. */
    @Override
    public void close() throws IOException {
      out.close();
      Files.deleteIfExists(partial);
    }
  }

  /** Whether a file is a table that describes others, which is applied and is no report itself. */
  public static boolean isTable(String path) {
    return path.substring(path.lastIndexOf('/') + 1).equalsIgnoreCase(Sidecars.FILE_NAME);
  }
}
