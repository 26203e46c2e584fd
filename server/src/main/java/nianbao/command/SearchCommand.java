package nianbao.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import nianbao.answer.Json;
import nianbao.answer.SearchAnswer;
import nianbao.command.data.IndexOption;
import nianbao.command.terminal.MatchMarks;
import nianbao.command.terminal.TerminalPrinter;
import nianbao.command.terminal.Version;
import nianbao.export.ExportFormat;
import nianbao.export.results.SearchTable;
import nianbao.http.page.results.ResultsAddress;
import nianbao.http.page.results.ResultsAddress.Kind;
import nianbao.http.request.QueryParameters;
import nianbao.http.request.RequestException;
import nianbao.http.request.SearchParameters;
import nianbao.search.QuerySyntaxException;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.SearchResult;
import nianbao.search.TooMuchTextException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nianbao search}: the search of the server in a terminal. */
@Command(
    name = "search",
    description = "Searches what has been indexed.",
    footer = {
      "",
      "Examples:",
      "  nianbao search '依申请公开 信息不存在' --city 衢州 --year 2013..2018",
      "  nianbao search '行政复议 requests>100' --sort -year --xlsx --output 行政复议.xlsx"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class SearchCommand implements Callable<Integer> {
  @Parameters(paramLabel = "QUERY", description = "As on the search page; \"\" for everything.")
  private String query = "";

  @Option(
      names = "--what",
      paramLabel = "ROW",
      description =
          "What is a row of CSV, a workbook or JSON Lines: paragraphs (default), reports.")
  private @Nullable String what;

  @Mixin private ExportOptions exports = new ExportOptions();
  @Mixin private SearchOptions options = new SearchOptions();
  @Mixin private IndexOption source = new IndexOption();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ExportFormat all = exports.format();
    if (all != null) {
      export(all);
    } else if (what != null) {
      throw usage("--what is for --csv, --xlsx and --jsonl");
    } else {
      print(exports.json());
    }
    return 0;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void export(ExportFormat all) throws IOException {
    QueryParameters parameters = options.with(query, what);
    SearchRequest request;
    SearchTable table;
    try {
      request = SearchParameters.whole(parameters);
      table = SearchParameters.table(parameters);
    } catch (RequestException e) {
      throw FilterOptions.usage(spec, e);
    }
    try (ReportIndex index = source.open(spec)) {
      SearchTable.Asked asked =
          new SearchTable.Asked(
              request,
              ResultsAddress.of(Kind.SEARCH, parameters.values()).href(),
              exports.context(index));
      table.use(index, asked, made -> exports.write(all, made));
    } catch (QuerySyntaxException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  private void print(boolean json) throws IOException {
    SearchRequest request = request();
    PrintWriter out = spec.commandLine().getOut();
    try (ReportIndex index = source.open(spec)) {
      SearchAnswer answer = search(index, request, json);
      if (json) {
        out.println(Json.of(answer));
      } else {
        TerminalPrinter printer = new TerminalPrinter(out, MatchMarks.ofTerminal());
        printer.print(answer, exports.base());
      }
    }
  }

  private SearchRequest request() {
    try {
      return SearchParameters.search(options.with(query, null));
    } catch (RequestException e) {
      throw FilterOptions.usage(spec, e);
    }
  }

  /**
   * @param whole whether long paragraphs are whole, too; what is printed for people are excerpts
   */
  private SearchAnswer search(ReportIndex index, SearchRequest request, boolean whole)
      throws IOException {
    long start = System.nanoTime();
    try {
      SearchResult result = index.search(request);
      long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      return SearchAnswer.of(request, result, took, new SearchAnswer.Detail(false, whole));
    } catch (QuerySyntaxException | TooMuchTextException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }
}
