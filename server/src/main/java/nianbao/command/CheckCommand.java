package nianbao.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nianbao.answer.FindingsAnswer;
import nianbao.answer.Json;
import nianbao.extract.ReportExtractor;
import nianbao.index.ReportSink;
import nianbao.library.Library;
import nianbao.library.ReportCollection;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.filter.Filters;
import nianbao.search.filter.FindingFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nianbao check}: where reports contradict themselves, or the report of the year before. */
@Command(
    name = "check",
    description = "Prints where reports contradict themselves or the report of the year before.",
    footer = {
      "",
      "Examples:",
      "  nianbao check ~/reports",
      "  nianbao check --json > findings.jsonl"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Folders and files to check; without any, the index is checked.")
  private List<String> paths = List.of();

  @Option(names = "--json", description = "Print one JSON object for each report with findings.")
  private boolean json;

  @Mixin private FilterOptions options = new FilterOptions();
  @Mixin private DataOption data = new DataOption();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Filters filters = options.filters();
    if (paths.isEmpty()) {
      try (ReportIndex index = data.folder().openForReading()) {
        print(index, filters);
      }
    } else {
      try (TemporaryFolder folder = TemporaryFolder.create("nianbao-check")) {
        checkFiles(new DataFolder(folder.path()), filters);
      }
    }
    return 0;
  }

  /**
   * Checks files through a temporary index: years are compared and twins found in an index only.
   */
  private void checkFiles(DataFolder temporary, Filters filters) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    UpdateProgress progress = new UpdateProgress(err, null);
    try (ReportSink sink = temporary.openForWriting()) {
      Library.update(sink, temporary.originals(), collections(), ReportExtractor::read, progress);
    } finally {
      progress.finish();
    }
    try (ReportIndex index = temporary.openForReading(false)) {
      print(index, filters);
    }
  }

  /** The collections at the given paths; folders that share a name are told apart by a number. */
  private List<ReportCollection> collections() {
    Map<String, ReportCollection> byName = new HashMap<>();
    List<ReportCollection> collections = new ArrayList<>();
    for (ReportCollection given : IndexCommand.collections(spec, paths)) {
      ReportCollection unique = given;
      for (int number = 2; isTaken(unique, byName); number++) {
        unique = new ReportCollection(given.name() + '-' + number, given.root(), given.only());
      }
      byName.put(unique.name(), unique);
      collections.add(unique);
    }
    return collections;
  }

  private static boolean isTaken(
      ReportCollection collection, Map<String, ReportCollection> byName) {
    ReportCollection known = byName.get(collection.name());
    return known != null && !known.root().equals(collection.root());
  }

  private void print(ReportIndex index, Filters filters) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    FindingFilter wanted = filters.findings();
    TerminalPrinter printer = new TerminalPrinter(out, MatchMarks.ofTerminal());
    for (ReportId id : index.withFindings(filters)) {
      Report report = index.report(id).orElseThrow().report();
      if (json) {
        out.println(Json.of(FindingsAnswer.ReportFindings.of(report, wanted.of(report))));
      } else {
        printer.print(report, wanted.of(report));
      }
    }
    if (!json) {
      Filters checked = filters.withoutFindings();
      printer.printSummary(index.search(SearchRequest.of("", checked)).total());
    }
  }
}
