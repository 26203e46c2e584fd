package nianbao.library;

import java.nio.file.Files;
import java.nio.file.Path;
import nianbao.read.beside.Companions;
import org.jspecify.annotations.Nullable;

/**
 * A folder of reports (or one file in it), with a name that is part of its reports' identity.
 *
 * @param name shown as a facet; no slash, not blank
 * @param root the folder
 * @param only the one file to read, relative to the root; {@code null} for all
 */
public record ReportCollection(String name, Path root, @Nullable String only) {

  public ReportCollection {
    if (name.isBlank() || name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
      throw new IllegalArgumentException("invalid collection name: '" + name + "'");
    }
    root = root.toAbsolutePath().normalize();
  }

  /**
   * A collection as given on the command line: {@code DIR}, named after the folder, or {@code
   * NAME=DIR}.
   *
   * @throws IllegalArgumentException when there is no such folder or file, or it needs a name
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

  /** The files of the collection as companions of each other. */
  Companions companions() {
    return Companions.below(root);
  }

  /** The key of one of its files. */
  String keyOf(String path) {
    return name + '/' + path;
  }
}
