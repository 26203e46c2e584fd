package nianbao.command;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where a user's index lies. The bundled samples have a data folder of their own in it, so that
 * they never mix with real reports.
 */
record DataFolder(Path root) {

  /** {@code $XDG_DATA_HOME/nianbao}, else {@code ~/.local/share/nianbao}. */
  static DataFolder standard(Map<String, String> environment, Path home) {
    String configured = environment.getOrDefault("XDG_DATA_HOME", "");
    // The XDG rules: a path that is not absolute is to be ignored.
    boolean usable = !configured.isEmpty() && Path.of(configured).isAbsolute();
    Path base = usable ? Path.of(configured) : home.resolve(".local").resolve("share");
    return new DataFolder(base.resolve("nianbao"));
  }

  Path index() {
    return root.resolve("index");
  }

  /** The data folder of the bundled samples. */
  DataFolder samples() {
    return new DataFolder(root.resolve("samples"));
  }
}
