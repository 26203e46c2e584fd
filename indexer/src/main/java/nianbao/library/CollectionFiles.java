package nianbao.library;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.library.sidecar.Sidecars;
import org.jspecify.annotations.Nullable;

/**
 * The files of a collection: sorted paths relative to its root, separated by {@code /}. Links are
 * followed; hidden files and folders (leading dot) are skipped. A missing folder has no files.
 * Whatever can't be read is listed with the reason and doesn't keep other files from being found.
 */
final class CollectionFiles extends SimpleFileVisitor<Path> {

  private final Path root;
  private final List<String> reports = new ArrayList<>();
  private final List<String> sidecars = new ArrayList<>();
  private final Map<String, String> unread = new TreeMap<>();

  private CollectionFiles(Path root) {
    this.root = root;
  }

  static CollectionFiles of(ReportCollection collection) throws IOException {
    CollectionFiles files = new CollectionFiles(collection.root());
    String only = collection.only();
    if (only == null) {
      files.walk();
    } else if (!isSidecar(only)) {
      files.reports.add(only);
    }
    if (only != null && Files.isRegularFile(collection.root().resolve(Sidecars.FILE_NAME))) {
      files.sidecars.add(Sidecars.FILE_NAME);
    }
    return files;
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
      (isSidecar(path) ? sidecars : reports).add(path);
    }
    return FileVisitResult.CONTINUE;
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

  private static String reason(IOException fault) {
    if (fault instanceof FileSystemLoopException) {
      return "a link to a folder that contains it";
    }
    if (fault instanceof AccessDeniedException) {
      return "no permission to read it";
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

  private static boolean isSidecar(String path) {
    return path.substring(path.lastIndexOf('/') + 1).equalsIgnoreCase(Sidecars.FILE_NAME);
  }
}
