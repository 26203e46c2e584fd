package nianbao.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import nianbao.answer.Json;
import nianbao.answer.SearchAnswer;
import nianbao.export.ExportFile;
import nianbao.export.ExportFormat;
import nianbao.export.ExportTable;
import nianbao.export.results.SearchTable;
import nianbao.http.page.PageLanguage;
import nianbao.http.page.Wording;
import nianbao.http.page.results.ResultsAddress;
import nianbao.http.page.results.ResultsAddress.Kind;
import nianbao.http.request.QueryParameters;
import nianbao.http.request.RequestException;
import nianbao.http.request.SearchParameters;
import nianbao.search.QuerySyntaxException;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.SearchResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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

  @ArgGroup private @Nullable Format format;

  @Option(
      names = "--what",
      paramLabel = "ROW",
      description =
          "What is a row of CSV, a workbook or JSON Lines: paragraphs (default), reports.")
  private @Nullable String what;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where to write CSV, a workbook or JSON Lines; default: standard output.")
  private @Nullable Path output;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      description = "What printed links begin with; default: ${DEFAULT-VALUE}.")
  private String publicUrl = "";

  @Mixin private SearchOptions options = new SearchOptions();
  @Mixin private DataOption data = new DataOption();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  /** One of the formats for programs. */
  private static final class Format {
    @Option(names = "--json", description = "Print what the API answers.")
    private boolean json;

    @Option(names = "--csv", description = "All results as CSV.")
    private boolean csv;

    @Option(names = "--xlsx", description = "All results as a workbook.")
    private boolean xlsx;

    @Option(names = "--jsonl", description = "All results as JSON Lines.")
    private boolean jsonLines;

    /** The format of whole results; {@code null} for a page of them. */
    private @Nullable ExportFormat ofAll() {
      if (csv) {
        return ExportFormat.CSV;
      }
      if (xlsx) {
        return ExportFormat.XLSX;
      }
      return jsonLines ? ExportFormat.JSON_LINES : null;
    }
  }

  @Override
  public Integer call() throws IOException {
    ExportFormat all = format == null ? null : format.ofAll();
    if (all != null) {
      export(all);
    } else if (what != null || output != null) {
      throw usage("--what and --output are for --csv, --xlsx and --jsonl");
    } else {
      print(format != null && format.json);
    }
    return 0;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void export(ExportFormat all) throws IOException {
    if (output == null && !all.isText() && Boolean.getBoolean("nianbao.out.terminal")) {
      throw usage("a terminal can't show a workbook; name a file with --output");
    }
    QueryParameters parameters = options.with(query, what);
    SearchRequest request;
    SearchTable table;
    try {
      request = SearchParameters.whole(parameters);
      table = SearchParameters.table(parameters);
    } catch (RequestException e) {
      throw FilterOptions.usage(spec, e);
    }
    try (ReportIndex index = data.folder().openForReading()) {
      SearchTable.Asked asked =
          new SearchTable.Asked(
              request,
              ResultsAddress.of(Kind.SEARCH, parameters.values()).href(),
              base(),
              index.contents().sample(),
              Wording.of(ofReader()));
      table.use(index, asked, made -> write(all, made));
    } catch (QuerySyntaxException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  /** Whoever reads the file has the language of this system, more likely than that of commands. */
  private static PageLanguage ofReader() {
    boolean chinese = Locale.getDefault().getLanguage().equals(PageLanguage.CHINESE.code());
    return chinese ? PageLanguage.CHINESE : PageLanguage.ENGLISH;
  }

  private void write(ExportFormat all, ExportTable<?> table) throws IOException {
    if (output == null) {
      OutputStream out = new FileOutputStream(FileDescriptor.out);
      all.write(table, out);
    } else {
      long rows = ExportFile.write(output, all, table);
      spec.commandLine().getErr().println(rows + " rows in " + output);
    }
  }

  private String base() {
    return publicUrl.replaceFirst("/++$", "");
  }

  private void print(boolean json) throws IOException {
    SearchRequest request = request();
    PrintWriter out = spec.commandLine().getOut();
    try (ReportIndex index = data.folder().openForReading()) {
      SearchAnswer answer = search(index, request);
      if (json) {
        out.println(Json.of(answer));
      } else {
        TerminalPrinter printer = new TerminalPrinter(out, MatchMarks.ofTerminal());
        printer.print(answer, base());
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

  private SearchAnswer search(ReportIndex index, SearchRequest request) throws IOException {
    long start = System.nanoTime();
    try {
      SearchResult result = index.search(request);
      long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      return SearchAnswer.of(request, result, took, new SearchAnswer.Detail(false, true));
    } catch (QuerySyntaxException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }
}
