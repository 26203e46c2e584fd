package nianbao.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --data}. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Where the index is kept; default: $XDG_DATA_HOME/nianbao or ~/.local/share/nianbao.")
  private @Nullable Path root;

  DataFolder folder() {
    return root != null
        ? new DataFolder(root)
        : DataFolder.standard(System.getenv(), Path.of(System.getProperty("user.home")));
  }
}
