package nianbao.command.data;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.concurrent.Callable;
import nianbao.command.terminal.Version;
import nianbao.index.verify.Defect;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code nianbao verify}: whether all that is kept is as it was written. */
@Command(
    name = "verify",
    description = "Checks that the index and the kept files are as they were written.",
    footer = {
      "",
      "Reads all of them, and changes nothing; a server may be running. Every damaged file is",
      "named, and the exit code is 1 then; nianbao repair mends what can be made again.",
      "",
      "Examples:",
      "  nianbao verify || nianbao repair",
      "  nianbao verify --data /srv/nianbao"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class VerifyCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1 << 20;

  @Mixin private DataOption data = new DataOption();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    DataFolder folder = data.folder().inUse();
    LongSummaryStatistics read = new LongSummaryStatistics();
    List<Defect> defects = folder.defects(read);
    PrintWriter out = spec.commandLine().getOut();
    defects.forEach(out::println);
    if (defects.isEmpty()) {
      out.printf(
          "all is as it was written: %,d files, %,.1f MB%n",
          read.getCount(), read.getSum() / MEGABYTE);
      return 0;
    }
    spec.commandLine()
        .getErr()
        .println("nianbao: " + defects.size() + " damaged; nianbao repair mends what it can.");
    return 1;
  }
}
