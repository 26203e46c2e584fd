package nianbao.http.handler;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.export.ExportContext;
import nianbao.export.ExportFormat;
import nianbao.export.ExportTable;
import nianbao.export.ExportTable.Fact;
import nianbao.export.results.FindingsTable;
import nianbao.export.results.SearchTable;
import nianbao.export.results.TermsTable;
import nianbao.export.years.YearExport;
import nianbao.export.years.YearExport.Line;
import nianbao.http.page.PageContext;
import nianbao.http.page.results.ResultsAddress;
import nianbao.http.page.results.ResultsAddress.Kind;
import nianbao.http.page.years.FiguresPage;
import nianbao.http.page.years.FiguresView;
import nianbao.http.page.years.MatrixView;
import nianbao.http.page.years.RowLabel;
import nianbao.http.page.years.TrendView;
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
  private static final Set<String> TREND = Set.of("scope", "rows", "show");
  private static final Set<String> MATRIX = Set.of("q", "scope", "rows", "show", "sort");
  private static final Set<String> FIGURES = Set.of("q", "name", "rows", "show", "sort");

  private final LiveIndex live;
  private final PageContexts contexts;
  private final CopyHandlers copies;
  private final Downloads downloads = new Downloads();

  ExportHandlers(LiveIndex live, PageContexts contexts, CopyHandlers copies) {
    this.live = live;
    this.contexts = contexts;
    this.copies = copies;
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
      case "copied" -> copied(exchange, format);
      case "trend" -> trend(exchange, format);
      case "matrix" -> matrix(exchange, format);
      case "figures" -> figures(exchange, format);
      default -> throw noSuchFile();
    }
  }

  private static RequestException noSuchFile() {
    return RequestException.of(
        ErrorCode.NOT_FOUND,
        "There are search, findings, terms, copied, trend, matrix and figures to take along, each"
            + " as .csv, .xlsx and .jsonl.");
  }

  private void search(HttpServerExchange exchange, ExportFormat format) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    SearchTable table = SearchParameters.table(parameters);
    SearchTable.Asked asked =
        new SearchTable.Asked(
            SearchParameters.whole(parameters),
            ResultsAddress.of(Kind.SEARCH, parameters.values()).href(),
            context(exchange));
    table.use(
        live.get(), asked, made -> downloads.send(exchange, format, made, asked.request().query()));
  }

  /** The table of {@code /findings}, with the same parameters. */
  private void findings(HttpServerExchange exchange, ExportFormat format) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    ExportContext context = context(exchange);
    ResultsAddress address = ResultsAddress.of(Kind.FINDINGS, parameters.values());
    SearchTable.Asked asked =
        new SearchTable.Asked(SearchParameters.wholeFindings(parameters), address.href(), context);
    String subject = subject(address, context.label("findings"));
    FindingsTable.use(live.get(), asked, made -> downloads.send(exchange, format, made, subject));
  }

  /** Counts of all terms of the list in the request. */
  private void terms(HttpServerExchange exchange, ExportFormat format) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    Filters filters = SearchParameters.terms(parameters);
    ReportIndex index = live.get();
    TermList list = PostedTerms.of(exchange, parameters.text("column"));
    ResultsAddress address = ResultsAddress.of(Kind.TERMS, parameters.values());
    ExportContext context = context(exchange);
    TermsTable.Asked asked =
        new TermsTable.Asked(
            list.byLine(),
            list.problems(),
            filters,
            address.href(),
            term -> TermHandlers.search(address, term),
            context);
    String subject = subject(address, context.label("terms"));
    downloads.send(exchange, format, TermsTable.of(index, asked), subject);
  }

  /**
   * All reports that have a passage, or all passages that several offices have, with the parameters
   * of {@code /copied}.
   */
  private void copied(HttpServerExchange exchange, ExportFormat format) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    ResultsAddress address = ResultsAddress.of(Kind.COPIED, parameters.values());
    ExportContext context = context(exchange);
    ExportTable<?> table = copies.whole(parameters, live.get(), address.href(), context);
    String subject = subject(address, context.label("copied"));
    downloads.send(exchange, format, table, subject);
  }

  /** The table of {@code /trend}, with the same parameters. */
  private void trend(HttpServerExchange exchange, ExportFormat format) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    Set<String> repeatable = new HashSet<>(SearchParameters.FILTERS);
    repeatable.add("q");
    parameters.accept(TREND, repeatable);
    ResultsAddress address = ResultsAddress.of(Kind.TREND, parameters.values());
    List<Line> lines = YearHandlers.trend(address, live.get()).lines();
    if (lines.isEmpty()) {
      throw RequestException.parameter("q", "", "Give a query.");
    }
    ExportTable<?> table = YearExport.of(lines, asked(exchange, address));
    String subject = subject(address, String.join(" ", TrendView.queries(address)));
    downloads.send(exchange, format, table, subject);
  }

  /** The table of {@code /matrix}, with the same parameters. */
  private void matrix(HttpServerExchange exchange, ExportFormat format) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    parameters.accept(MATRIX, SearchParameters.FILTERS);
    ResultsAddress address = ResultsAddress.of(Kind.MATRIX, parameters.values());
    MatrixView view = YearHandlers.matrix(address, live.get());
    ExportTable<?> table =
        YearExport.of(new Line(address.only("q"), view.shown()), asked(exchange, address));
    downloads.send(exchange, format, table, subject(address, address.only("q")));
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
    ExportTable<?> table =
        YearExport.of(view.table(), address.only("q"), label, asked(exchange, address));
    downloads.send(exchange, format, table, subject(address, label));
  }

  /** What the table is about, for the name of its file: the places and years that it is of too. */
  private static String subject(ResultsAddress address, String about) {
    return Stream.concat(Stream.of(about), address.filters().stream().map(Suggestion.Filter::value))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" "));
  }

  private YearExport.Asked asked(HttpServerExchange exchange, ResultsAddress address) {
    ExportContext context = context(exchange);
    List<Fact> facts =
        List.of(
            new Fact("q", context.label("query"), String.join("；", address.values("q"))),
            new Fact("url", context.label("url"), context.base() + address.href()));
    return new YearExport.Asked(
        facts,
        (query, group, year) -> RowLabel.reports(address.asking(query), group, year),
        context);
  }

  private ExportContext context(HttpServerExchange exchange) {
    PageContext page = contexts.of(exchange);
    return new ExportContext(PageContexts.base(exchange, page), page.sample(), page.wording());
  }
}
