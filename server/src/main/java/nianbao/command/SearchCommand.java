package nianbao.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import nianbao.answer.Json;
import nianbao.answer.SearchAnswer;
import nianbao.http.request.RequestException;
import nianbao.http.request.SearchParameters;
import nianbao.search.QuerySyntaxException;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.SearchResult;
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
      "  nianbao search '行政复议 requests>100' --sort -year --json"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class SearchCommand implements Callable<Integer> {
  @Parameters(paramLabel = "QUERY", description = "As on the search page; \"\" for everything.")
  private String query = "";

  @Option(names = "--json", description = "Print what the API answers.")
  private boolean json;

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

  @Override
  public Integer call() throws IOException {
    SearchRequest request = request();
    PrintWriter out = spec.commandLine().getOut();
    try (ReportIndex index = data.folder().openForReading()) {
      SearchAnswer answer = search(index, request);
      if (json) {
        out.println(Json.of(answer));
      } else {
        TerminalPrinter printer = new TerminalPrinter(out, MatchMarks.ofTerminal());
        printer.print(answer, publicUrl.replaceFirst("/++$", ""));
      }
    }
    return 0;
  }

  private SearchRequest request() {
    try {
      return SearchParameters.search(options.with(query));
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
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }
}
