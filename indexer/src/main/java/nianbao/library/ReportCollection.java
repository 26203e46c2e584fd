package nianbao.library;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nianbao.library.sidecar.Sidecars;

/**
 * A folder of reports (or one file of it), under a name that is part of its reports' identity.
 *
 * @param name shown as a facet; no slash, not blank
 * @param root the folder
 * @param only the one file to look at, relative to the root; {@code null} for all
 */
public record ReportCollection(
    String name, Path root, @org.jspecify.annotations.Nullable String only) {

  public ReportCollection {
    if (name.isBlank() || name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
      throw new IllegalArgumentException("not a collection name: '" + name + "'");
    }
    root = root.toAbsolutePath().normalize();
  }

  /**
   * A collection as a command line gives it: {@code DIR}, named as the folder, or {@code NAME=DIR}.
   *
   * @throws IllegalArgumentException when there is no such folder or file
   */
  public static ReportCollection parse(String argument) {
    int equals = argument.indexOf('=');
    boolean named = equals > 0 && !Files.exists(Path.of(argument));
    Path path = Path.of(named ? argument.substring(equals + 1) : argument);
    path = path.toAbsolutePath().normalize();
    if (!Files.exists(path)) {
      throw new IllegalArgumentException("no such file or folder: " + path);
    }
    boolean single = Files.isRegularFile(path);
    Path root = single ? path.getParent() : path;
    if (root == null || root.getFileName() == null) {
      throw new IllegalArgumentException("give it a name, as in NAME=" + path);
    }
    String name = named ? argument.substring(0, equals) : root.getFileName().toString();
    return new ReportCollection(name, root, single ? path.getFileName().toString() : null);
  }

  /** The key of one of its files. */
  String keyOf(String path) {
    return name + '/' + path;
  }

  /**
   * Paths of its files relative to the root, with {@code /}, sorted; hidden files and folders (a
   * leading dot) and sidecars are passed over. A folder that is not there gives none.
   */
  List<String> files() throws IOException {
    if (only != null) {
      return isSidecar(only) ? List.of() : List.of(only);
    }
    return walk().stream().filter(path -> !isSidecar(path)).toList();
  }

  /** Paths of the tables that speak about its files; these are no reports themselves. */
  List<String> sidecars() throws IOException {
    if (only != null) {
      return Files.isRegularFile(root.resolve(Sidecars.FILE_NAME))
          ? List.of(Sidecars.FILE_NAME)
          : List.of();
    }
    return walk().stream().filter(ReportCollection::isSidecar).toList();
  }

  private static boolean isSidecar(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.equalsIgnoreCase(Sidecars.FILE_NAME);
  }

  private List<String> walk() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> root.relativize(path).toString().replace('\\', '/'))
          .filter(path -> !isHidden(path))
          .sorted()
          .toList();
    }
  }

  private static boolean isHidden(String path) {
    return path.startsWith(".") || path.contains("/.");
  }
}
