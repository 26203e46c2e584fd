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
import nianbao.command.data.DataFolder;
import nianbao.command.data.IndexOption;
import nianbao.command.data.TemporaryFolder;
import nianbao.command.progress.UpdateProgress;
import nianbao.command.terminal.MatchMarks;
import nianbao.command.terminal.TerminalPrinter;
import nianbao.command.terminal.Version;
import nianbao.export.ExportFormat;
import nianbao.export.results.FindingsTable;
import nianbao.export.results.SearchTable;
import nianbao.extract.ReportExtractor;
import nianbao.http.page.results.ResultsAddress;
import nianbao.http.page.results.ResultsAddress.Kind;
import nianbao.index.ReportSink;
import nianbao.library.Library;
import nianbao.library.ReportCollection;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import nianbao.search.filter.FindingFilter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
      "  nianbao check --gap 100 --xlsx --output findings.xlsx"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Folders and files to check; without any, the index is checked.")
  private List<String> paths = List.of();

  @Mixin private ExportOptions exports = new ExportOptions();
  @Mixin private FilterOptions options = new FilterOptions();
  @Mixin private IndexOption source = new IndexOption();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Filters filters = options.filters();
    ExportFormat all = exports.format();
    if (paths.isEmpty()) {
      try (ReportIndex index = source.open(spec)) {
        report(index, filters, all);
      }
    } else {
      try (TemporaryFolder folder = TemporaryFolder.create("nianbao-check")) {
        checkFiles(new DataFolder(folder.path()), filters, all);
      }
    }
    return 0;
  }

  /**
   * Checks files through a temporary index: years are compared and twins found in an index only.
   */
  private void checkFiles(DataFolder temporary, Filters filters, @Nullable ExportFormat all)
      throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    UpdateProgress progress = new UpdateProgress(err, null);
    try (ReportSink sink = temporary.openForWriting()) {
      Library.update(sink, temporary.originals(), collections(), ReportExtractor::read, progress);
    } finally {
      progress.finish();
    }
    try (ReportIndex index = temporary.openForReading(false)) {
      report(index, filters, all);
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

  private void report(ReportIndex index, Filters filters, @Nullable ExportFormat all)
      throws IOException {
    if (all == null) {
      print(index, filters);
    } else {
      export(index, filters, all);
    }
  }

  private void export(ReportIndex index, Filters filters, ExportFormat all) throws IOException {
    SearchRequest request =
        new SearchRequest(
            "",
            filters.withFinding(),
            Scope.REPORT,
            Sort.NEWEST_YEAR,
            1,
            SearchRequest.MAX_SIZE,
            0);
    Map<String, List<String>> given = new HashMap<>(options.values());
    List<String> grades = given.remove(FilterField.FINDING.key());
    if (grades != null) {
      given.put(FilterField.GRADE, grades);
    }
    SearchTable.Asked asked =
        new SearchTable.Asked(
            request, ResultsAddress.of(Kind.FINDINGS, given).href(), exports.context(index));
    FindingsTable.use(index, asked, made -> exports.write(all, made));
  }

  private void print(ReportIndex index, Filters filters) throws IOException {
    boolean json = exports.json();
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
