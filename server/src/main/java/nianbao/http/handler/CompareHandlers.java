package nianbao.http.handler;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
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
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.search.IndexedReport;
import nianbao.search.ReportIndex;

/** What differs between two reports, as a page and in the API. */
public final class CompareHandlers {
  /**
   * The parameters that name the two reports: by id or {@code ID@VERSION}, or by the addresses of
   * their pages.
   */
  static final List<String> REPORTS = List.of("a", "b");

  /** The parameters of the API, each once. */
  public static final Set<String> PARAMETERS = Set.of("a", "b", "text");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "/reports/([a-z2-7]{12})(?![a-z2-7])[^?#]*(?:\\?(?:[^#]*&)?version=([^&#]*))?");

  private final LiveIndex live;
  private final PageContexts contexts;
  private final VersionedReports versions;
  private final ComparePage page = new ComparePage();

  CompareHandlers(LiveIndex live, PageContexts contexts, VersionedReports versions) {
    this.live = live;
    this.contexts = contexts;
    this.versions = versions;
  }

  /**
   * What a parameter names.
   *
   * @param id empty for none
   * @param version empty for the report as it is
   */
  private record Named(String id, String version) {

    /** What is no address may be an id, or {@code ID@VERSION}. */
    static Named of(String given) {
      Matcher address = ADDRESS.matcher(given);
      if (address.find()) {
        return new Named(address.group(1), Objects.requireNonNullElse(address.group(2), ""));
      }
      String[] parts = given.split("@", 2);
      return new Named(parts[0], parts.length == 1 ? "" : parts[1]);
    }
  }

  private static Named named(QueryParameters parameters, String name) {
    return Named.of(parameters.text(name).strip());
  }

  /** The id that a parameter gives; empty for none. */
  static String id(QueryParameters parameters, String name) {
    return named(parameters, name).id;
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

  private Asked asked(ReportIndex index, QueryParameters parameters, String name)
      throws IOException {
    String typed = parameters.text(name).strip();
    Named named = Named.of(typed);
    if (find(index, named.id).isEmpty()) {
      return new Asked(typed, null, null, null);
    }
    try {
      VersionedReports.Found found = versions.find(index, named.id, named.version, name, "");
      return new Asked(typed, found.indexed(), found.version(), null);
    } catch (RequestException e) {
      return new Asked(typed, null, null, e.wording());
    }
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
    VersionedReports.Found a = required(index, parameters, "a");
    VersionedReports.Found b = required(index, parameters, "b");
    Report reportA = a.indexed().report();
    Report reportB = b.indexed().report();
    long start = System.nanoTime();
    ReportComparison comparison = ReportComparison.of(reportA, reportB);
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Responses.json(
        exchange,
        Json.of(
            CompareAnswer.of(
                reportA,
                a.address(),
                reportB,
                b.address(),
                comparison,
                a.indexed().sample(),
                took,
                wholeTexts)));
  }

  private VersionedReports.Found required(
      ReportIndex index, QueryParameters parameters, String name) throws IOException {
    Named named = named(parameters, name);
    if (named.id.isEmpty()) {
      throw RequestException.parameter(name, named.id, "Give the id of a report.");
    }
    if (find(index, named.id).isEmpty()) {
      throw RequestException.notFound(
          name, parameters.text(name), "There is no report with the id that " + name + " gives.");
    }
    return versions.find(index, named.id, named.version, name, "");
  }
}
