package nianbao.command.configuration;

import java.nio.file.Path;
import java.util.Map;

/** The folders of a user, by the XDG Base Directory Specification. */
public final class BaseDirectory {
  private BaseDirectory() {}

  /**
   * The folder that is named by a variable.
   *
   * @param variable such as {@code XDG_DATA_HOME}
   * @param standard the folder when none is named; a relative path counts as none
   */
  public static Path of(Map<String, String> environment, String variable, Path standard) {
    String named = environment.getOrDefault(variable, "");
    return !named.isEmpty() && Path.of(named).isAbsolute() ? Path.of(named) : standard;
  }
}
