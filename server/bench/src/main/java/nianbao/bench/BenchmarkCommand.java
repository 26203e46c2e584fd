package nianbao.bench;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import nianbao.bench.speed.Benchmark;
import nianbao.command.data.TemporaryFolder;
import nianbao.command.terminal.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nianbao-bench benchmark}: measures reading, indexing, searching and start-up. */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Measures the program on generated reports and prints a Markdown table.")
final class BenchmarkCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "REPORTS",
      defaultValue = "1000",
      description =
          "How many reports (default ${DEFAULT-VALUE}); 25000 have about a million paragraphs.")
  private int reports;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (TemporaryFolder folder = TemporaryFolder.create("nianbao-benchmark")) {
      Map<String, String> figures =
          new Benchmark(folder.path(), reports, spec.commandLine().getErr()).run();
      out.println("| | |\n|---|---:|");
      figures.forEach((name, figure) -> out.println("| " + name + " | " + figure + " |"));
    }
    return 0;
  }
}
