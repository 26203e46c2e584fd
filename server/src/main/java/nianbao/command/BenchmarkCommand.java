package nianbao.command;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import nianbao.benchmark.Benchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nianbao benchmark}: measures reading, indexing, searching and start-up. */
@Command(
    name = "benchmark",
    hidden = true,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Measures the program on generated reports and prints a Markdown table.")
final class BenchmarkCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "REPORTS",
      defaultValue = "1000",
      description = "How many reports; 25000 are about a million paragraphs.")
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
