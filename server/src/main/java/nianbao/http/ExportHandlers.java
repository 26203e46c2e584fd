package nianbao.http;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import nianbao.export.ExportFormat;
import nianbao.export.results.SearchTable;
import nianbao.http.page.PageContext;
import nianbao.http.page.results.ResultsAddress;
import nianbao.http.page.results.ResultsAddress.Kind;
import nianbao.http.request.ErrorCode;
import nianbao.http.request.QueryParameters;
import nianbao.http.request.RequestException;
import nianbao.http.request.SearchParameters;

/** {@code GET /api/v1/export/search.csv} and the like: whole results as files to take along. */
final class ExportHandlers {
  private static final String SEARCH = "search.";

  private final LiveIndex live;
  private final PageContexts contexts;
  private final Downloads downloads = new Downloads();

  ExportHandlers(LiveIndex live, PageContexts contexts) {
    this.live = live;
    this.contexts = contexts;
  }

  /** {@code export/{file}}: the results of a search, all of them, in the format of the file. */
  void export(HttpServerExchange exchange) throws IOException {
    ExportFormat format = format(Routes.pathParameter(exchange, "file"));
    QueryParameters parameters = QueryParameters.of(exchange);
    SearchTable table = SearchParameters.table(parameters);
    PageContext context = contexts.of(exchange);
    SearchTable.Asked asked =
        new SearchTable.Asked(
            SearchParameters.whole(parameters),
            ResultsAddress.of(Kind.SEARCH, parameters.values()).href(),
            PageContexts.base(exchange, context),
            context.sample(),
            context.wording());
    downloads.admit(
        () ->
            table.use(
                live.get(),
                asked,
                made -> downloads.send(exchange, format, made, asked.request().query())));
  }

  private static ExportFormat format(String file) {
    return ExportFormat.of(file.startsWith(SEARCH) ? file.substring(SEARCH.length()) : "")
        .orElseThrow(
            () ->
                RequestException.of(
                    ErrorCode.NOT_FOUND,
                    "There are search.csv, search.xlsx and search.jsonl to take along."));
  }
}
