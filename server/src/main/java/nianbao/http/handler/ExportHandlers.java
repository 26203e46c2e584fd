package nianbao.http.handler;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.export.ExportFormat;
import nianbao.export.ExportTable;
import nianbao.export.ExportTable.Fact;
import nianbao.export.results.FindingsTable;
import nianbao.export.results.SearchTable;
import nianbao.export.results.TermsTable;
import nianbao.export.years.YearExport;
import nianbao.http.page.PageContext;
import nianbao.http.page.Wording;
import nianbao.http.page.results.ResultsAddress;
import nianbao.http.page.results.ResultsAddress.Kind;
import nianbao.http.page.years.FiguresPage;
import nianbao.http.page.years.FiguresView;
import nianbao.http.page.years.MatrixView;
import nianbao.http.page.years.RowLabel;
import nianbao.http.request.ErrorCode;
import nianbao.http.request.PostedTerms;
import nianbao.http.request.QueryParameters;
import nianbao.http.request.RequestException;
import nianbao.http.request.SearchParameters;
import nianbao.http.request.TermList;
import nianbao.search.ReportIndex;
import nianbao.search.Suggestion;
import nianbao.search.filter.Filters;

/** {@code GET /api/v1/export/search.csv} and the like: whole tables as files to take along. */
final class ExportHandlers {
  private static final Set<String> MATRIX = Set.of("q", "scope", "rows", "show", "sort");
  private static final Set<String> FIGURES = Set.of("q", "name", "rows", "show", "sort");

  private final LiveIndex live;
  private final PageContexts contexts;
  private final Downloads downloads = new Downloads();

  ExportHandlers(LiveIndex live, PageContexts contexts) {
    this.live = live;
    this.contexts = contexts;
  }

  /** {@code export/{file}}: a table, all of it, in the format of the file. */
  void export(HttpServerExchange exchange) throws IOException {
    String file = Routes.pathParameter(exchange, "file");
    int dot = Math.max(0, file.lastIndexOf('.'));
    ExportFormat format =
        ExportFormat.of(file.substring(Math.min(file.length(), dot + 1)))
            .orElseThrow(ExportHandlers::noSuchFile);
    switch (file.substring(0, dot)) {
      case "search" -> search(exchange, format);
      case "findings" -> findings(exchange, format);
      case "terms" -> terms(exchange, format);
      case "matrix" -> matrix(exchange, format);
      case "figures" -> figures(exchange, format);
      default -> throw noSuchFile();
    }
  }

  private static RequestException noSuchFile() {
    return RequestException.of(
        ErrorCode.NOT_FOUND,
        "There are search, findings, terms, matrix and figures to take along, each as .csv, .xlsx"
            + " and .jsonl.");
  }

  private void search(HttpServerExchange exchange, ExportFormat format) throws IOException {
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

  /** The table of {@code /findings}, with the same parameters. */
  private void findings(HttpServerExchange exchange, ExportFormat format) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    PageContext context = contexts.of(exchange);
    ResultsAddress address = ResultsAddress.of(Kind.FINDINGS, parameters.values());
    SearchTable.Asked asked =
        new SearchTable.Asked(
            SearchParameters.wholeFindings(parameters),
            address.href(),
            PageContexts.base(exchange, context),
            context.sample(),
            context.wording());
    String subject = subject(address, context.wording().text("export.findings"));
    downloads.admit(
        () ->
            FindingsTable.use(
                live.get(), asked, made -> downloads.send(exchange, format, made, subject)));
  }

  /** Counts of all terms of the list in the request. */
  private void terms(HttpServerExchange exchange, ExportFormat format) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    Filters filters = SearchParameters.terms(parameters);
    ReportIndex index = live.get();
    TermList list = PostedTerms.of(exchange, parameters.text("column"));
    ResultsAddress address = ResultsAddress.of(Kind.TERMS, parameters.values());
    PageContext context = contexts.of(exchange);
    TermsTable.Asked asked =
        new TermsTable.Asked(
            list.byLine(),
            list.problems(),
            filters,
            address.href(),
            term -> TermHandlers.search(address, term),
            PageContexts.base(exchange, context),
            context.sample(),
            context.wording());
    String subject = subject(address, context.wording().text("export.terms"));
    downloads.admit(() -> downloads.send(exchange, format, TermsTable.of(index, asked), subject));
  }

  /** The table of {@code /matrix}, with the same parameters. */
  private void matrix(HttpServerExchange exchange, ExportFormat format) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    parameters.accept(MATRIX, SearchParameters.FILTERS);
    ResultsAddress address = ResultsAddress.of(Kind.MATRIX, parameters.values());
    MatrixView view = YearHandlers.matrix(address, live.get());
    ExportTable<?> table = YearExport.of(view.shown(), asked(exchange, address));
    downloads.admit(
        () -> downloads.send(exchange, format, table, subject(address, address.only("q"))));
  }

  /** The table of {@code /figures}, with the same parameters. */
  private void figures(HttpServerExchange exchange, ExportFormat format) throws IOException {
    QueryParameters given = QueryParameters.of(exchange);
    given.accept(FIGURES, SearchParameters.FILTERS);
    ResultsAddress address = ResultsAddress.of(Kind.FIGURES, given.values());
    FiguresView view = FigureHandlers.view(address, live.get());
    String label =
        FiguresPage.label(
            String.join("/", view.request().names()), contexts.of(exchange).wording());
    ExportTable<?> table = YearExport.of(view.table(), label, asked(exchange, address));
    downloads.admit(() -> downloads.send(exchange, format, table, subject(address, label)));
  }

  /** What the table is about, for the name of its file: the places and years that it is of too. */
  private static String subject(ResultsAddress address, String about) {
    return Stream.concat(Stream.of(about), address.filters().stream().map(Suggestion.Filter::value))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" "));
  }

  private YearExport.Asked asked(HttpServerExchange exchange, ResultsAddress address) {
    PageContext context = contexts.of(exchange);
    String base = PageContexts.base(exchange, context);
    Wording wording = context.wording();
    List<Fact> facts =
        List.of(
            new Fact("q", wording.text("export.query"), address.only("q")),
            new Fact("url", wording.text("export.url"), base + address.href()));
    return new YearExport.Asked(
        facts,
        base,
        (group, year) -> RowLabel.reports(address, group, year),
        context.sample(),
        wording);
  }
}
