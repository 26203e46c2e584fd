package nianbao.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import nianbao.bench.soak.Soak;
import nianbao.command.data.TemporaryFolder;
import nianbao.command.terminal.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nianbao-bench soak}: what a server does when more is asked of it than it can do. */
@Command(
    name = "soak",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Starts a server over generated reports, measures how many requests a second it answers in"
            + " time, then asks four times as many of it while clients stall, files change and a"
            + " backup is made. Prints what it measured; exit code 1 when a bound was missed.")
final class SoakCommand implements Callable<Integer> {

  @Option(
      names = "--reports",
      paramLabel = "N",
      defaultValue = "5000",
      description = "How many reports (default ${DEFAULT-VALUE}).")
  private int reports;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "20",
      description = "How long to ask too much, such as 0.5 (default ${DEFAULT-VALUE}).")
  private double minutes;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "0",
      description = "Requests a second that are answered in time; default: measured.")
  private double rate;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    try (TemporaryFolder folder = TemporaryFolder.create("nianbao-soak")) {
      Soak soak =
          new Soak(
              folder.path(), reports, spec.commandLine().getOut(), spec.commandLine().getErr());
      return soak.run(Duration.ofMillis(Math.round(minutes * 60_000)), rate) ? 0 : 1;
    }
  }
}
