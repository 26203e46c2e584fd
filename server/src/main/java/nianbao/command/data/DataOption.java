package nianbao.command.data;

import java.io.IOException;
import java.nio.file.Path;
import nianbao.search.ReportIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The option {@code --data}. */
public final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Where the index is kept; default: $XDG_DATA_HOME/nianbao or ~/.local/share/nianbao.")
  private @Nullable Path root;

  public DataFolder folder() {
    return root != null
        ? new DataFolder(root)
        : DataFolder.standard(System.getenv(), Path.of(System.getProperty("user.home")));
  }

  /**
   * Opens what is indexed there, or the samples; says so when that may not be all.
   *
   * @throws CommandFailure when nothing has been indexed
   */
  public ReportIndex open(CommandSpec spec) throws IOException {
    DataFolder used = folder().inUse();
    boolean isComplete = used.isComplete();
    ReportIndex index = used.openForReading(!used.equals(folder()));
    if (!isComplete) {
      spec.commandLine()
          .getErr()
          .printf(
              "nianbao: not everything is indexed yet, there are %,d reports so far; an update is"
                  + " running, or was broken off and goes on with nianbao index%n",
              index.contents().reports());
    }
    return index;
  }
}
