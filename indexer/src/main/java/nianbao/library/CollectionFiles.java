package nianbao.library;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import nianbao.library.sidecar.Sidecars;
import org.jspecify.annotations.Nullable;

/**
 * The files of a collection: sorted paths relative to its root, separated by {@code /}. Links are
 * followed; hidden files and folders (leading dot) are skipped. A missing folder has no files.
 * Whatever can't be read is listed with the reason and doesn't keep other files from being found.
 */
final class CollectionFiles extends SimpleFileVisitor<Path> {

  /** A file that was modified as shortly ago may still be being written. */
  private static final long UNSETTLED_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final Path root;
  private final Look look;
  private final List<String> reports = new ArrayList<>();
  private final Map<String, FileState> states = new HashMap<>();
  private final List<String> unsettled = new ArrayList<>();
  private final Instant lookedAt = Instant.now();
  private final List<String> sidecars = new ArrayList<>();
  private final Map<String, String> unread = new TreeMap<>();

  private CollectionFiles(Path root, Look look) {
    this.root = root;
    this.look = look;
  }

  /** The files as they are now; unsettled ones are told apart when only settled ones are wanted. */
  static CollectionFiles of(ReportCollection collection, Look look) throws IOException {
    CollectionFiles files = new CollectionFiles(collection.root(), look);
    String only = collection.only();
    if (only == null) {
      files.walk();
    } else if (!isSidecar(only)) {
      files.addSingle(only);
    }
    if (only != null && Files.isRegularFile(collection.root().resolve(Sidecars.FILE_NAME))) {
      files.sidecars.add(Sidecars.FILE_NAME);
    }
    return files;
  }

  private void addSingle(String path) throws IOException {
    reports.add(path);
    Path file = root.resolve(path);
    if (Files.exists(file)) {
      states.put(path, FileState.of(Files.readAttributes(file, BasicFileAttributes.class)));
    }
  }

  private void walk() throws IOException {
    if (Files.isDirectory(root)) {
      Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
      Collections.sort(reports);
      Collections.sort(sidecars);
    }
  }

  /** Files that may be reports or archives of them. */
  List<String> reports() {
    return reports;
  }

  /** Tables that describe the other files; they are not reports themselves. */
  List<String> sidecars() {
    return sidecars;
  }

  /** Files that are perhaps still being written, tables among them; to be looked at again. */
  List<String> unsettled() {
    return unsettled;
  }

  /** What a file was like when it was found; {@code null} when it was not. */
  @Nullable FileState state(String path) {
    return states.get(path);
  }

  /** When the first of the files was looked for. */
  Instant lookedAt() {
    return lookedAt;
  }

  /** Files and folders that could not be read, with the reason; the root has an empty path. */
  Map<String, String> unread() {
    return unread;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (isHidden(file)) {
      return FileVisitResult.CONTINUE;
    }
    String path = path(file);
    if (attributes.isSymbolicLink()) {
      unread.put(path, "a link to a file that doesn't exist");
    } else if (attributes.isRegularFile() && !isAddressable(path, file)) {
      unread.put(
          path, "its name has characters that this system's encoding can't represent; rename it");
    } else if (attributes.isRegularFile()) {
      add(path, FileState.of(attributes));
    }
    return FileVisitResult.CONTINUE;
  }

  private void add(String path, FileState state) {
    long age = state.age(FileState.nanos(Instant.now()));
    if (look == Look.SETTLED && Math.abs(age) < UNSETTLED_NANOS) {
      unsettled.add(path);
    } else {
      (isSidecar(path) ? sidecars : reports).add(path);
      states.put(path, state);
    }
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException fault) {
    return failed(file, fault);
  }

  /** A folder may fail after some of its entries have been listed. */
  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault) {
    return fault == null ? FileVisitResult.CONTINUE : failed(folder, fault);
  }

  private FileVisitResult failed(Path file, IOException fault) {
    if (!isHidden(file)) {
      unread.put(path(file), reason(fault));
    }
    return FileVisitResult.CONTINUE;
  }

  /** Why a file or a folder can't be read, after its name. */
  static String reason(IOException fault) {
    if (fault instanceof FileSystemLoopException) {
      return "a link to a folder that contains it";
    }
    if (fault instanceof AccessDeniedException) {
      return "no permission to read it";
    }
    if (fault instanceof NoSuchFileException) {
      return "can't be read: it is gone";
    }
    String reason = fault instanceof FileSystemException other ? other.getReason() : null;
    return "can't be read: " + (reason == null ? fault.getMessage() : reason);
  }

  private String path(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** Whether the path as text leads back to the file: a name may hold undecodable bytes. */
  private boolean isAddressable(String path, Path file) {
    try {
      return root.resolve(path).equals(file);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private boolean isHidden(Path file) {
    return !file.equals(root) && file.getFileName().toString().startsWith(".");
  }

  /** Whether a file is a table that describes others. */
  static boolean isSidecar(String path) {
    return path.substring(path.lastIndexOf('/') + 1).equalsIgnoreCase(Sidecars.FILE_NAME);
  }
}
