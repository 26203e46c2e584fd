package nianbao.http.handler;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.answer.ParagraphLink;
import nianbao.http.page.ReportPage;
import nianbao.http.page.ReportView;
import nianbao.http.page.ReportView.History;
import nianbao.http.page.ReportView.Linked;
import nianbao.http.page.office.OfficePage;
import nianbao.http.request.ErrorCode;
import nianbao.http.request.QueryParameters;
import nianbao.http.request.RequestException;
import nianbao.http.request.SearchParameters;
import nianbao.library.OriginalStore;
import nianbao.read.format.DocumentFormat;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.report.Source;
import nianbao.search.IndexedOffice;
import nianbao.search.IndexedReport;
import nianbao.search.ReportIndex;

/**
 * The page of a report at {@code /reports/{id}}, the original file behind it, and the page of an
 * office at {@code /offices/{key}}.
 */
final class ReportHandlers {
  /** The parameter that names an earlier version. */
  static final String VERSION = "version";

  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

  /** The largest original shown as text, in bytes; a browser struggles with larger ones. */
  private static final long LARGEST_TEXT = 16L << 20;

  private final LiveIndex live;
  private final PageContexts contexts;
  private final VersionedReports versions;
  private final ReportPage page = new ReportPage();
  private final OfficePage officePage = new OfficePage();

  ReportHandlers(LiveIndex live, PageContexts contexts, VersionedReports versions) {
    this.live = live;
    this.contexts = contexts;
    this.versions = versions;
  }

  /**
   * {@code GET /reports/{id}} and {@code GET /reports/{id}/p/{paragraphId}}: the page, opened at a
   * paragraph or, with {@code finding}, at a finding; the words of {@code q} are marked. With
   * {@code version}, as the report was. Other parameters are ignored: programs through which people
   * share links add their own.
   */
  void page(HttpServerExchange exchange) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    String query = SearchParameters.query(parameters);
    String finding = parameters.text("finding");
    String id = Routes.pathParameter(exchange, "id");
    VersionedReports.Found found =
        versions.find(live.get(), id, parameters.text(VERSION), VERSION, query);
    IndexedReport indexed = found.indexed();
    Report report = indexed.report();
    String paragraph = Routes.pathParameter(exchange, "paragraphId");
    ParagraphLink link =
        paragraph.isEmpty()
            ? ParagraphLink.ofFinding(report, finding).orElse(null)
            : ParagraphLink.of(report, paragraph).orElse(null);
    boolean isLost = !paragraph.isEmpty() && (link == null || link.textChanged());
    Linked linked =
        isLost && found.version() == null ? versions.linked(report.id(), paragraph) : null;
    if (isLost && link == null && linked == null) {
      throw notFound("There is no such paragraph in this report.");
    }
    ReportView view =
        new ReportView(
            report,
            indexed.hits(),
            query,
            link == null ? null : link.paragraph(),
            finding.isEmpty() ? null : finding,
            link != null && link.textChanged(),
            indexed.twins(),
            indexed.yearBefore(),
            indexed.ofOffice(),
            new History(live.versions().of(report.id()), found.version(), linked));
    Responses.html(exchange, page.render(view, contexts.of(exchange, indexed.sample())));
  }

  /** {@code GET /offices/{key}}: the page of an office; parameters are ignored as above. */
  void officePage(HttpServerExchange exchange) throws IOException {
    IndexedOffice office = office(live.get(), Routes.pathParameter(exchange, "key"));
    Responses.html(exchange, officePage.render(office, contexts.of(exchange, office.sample())));
  }

  /**
   * The office with a key.
   *
   * @throws RequestException when no report is of such an office
   */
  static IndexedOffice office(ReportIndex index, String key) throws IOException {
    return index
        .office(key)
        .orElseThrow(() -> notFound("There are no reports of an office with this key."));
  }

  /**
   * {@code GET /reports/{id}/original}: the file a report is or, with {@code version}, was read
   * from, byte for byte, as a download. A browser must never render it, because it may come from
   * anywhere.
   */
  void original(HttpServerExchange exchange) throws IOException {
    Source source = sourceOfOriginal(exchange);
    Path file = original(source);
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(Headers.CONTENT_TYPE, "application/octet-stream");
    headers.put(Headers.CONTENT_DISPOSITION, disposition(source));
    headers.put(Headers.CACHE_CONTROL, "no-store");
    Responses.file(exchange, file);
  }

  /**
   * {@code GET /reports/{id}/original.txt}: the decoded text of the original, including the markup
   * of a web page. It is sent as plain text, in which no script runs.
   */
  void originalText(HttpServerExchange exchange) throws IOException {
    Source source = sourceOfOriginal(exchange);
    Path file = original(source);
    if (Files.size(file) > LARGEST_TEXT) {
      throw RequestException.original(
          "original-too-large", "The original is too large to be shown; download it instead.");
    }
    String text =
        DocumentFormat.sourceText(source.path(), Files.readAllBytes(file))
            .orElseThrow(
                () ->
                    RequestException.original(
                        "original-no-text",
                        "The original is not a text file; download it instead."));
    Responses.text(exchange, text);
  }

  private Source sourceOfOriginal(HttpServerExchange exchange) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    parameters.accept(Set.of(VERSION), Set.of());
    Report report = find(live.get(), Routes.pathParameter(exchange, "id"), "").report();
    String version = parameters.text(VERSION);
    return version.isEmpty()
        ? report.source()
        : versions.version(report.id(), version, VERSION).origin();
  }

  /** The kept file, which is held against its hash: nobody should quote from a damaged one. */
  private Path original(Source source) throws IOException {
    OriginalStore originals = live.originals();
    Path file =
        originals
            .find(source.sha256())
            .orElseThrow(
                () ->
                    RequestException.original(
                        "original-not-kept", "The original file was not kept."));
    if (!originals.isWhole(source.sha256())) {
      throw RequestException.original(
          "original-damaged",
          "The kept original is damaged; nianbao repair stores it again while its source is there.");
    }
    return file;
  }

  /** The file's own name in RFC 5987 encoding, and a plain ASCII one for clients without it. */
  private static String disposition(Source source) {
    String path = source.path();
    String name = path.substring(path.lastIndexOf('/') + 1);
    Matcher extension = EXTENSION.matcher(name);
    String plain = source.id().value() + (extension.find() ? extension.group() : "");
    String encoded =
        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }

  /**
   * The report with an id.
   *
   * @param query its words are marked in the report; empty for none
   * @throws RequestException when there is no such report, or this is not a valid id
   */
  static IndexedReport find(ReportIndex index, String id, String query) throws IOException {
    Optional<IndexedReport> report =
        ReportId.isValid(id) ? index.report(new ReportId(id), query) : Optional.empty();
    return report.orElseThrow(() -> notFound("There is no report with this id."));
  }

  private static RequestException notFound(String message) {
    return RequestException.of(ErrorCode.NOT_FOUND, message);
  }
}
