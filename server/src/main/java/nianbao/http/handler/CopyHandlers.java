package nianbao.http.handler;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.answer.Json;
import nianbao.answer.ParagraphLink;
import nianbao.answer.passage.CopiesAnswer;
import nianbao.answer.passage.PassagesAnswer;
import nianbao.export.ExportContext;
import nianbao.export.ExportTable;
import nianbao.export.results.CopiedTable;
import nianbao.export.results.PassagesTable;
import nianbao.http.page.copied.CopiedPage;
import nianbao.http.page.copied.CopiedView;
import nianbao.http.page.copied.CopiedView.Asked;
import nianbao.http.page.results.ResultsAddress;
import nianbao.http.page.results.ResultsAddress.Kind;
import nianbao.http.request.QueryParameters;
import nianbao.http.request.RequestException;
import nianbao.http.request.SearchParameters;
import nianbao.office.OfficeKey;
import nianbao.report.Report;
import nianbao.search.ReportIndex;
import nianbao.search.SearchResult.Facets;
import nianbao.search.filter.Filters;
import nianbao.search.passage.Copies;
import nianbao.search.passage.CopiesRequest;
import nianbao.search.passage.LikelyCopy;
import nianbao.search.passage.Passage;
import nianbao.search.passage.SharedPassages;
import nianbao.text.Beginning;
import org.jspecify.annotations.Nullable;

/** Who else has a passage, and which passages several offices have: the page, and the API. */
public final class CopyHandlers {
  /** The parameters of the API that may be given once. */
  public static final Set<String> PARAMETERS = Set.of("p", "text", "others", "page", "size");

  /** The parameters of the API of passages that several offices have. */
  public static final Set<String> PASSAGES = Set.of("page", "size");

  /** The parameters of the file of all copies, and of that of passages. */
  public static final Set<String> WHOLE = Set.of("p", "text", "others");

  /** The ids of a report and a paragraph, alone or within the address of the paragraph. */
  private static final Pattern PARAGRAPH =
      Pattern.compile("(?:^|/)([a-z2-7]{12})/(?:p/)?([1-9][0-9]{0,6}-[0-9a-f]{6})(?![0-9a-f])");

  private final LiveIndex live;
  private final PageContexts contexts;
  private final FormerLinks links;
  private final CopiedPage page = new CopiedPage();

  CopyHandlers(LiveIndex live, PageContexts contexts, FormerLinks links) {
    this.live = live;
    this.contexts = contexts;
    this.links = links;
  }

  /** {@code GET /copied}: the reports that have a passage, or the way to ask for one. */
  void page(HttpServerExchange exchange) throws IOException {
    ResultsAddress address = ResultsAddress.of(Kind.COPIED, QueryParameters.of(exchange).values());
    QueryParameters parameters = new QueryParameters(address.parameters());
    ReportIndex index = live.get();
    Asked asked = asked(index, parameters);
    Filters filters = SearchParameters.filters(parameters);
    Facets facets = YearHandlers.facets(index, filters);
    int number = SearchParameters.pageOfRows(parameters);
    CopiedView view =
        asked == null
            ? new CopiedView.Shared(
                address,
                facets,
                index.sharedPassages(new SharedPassages.Request(filters, number, CopiedPage.SIZE)))
            : new CopiedView.OfOne(
                address,
                facets,
                asked,
                index.copies(request(asked, filters, parameters, CopiedPage.SIZE)));
    Responses.html(exchange, page.render(view, contexts.of(exchange)));
  }

  /** {@code GET /api/v1/copied}: the reports that have a passage. */
  void api(HttpServerExchange exchange) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    parameters.accept(PARAMETERS, SearchParameters.FILTERS);
    ReportIndex index = live.get();
    long start = System.nanoTime();
    Asked asked = asked(index, parameters);
    if (asked == null) {
      throw RequestException.parameter(
          "p", "", "Give the paragraph, REPORT/PARAGRAPH, or a passage as text.");
    }
    int size = SearchParameters.copiesOfPage(parameters);
    CopiesRequest request = request(asked, SearchParameters.filters(parameters), parameters, size);
    Copies copies = index.copies(request);
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Responses.json(exchange, Json.of(CopiesAnswer.of(request, copies, took)));
  }

  /** {@code GET /api/v1/passages}: the passages that several offices have. */
  void passages(HttpServerExchange exchange) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    parameters.accept(PASSAGES, SearchParameters.FILTERS);
    long start = System.nanoTime();
    SharedPassages.Request request =
        new SharedPassages.Request(
            SearchParameters.filters(parameters),
            SearchParameters.pageOfRows(parameters),
            SearchParameters.copiesOfPage(parameters));
    SharedPassages passages = live.get().sharedPassages(request);
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Responses.json(exchange, Json.of(PassagesAnswer.of(request, passages, took)));
  }

  /**
   * All that {@link #page} shows on pages.
   *
   * @param address of the page
   */
  ExportTable<?> whole(
      QueryParameters parameters, ReportIndex index, String address, ExportContext context)
      throws IOException {
    parameters.accept(WHOLE, SearchParameters.FILTERS);
    Asked asked = asked(index, parameters);
    Filters filters = SearchParameters.filters(parameters);
    if (asked == null) {
      SharedPassages all =
          index.sharedPassages(new SharedPassages.Request(filters, 1, SharedPassages.MOST));
      return PassagesTable.of(all, new PassagesTable.Asked(address, context));
    }
    return CopiedTable.of(
        index.copies(request(asked, filters, parameters, LikelyCopy.MOST)),
        new CopiedTable.Asked(asked.text(), address, context));
  }

  private static CopiesRequest request(
      Asked asked, Filters filters, QueryParameters parameters, int size) {
    Report report = asked.report();
    OfficeKey office = report == null ? null : OfficeKey.of(report.header());
    return new CopiesRequest(
        asked.text(),
        report == null ? null : report.id(),
        office == null ? null : office.value(),
        SearchParameters.isTrue(parameters, "others"),
        filters,
        SearchParameters.pageOfRows(parameters),
        size);
  }

  /** What is looked for; {@code null} when nothing was given. */
  private @Nullable Asked asked(ReportIndex index, QueryParameters parameters) throws IOException {
    String paragraph = parameters.text("p").strip();
    String text = parameters.text("text");
    if (paragraph.isEmpty()) {
      return text.isBlank() ? null : new Asked(typed(text), null, null, false);
    }
    if (!text.isBlank()) {
      throw RequestException.parameter("text", text, "Give a paragraph or a text, not both.");
    }
    Matcher ids = PARAGRAPH.matcher(paragraph);
    if (!ids.find()) {
      throw RequestException.parameter(
          "p", paragraph, "Give REPORT/PARAGRAPH, or the address of a paragraph.");
    }
    Report report =
        links
            .present(index, ids.group(1))
            .orElseThrow(
                () -> RequestException.notFound("p", paragraph, "There is no such report."));
    ParagraphLink link =
        ParagraphLink.of(report, ids.group(2))
            .orElseThrow(
                () ->
                    RequestException.notFound(
                        "p", paragraph, "There is no such paragraph in this report."));
    // A paragraph that is longer than any passage is looked for by its beginning.
    String passage = Beginning.of(link.paragraph().text(), Passage.LONGEST);
    return new Asked(passage, report, link.paragraph(), link.textChanged());
  }

  private static String typed(String text) {
    if (text.length() > SearchParameters.LONGEST_QUERY) {
      throw RequestException.parameter(
          "text", text, "A passage has at most " + SearchParameters.LONGEST_QUERY + " characters.");
    }
    return text;
  }
}
