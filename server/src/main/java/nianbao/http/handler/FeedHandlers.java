package nianbao.http.handler;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import nianbao.answer.Links;
import nianbao.export.feed.AtomFeed;
import nianbao.export.feed.AtomFeed.Entry;
import nianbao.findings.FindingMessages;
import nianbao.http.page.PageContext;
import nianbao.http.page.Wording;
import nianbao.http.page.results.ResultsAddress;
import nianbao.http.page.results.ResultsAddress.Kind;
import nianbao.http.request.ErrorCode;
import nianbao.http.request.QueryParameters;
import nianbao.http.request.RequestException;
import nianbao.http.request.SearchParameters;
import nianbao.office.OfficeKey;
import nianbao.report.Finding;
import nianbao.report.Header;
import nianbao.report.Report;
import nianbao.report.Source;
import nianbao.search.IndexedOffice;
import nianbao.search.IndexedReport;
import nianbao.search.OfficeReport;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.Hit;
import nianbao.search.SearchResult.ParagraphHit;

/**
 * {@code GET /feeds/search.atom}, {@code /feeds/findings.atom} and {@code /feeds/offices/KEY.atom}:
 * what the page with the same parameters shows, by when it came here, the newest first.
 */
final class FeedHandlers {
  /** Reports that are looked at together; most feeds are full with these. */
  private static final int AT_ONCE = 25;

  private static final String ATOM = ".atom";

  private final LiveIndex live;
  private final PageContexts contexts;

  FeedHandlers(LiveIndex live, PageContexts contexts) {
    this.live = live;
    this.contexts = contexts;
  }

  /** One feed while it is filled. */
  private static final class Filling {
    private final List<Entry> entries = new ArrayList<>();
    private final String base;
    private final Wording wording;

    Filling(String base, Wording wording) {
      this.base = base;
      this.wording = wording;
    }

    boolean isFull() {
      return entries.size() >= AtomFeed.MOST;
    }

    /**
     * @param path below the page of the report, which tells the entry from others
     * @param link the page that shows it
     */
    void add(Source source, Header header, String path, String link, String text) {
      if (isFull()) {
        return;
      }
      String name = Links.report(source.id()).substring(1) + path;
      String mark = header.titleInferred() ? '（' + wording.text("title.inferred") + '）' : "";
      entries.add(
          new Entry(
              name,
              header.title() + mark,
              header.issuer(),
              base + link,
              source.capturedAt(),
              text));
    }

    void addReport(Source source, Header header) {
      String number = header.indexNumber();
      String text =
          number == null ? header.title() : wording.text("hit.index", Map.of("number", number));
      add(source, header, "", Links.report(source.id()), text);
    }
  }

  /** {@code /feeds/search.atom}: matching paragraphs; reports where no words are looked for. */
  void search(HttpServerExchange exchange) throws IOException {
    ResultsAddress address = address(exchange, Kind.SEARCH);
    SearchRequest request = SearchParameters.search(new QueryParameters(address.parameters()));
    ReportIndex index = live.get();
    send(
        exchange,
        "feeds/search.atom",
        address.href(),
        address.only("q"),
        feed ->
            fill(
                feed,
                index,
                page -> request.latest(page, AT_ONCE, SearchRequest.MAX_PER),
                result -> {
                  boolean hasText = result.query().hasText();
                  String marking = hasText ? Links.marking(address.only("q")) : "";
                  result.hits().forEach(hit -> add(feed, hit, marking));
                }));
  }

  /** What is taken of a page of results. */
  private interface Take {
    void of(SearchResult result) throws IOException;
  }

  /** Takes page after page until the feed is full. */
  private static void fill(
      Filling feed, ReportIndex index, IntFunction<SearchRequest> pages, Take take)
      throws IOException {
    for (int page = 1; !feed.isFull(); page++) {
      SearchResult result = index.search(pages.apply(page));
      // What is found by relaxing a query is a guess, of which nobody wants to hear.
      if (result.hits().isEmpty() || result.query().relaxed()) {
        return;
      }
      take.of(result);
    }
  }

  private static void add(Filling feed, Hit hit, String marking) {
    if (hit.paragraphs().isEmpty()) {
      feed.addReport(hit.source(), hit.header());
    }
    for (ParagraphHit found : hit.paragraphs()) {
      String id = found.id();
      String text = found.shown().narrowed().printed().replace("\t", " | ");
      feed.add(
          hit.source(), hit.header(), "/p/" + id, Links.paragraph(hit.id(), id, marking), text);
    }
  }

  /** {@code /feeds/findings.atom}: findings by their filters. */
  void findings(HttpServerExchange exchange) throws IOException {
    ResultsAddress address = address(exchange, Kind.FINDINGS);
    SearchRequest request = SearchParameters.findings(new QueryParameters(address.parameters()));
    ReportIndex index = live.get();
    send(
        exchange,
        "feeds/findings.atom",
        address.href(),
        contexts.of(exchange).wording().text("findings"),
        feed ->
            fill(
                feed,
                index,
                page -> request.latest(page, AT_ONCE, 0),
                result -> {
                  for (Report report : ResultHandlers.reports(index, result)) {
                    request.findings(report).forEach(finding -> add(feed, report, finding));
                  }
                }));
  }

  private static void add(Filling feed, Report report, Finding finding) {
    feed.add(
        report.source(),
        report.header(),
        "/findings/" + finding.id(),
        Links.finding(report.id(), finding),
        feed.wording.pick(new FindingMessages(report).of(finding)));
  }

  /** {@code /feeds/offices/KEY.atom}: the reports of an office. */
  void office(HttpServerExchange exchange) throws IOException {
    String file = Routes.pathParameter(exchange, "file");
    if (!file.endsWith(ATOM)) {
      throw RequestException.of(ErrorCode.NOT_FOUND, "Feeds of offices end with .atom.");
    }
    String key = file.substring(0, file.length() - ATOM.length());
    ReportIndex index = live.get();
    IndexedOffice office = ReportHandlers.office(index, key);
    List<Report> reports = new ArrayList<>();
    for (OfficeReport of :
        office.named().stream().flatMap(one -> one.reports().stream()).toList()) {
      Optional<IndexedReport> report = index.report(of.id());
      report.map(IndexedReport::report).ifPresent(reports::add);
    }
    reports.sort(
        Comparator.comparing((Report report) -> report.source().capturedAt())
            .reversed()
            .thenComparing(report -> report.source().key()));
    String page = Links.office(new OfficeKey(office.key()));
    send(
        exchange,
        "feeds" + page + ATOM,
        page,
        office.named().getFirst().names().getFirst().name(),
        feed -> reports.forEach(report -> feed.addReport(report.source(), report.header())));
  }

  /** The address of the page with the same parameters, whose order and page are of no account. */
  private static ResultsAddress address(HttpServerExchange exchange, Kind kind) {
    Map<String, List<String>> given = QueryParameters.of(exchange).values();
    ResultsAddress address = ResultsAddress.of(kind, given);
    for (String ofPage : List.of("sort", "rows", "least")) {
      address = address.with(ofPage, List.of());
    }
    return address.at(1);
  }

  /** Fills a feed. */
  private interface Fill {
    void accept(Filling feed) throws IOException;
  }

  /**
   * @param path of the feed, without a slash before it
   * @param page the address of the page
   * @param about what the feed is of; blank for all
   */
  private void send(HttpServerExchange exchange, String path, String page, String about, Fill fill)
      throws IOException {
    PageContext context = contexts.of(exchange);
    Wording wording = context.wording();
    String base = PageContexts.base(exchange, context);
    Filling feed = new Filling(base, wording);
    fill.accept(feed);
    int query = page.indexOf('?');
    String name = query < 0 ? path : path + page.substring(query);
    String site = wording.text("brand");
    String title = about.isBlank() ? site : about + " · " + site;
    String mark = context.sample() ? wording.text("sample.mark") : "";
    AtomFeed atom =
        new AtomFeed(
            name,
            mark + title,
            base + '/' + name,
            base + page,
            wording.pick("zh", "en"),
            site,
            feed.entries);
    Responses.feed(exchange, atom.xml(), atom.updated());
  }
}
