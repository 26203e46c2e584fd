package nianbao.library.sidecar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.read.zip.ZipArchive;
import org.jspecify.annotations.Nullable;

/**
 * The tables {@code nianbao.csv} of a folder and those below it. Each speaks of the files in its
 * own folder and below; of two that speak of one file the nearer is heard.
 */
public final class Sidecars {

  /** Name of the tables, in any case. */
  public static final String FILE_NAME = "nianbao.csv";

  /** No tables: nothing is said about any file. */
  public static final Sidecars NONE = new Sidecars(Path.of(""));

  private static final long MAX_BYTES = 64L << 20;

  private final Path root;
  private final Map<String, SidecarRow> rows = new HashMap<>();
  private final Map<String, String> namedBy = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  /**
   * Something a table says that can't be used.
   *
   * @param path of the table, below the root
   * @param line 1-based line of the table
   */
  public record Fault(String path, int line, String reason) {}

  private Sidecars(Path root) {
    this.root = root;
  }

  /**
   * Reads tables. What is wrong in them is in {@link #faults}, the rest is used.
   *
   * @param paths of the tables below the root, with {@code /}
   */
  public static Sidecars read(Path root, List<String> paths) {
    Sidecars sidecars = new Sidecars(root);
    paths.stream()
        .sorted(Comparator.comparingLong((String path) -> -depth(path)).thenComparing(path -> path))
        .forEach(sidecars::read);
    return sidecars;
  }

  private static long depth(String path) {
    return path.chars().filter(c -> c == '/').count();
  }

  private void read(String path) {
    try {
      Path file = root.resolve(path);
      if (Files.size(file) > MAX_BYTES) {
        faults.add(new Fault(path, 1, "larger than 64 MB; no table of reports"));
        return;
      }
      SidecarTable table = SidecarTable.read(path, Files.readAllBytes(file));
      faults.addAll(table.faults());
      table.rows().forEach(row -> add(path, row));
    } catch (IOException e) {
      faults.add(new Fault(path, 1, "can't be read: " + e.getMessage()));
    }
  }

  private void add(String path, SidecarRow row) {
    String cell = String.valueOf(row.text(SidecarColumn.FILE));
    String folder = path.substring(0, path.length() - FILE_NAME.length());
    String file = cell.replace('\\', '/').replaceFirst("^(?:\\./)", "");
    String target = folder + file;
    if (!exists(folder, file)) {
      faults.add(new Fault(path, row.line(), "there is no file '" + cell + "' here"));
      return;
    }
    String before = namedBy.putIfAbsent(target, path + " line " + row.line());
    if (before == null) {
      rows.put(target, row);
    } else {
      String reason = "'" + cell + "' is spoken of before, in " + before + ", which is heard";
      faults.add(new Fault(path, row.line(), reason));
    }
  }

  /** Whether there is such a file in the sidecar's folder or below; of an entry, its archive. */
  private boolean exists(String folder, String file) {
    if (file.startsWith("/")
        || List.of(file.split("/", -1)).contains("..")
        || file.indexOf('\0') >= 0) {
      return false;
    }
    int entry = file.indexOf(ZipArchive.SEPARATOR);
    String onDisk = entry < 0 ? file : file.substring(0, entry);
    return !onDisk.isEmpty() && Files.isRegularFile(root.resolve(folder + onDisk));
  }

  /** What is said about a file, {@code null} when nothing. */
  public @Nullable SidecarRow row(String path) {
    return rows.get(path);
  }

  /** What can't be used, table by table. */
  public List<Fault> faults() {
    return List.copyOf(faults);
  }
}
