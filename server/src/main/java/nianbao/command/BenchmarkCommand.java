package nianbao.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
    Path folder = Files.createTempDirectory("nianbao-benchmark");
    try {
      Map<String, String> figures =
          new Benchmark(folder, reports, spec.commandLine().getErr()).run();
      out.println("| | |\n|---|---:|");
      figures.forEach((name, figure) -> out.println("| " + name + " | " + figure + " |"));
    } finally {
      delete(folder);
    }
    return 0;
  }

  private static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
