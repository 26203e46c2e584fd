package nianbao.bench;

import java.util.List;
import java.util.concurrent.Callable;
import nianbao.bench.speed.Scale;
import nianbao.command.terminal.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nianbao-bench scale}: how the figures grow with the number of reports. */
@Command(
    name = "scale",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Indexes and searches generated reports of several numbers and prints a Markdown table with"
            + " a column for each. Of more than 25000, only so many are on disk at once.")
final class ScaleCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "REPORTS",
      arity = "1..*",
      description = "How many reports; several, such as 1000 25000 250000.")
  private List<Integer> sizes = List.of();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    new Scale(spec.commandLine().getErr()).run(sizes, spec.commandLine().getOut());
    return 0;
  }
}
