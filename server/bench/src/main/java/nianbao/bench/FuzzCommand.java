package nianbao.bench;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nianbao.bench.fuzz.Fuzz;
import nianbao.bench.fuzz.FuzzOutcome;
import nianbao.bench.fuzz.LongReports;
import nianbao.bench.speed.GeneratedLibrary;
import nianbao.command.data.TemporaryFolder;
import nianbao.command.terminal.Version;
import nianbao.sample.SampleReports;
import nianbao.sample.conservation.ConservationRun;
import nianbao.sample.truth.SampleReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code nianbao-bench fuzz}: reads damaged reports, and sends hostile requests to a server over
 * the bundled samples.
 */
@Command(
    name = "fuzz",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Reads damaged reports and checks that nothing is lost; then sends random, damaged and"
            + " hostile requests over HTTP and checks the status, form and time of every answer.")
final class FuzzCommand implements Callable<Integer> {

  private static final int MOST_FAULTS = 20;

  @Option(
      names = "--queries",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "How many requests to send (default ${DEFAULT-VALUE}).")
  private int queries;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which requests to draw (default ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--clients",
      paramLabel = "N",
      defaultValue = "2",
      description = "How many clients send at once (default ${DEFAULT-VALUE}).")
  private int clients;

  @Option(
      names = "--strings",
      paramLabel = "FILE",
      description = "A JSON list of naughty strings to search for too.")
  private @Nullable Path strings;

  @Option(
      names = "--longest",
      paramLabel = "MILLIS",
      defaultValue = "1000",
      description = "How long an answer may take (default ${DEFAULT-VALUE}).")
  private int longest;

  @Option(
      names = "--long-paragraphs",
      description = "Serve reports with paragraphs of 200,000 characters beside the samples.")
  private boolean longParagraphs;

  @Option(
      names = "--reports",
      paramLabel = "N",
      defaultValue = "20000",
      description =
          "How many damaged reports to read, checking that no character is lost"
              + " (default ${DEFAULT-VALUE}).")
  private int reports;

  @Option(
      names = "--only",
      paramLabel = "ORDINAL",
      description = "Send only the request with this number and print the answer.")
  private @Nullable Long only;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    return only == null && !losesNothing() ? 1 : ask();
  }

  /** Reads damaged reports and prints those that are not kept whole. */
  private boolean losesNothing() {
    List<String> faults = ConservationRun.faults(seed, reports);
    PrintWriter out = spec.commandLine().getOut();
    out.println("seed " + seed + ": " + reports + " reports, not kept whole: " + faults.size());
    faults.stream().limit(MOST_FAULTS).forEach(fault -> out.println("  " + fault));
    return faults.isEmpty();
  }

  private int ask() throws IOException, InterruptedException {
    try (TemporaryFolder folder = TemporaryFolder.create("nianbao-fuzz");
        GeneratedLibrary.Served server = serve(new GeneratedLibrary(folder.path()));
        Fuzz fuzz = new Fuzz(server.address(), seed, naughty(), longest)) {
      return ask(fuzz);
    }
  }

  private GeneratedLibrary.Served serve(GeneratedLibrary library) throws IOException {
    try (Stream<SampleReport> samples = SampleReports.bundled()) {
      library.write(samples);
    }
    if (longParagraphs) {
      LongReports.write(library.reports().resolve("long"));
    }
    library.update();
    return library.serve();
  }

  private List<String> naughty() throws IOException {
    return strings == null
        ? List.of("")
        : List.of(
            new Gson().fromJson(Files.readString(strings, StandardCharsets.UTF_8), String[].class));
  }

  private int ask(Fuzz fuzz) throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    if (only != null) {
      fuzz.askOnly(only, out);
      return 0;
    }
    long begin = System.nanoTime();
    FuzzOutcome outcome = fuzz.run(queries, clients, spec.commandLine().getErr());
    double seconds = (System.nanoTime() - begin) / 1e9;
    out.printf("seed %d: %d questions in %.0f s%n", seed, queries, seconds);
    print(outcome, out);
    return outcome.failed() == 0 ? 0 : 1;
  }

  private void print(FuzzOutcome outcome, PrintWriter out) {
    outcome.statuses().forEach((status, count) -> out.println("status " + status + ": " + count));
    out.printf("p50 %.1f ms, p99 %.1f ms%n", outcome.median(), outcome.p99());
    out.println("longer than " + longest + " ms: " + outcome.slow());
    out.println("failed: " + outcome.failed());
    outcome.failures().forEach(failure -> out.println("  " + failure.shortened()));
    out.println("slowest:");
    outcome.slowest().forEach(slow -> out.println("  " + slow.shortened()));
  }
}
