package nianbao.http;

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
import nianbao.http.page.ReportPage;
import nianbao.http.page.ReportView;
import nianbao.read.format.DocumentFormat;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.report.Source;
import nianbao.search.IndexedReport;
import nianbao.search.ReportIndex;
import org.jspecify.annotations.Nullable;

/** A report to read, at {@code /reports/{id}}, and the file it was read from. */
final class ReportHandlers {
  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

  /** Larger originals are for an editor, in bytes. */
  private static final long LONGEST_TEXT = 16L << 20;

  private final LiveIndex live;
  private final @Nullable String linkBase;
  private final ReportPage page = new ReportPage();

  /**
   * @param linkBase what copied links begin with, {@code null} for the address the page has
   */
  ReportHandlers(LiveIndex live, @Nullable String linkBase) {
    this.live = live;
    this.linkBase = linkBase;
  }

  /**
   * {@code GET /reports/{id}} and {@code GET /reports/{id}/p/{paragraphId}}: the page. {@code
   * finding} opens it at a finding. Parameters other than these and {@code q} are passed over, for
   * programs that people share links with add their own.
   */
  void page(HttpServerExchange exchange) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    String query = SearchParameters.query(parameters);
    String finding = parameters.text("finding");
    IndexedReport indexed = find(live.get(), Routes.pathParameter(exchange, "id"), query);
    Report report = indexed.report();
    ParagraphLink link = link(report, Routes.pathParameter(exchange, "paragraphId"), finding);
    ReportView view =
        new ReportView(
            report,
            indexed.hits(),
            query,
            link == null ? null : link.paragraph(),
            finding.isEmpty() ? null : finding,
            link != null && link.textChanged(),
            linkBase,
            indexed.sample(),
            indexed.twins(),
            indexed.yearBefore());
    Responses.html(exchange, page.render(view));
  }

  /** Where a page is opened; {@code null} at its beginning. */
  private static @Nullable ParagraphLink link(Report report, String paragraph, String finding) {
    if (paragraph.isEmpty()) {
      return ParagraphLink.ofFinding(report, finding).orElse(null);
    }
    return ParagraphLink.of(report, paragraph)
        .orElseThrow(() -> notFound("There is no such paragraph in this report."));
  }

  /**
   * {@code GET /reports/{id}/original}: the file a report was read from, byte for byte, to be
   * saved. Never shown by the browser, for it comes from anywhere.
   */
  void original(HttpServerExchange exchange) throws IOException {
    Report report = reportOfOriginal(exchange);
    Path file = original(report.source());
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(Headers.CONTENT_TYPE, "application/octet-stream");
    headers.put(Headers.CONTENT_DISPOSITION, disposition(report));
    headers.put(Headers.CACHE_CONTROL, "no-store");
    headers.put(Headers.CONTENT_LENGTH, Files.size(file));
    Files.copy(file, exchange.getOutputStream());
    exchange.endExchange();
  }

  /**
   * {@code GET /reports/{id}/original.txt}: the file a report was read from as decoded text, the
   * markup of a web page included. Plain text, in which nothing runs.
   */
  void originalText(HttpServerExchange exchange) throws IOException {
    Source source = reportOfOriginal(exchange).source();
    Path file = original(source);
    if (Files.size(file) > LONGEST_TEXT) {
      throw notFound("The original is too large to be shown; it can be downloaded.");
    }
    String text =
        DocumentFormat.sourceText(source.path(), Files.readAllBytes(file))
            .orElseThrow(() -> notFound("The original is no text; it can be downloaded."));
    Responses.text(exchange, text);
  }

  private Report reportOfOriginal(HttpServerExchange exchange) throws IOException {
    QueryParameters.of(exchange).accept(Set.of(), Set.of());
    return find(live.get(), Routes.pathParameter(exchange, "id"), "").report();
  }

  private Path original(Source source) {
    return live.originals()
        .find(source.sha256())
        .orElseThrow(() -> notFound("The original file is not kept."));
  }

  /** With the file's own name for browsers that take any characters, and a plain one for others. */
  private static String disposition(Report report) {
    String path = report.source().path();
    String name = path.substring(path.lastIndexOf('/') + 1);
    Matcher extension = EXTENSION.matcher(name);
    String plain = report.id().value() + (extension.find() ? extension.group() : "");
    String encoded =
        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }

  /**
   * The report of an id.
   *
   * @param query whose words are marked in it, empty for none
   * @throws RequestException when there is none, or this is no id
   */
  static IndexedReport find(ReportIndex index, String id, String query) throws IOException {
    Optional<IndexedReport> report =
        ReportId.isValid(id) ? index.report(new ReportId(id), query) : Optional.empty();
    return report.orElseThrow(() -> notFound("There is no report of this id."));
  }

  private static RequestException notFound(String message) {
    return RequestException.of(ErrorCode.NOT_FOUND, message);
  }
}
