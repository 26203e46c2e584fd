package nianbao.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nianbao.bench.recall.CorrectionQuality;
import nianbao.bench.recall.Mistyping;
import nianbao.bench.recall.TextIndex;
import nianbao.bench.recall.Texts;
import nianbao.command.data.TemporaryFolder;
import nianbao.command.terminal.Version;
import nianbao.report.Report;
import nianbao.search.ReportIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nianbao-bench corrections}: how often a mistyped string is corrected. */
@Command(
    name = "corrections",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Mistypes strings drawn from generated and given texts so that nothing is found, and counts"
            + " how often the right string is suggested.")
final class CorrectionsCommand implements Callable<Integer> {

  @Option(
      names = "--reports",
      paramLabel = "N",
      defaultValue = "2000",
      description = "How many reports to generate (default ${DEFAULT-VALUE}).")
  private int reports;

  @Option(
      names = "--strings",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many strings to mistype in each way (default ${DEFAULT-VALUE}).")
  private int strings;

  @Option(
      names = "--words",
      description = "Mistype single words, not strings of four to ten characters.")
  private boolean words;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which strings to draw (default ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--missed",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many of the missed strings to print (default ${DEFAULT-VALUE}).")
  private int missed;

  @Option(
      names = "--texts",
      paramLabel = "FILE",
      description = "More texts: JSON lines with doc and text; each document becomes a report.")
  private @Nullable Path lines;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    CorrectionQuality quality = new CorrectionQuality(words, seed);
    try (TemporaryFolder folder = TemporaryFolder.create("nianbao-corrections");
        ReportIndex index = TextIndex.of(all().map(quality::sample), folder.path())) {
      quality.measure(index, strings).forEach(this::print);
    }
    return 0;
  }

  private void print(Mistyping kind, CorrectionQuality.Outcome outcome) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%-18s %5d strings, first %5.1f %%, any %5.1f %%, median %6.1f ms, 99 %% within %6.1f ms%n",
        kind,
        outcome.answers().size(),
        100 * outcome.among(1),
        100 * outcome.among(3),
        outcome.millis(0.5),
        outcome.millis(0.99));
    outcome.missed().stream()
        .limit(missed)
        .forEach(
            one -> out.printf("    %s for %s: %s%n", one.asked(), one.meant(), one.suggested()));
  }

  private Stream<Report> all() throws IOException {
    Stream<Report> given =
        lines == null ? Stream.of() : Texts.documents(Texts.lines(lines)).stream();
    return Stream.concat(Texts.generated(reports), given);
  }
}
