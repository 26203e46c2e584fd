package nianbao.http.handler;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.answer.CompareAnswer;
import nianbao.answer.Json;
import nianbao.compare.ReportComparison;
import nianbao.http.page.compare.ComparePage;
import nianbao.http.page.compare.CompareView;
import nianbao.http.page.compare.CompareView.Asked;
import nianbao.http.request.ErrorCode;
import nianbao.http.request.QueryParameters;
import nianbao.http.request.RequestException;
import nianbao.http.request.SearchParameters;
import nianbao.report.ReportId;
import nianbao.search.IndexedReport;
import nianbao.search.ReportIndex;

/** What differs between two reports, as a page and in the API. */
public final class CompareHandlers {
  /** The parameters that name the two reports: by their ids, or by the addresses of their pages. */
  static final List<String> REPORTS = List.of("a", "b");

  /** The parameters of the API, each once. */
  public static final Set<String> PARAMETERS = Set.of("a", "b", "text");

  private static final Pattern ADDRESS = Pattern.compile("/reports/([a-z2-7]{12})(?![a-z2-7])");

  private final LiveIndex live;
  private final PageContexts contexts;
  private final ComparePage page = new ComparePage();

  CompareHandlers(LiveIndex live, PageContexts contexts) {
    this.live = live;
    this.contexts = contexts;
  }

  /** The id that a parameter gives; empty for none. What is no address may be an id. */
  static String id(QueryParameters parameters, String name) {
    String given = parameters.text(name).strip();
    Matcher address = ADDRESS.matcher(given);
    return address.find() ? address.group(1) : given;
  }

  /**
   * {@code GET /compare}: two reports side by side, or how to come to that. A report that isn't
   * there is named, with 404. Other parameters are ignored, as on the page of a report.
   */
  void page(HttpServerExchange exchange) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    ReportIndex index = live.get();
    CompareView view =
        new CompareView(asked(index, parameters, "a"), asked(index, parameters, "b"));
    if (view.a().isMissing() || view.b().isMissing()) {
      exchange.setStatusCode(ErrorCode.NOT_FOUND.status());
    }
    Responses.html(exchange, page.render(view, contexts.of(exchange)));
  }

  private static Asked asked(ReportIndex index, QueryParameters parameters, String name)
      throws IOException {
    return new Asked(parameters.text(name).strip(), find(index, id(parameters, name)).orElse(null));
  }

  private static Optional<IndexedReport> find(ReportIndex index, String id) throws IOException {
    return ReportId.isValid(id) ? index.report(new ReportId(id)) : Optional.empty();
  }

  /** {@code compare}: two reports side by side. */
  void api(HttpServerExchange exchange) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    parameters.accept(PARAMETERS, Set.of());
    boolean wholeTexts = SearchParameters.wholeTexts(parameters);
    ReportIndex index = live.get();
    IndexedReport a = required(index, parameters, "a");
    IndexedReport b = required(index, parameters, "b");
    long start = System.nanoTime();
    ReportComparison comparison = ReportComparison.of(a.report(), b.report());
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Responses.json(
        exchange,
        Json.of(
            CompareAnswer.of(a.report(), b.report(), comparison, a.sample(), took, wholeTexts)));
  }

  private static IndexedReport required(ReportIndex index, QueryParameters parameters, String name)
      throws IOException {
    String id = id(parameters, name);
    if (id.isEmpty()) {
      throw RequestException.parameter(name, id, "Give the id of a report.");
    }
    return find(index, id)
        .orElseThrow(
            () ->
                RequestException.notFound(
                    name,
                    parameters.text(name),
                    "There is no report with the id that " + name + " gives."));
  }
}
