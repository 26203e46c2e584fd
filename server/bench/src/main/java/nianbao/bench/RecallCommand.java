package nianbao.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nianbao.bench.recall.Recall;
import nianbao.bench.recall.TextIndex;
import nianbao.bench.recall.Texts;
import nianbao.command.data.TemporaryFolder;
import nianbao.command.terminal.Version;
import nianbao.read.UnreadableException;
import nianbao.report.Report;
import nianbao.search.ReportIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nianbao-bench recall}: compares search with a plain scan. */
@Command(
    name = "recall",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Searches for strings drawn from generated and given texts and compares the hits and"
            + " highlights with a plain scan of the texts.")
final class RecallCommand implements Callable<Integer> {

  @Option(
      names = "--reports",
      paramLabel = "N",
      defaultValue = "2000",
      description = "How many reports to generate (default ${DEFAULT-VALUE}).")
  private int reports;

  @Option(
      names = "--strings",
      paramLabel = "N",
      defaultValue = "20000",
      description = "How many strings to draw (default ${DEFAULT-VALUE}).")
  private int strings;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which strings to draw (default ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--texts",
      paramLabel = "FILE",
      description = "More texts: JSON lines with doc and text; each document becomes a report.")
  private @Nullable Path lines;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "More reports.")
  private List<Path> files = List.of();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Report> distinct = new LinkedHashMap<>();
    for (Report report : all()) {
      distinct.putIfAbsent(String.valueOf(report.paragraphs()), report);
    }
    List<Report> indexed = List.copyOf(distinct.values());
    try (TemporaryFolder folder = TemporaryFolder.create("nianbao-recall");
        ReportIndex index = TextIndex.of(indexed.stream(), folder.path())) {
      Recall.Outcome outcome = new Recall(index, indexed).compare(strings, seed);
      out.printf(
          "%d reports; %d strings quoted, %d of them unquoted too, %d in two pieces; %d paragraphs"
              + " compared, the highlights of %d; %d failed%n",
          indexed.size(),
          outcome.strings(),
          outcome.unquoted(),
          outcome.pairs(),
          outcome.paragraphs(),
          outcome.marked(),
          outcome.failed());
      outcome.failures().forEach(out::println);
      return outcome.failed() == 0 ? 0 : 1;
    }
  }

  private List<Report> all() throws IOException, UnreadableException {
    List<Report> all = new ArrayList<>(Texts.files(files));
    all.addAll(Texts.generated(reports).toList());
    all.add(Texts.placeNames());
    all.add(Texts.writings());
    if (lines != null) {
      all.addAll(Texts.documents(Texts.lines(lines)));
    }
    return all;
  }
}
