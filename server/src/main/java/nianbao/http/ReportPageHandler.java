package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.Optional;
import nianbao.http.ParagraphAddress.Found;
import nianbao.http.page.ReportPage;
import nianbao.http.page.ReportView;
import nianbao.report.Report;
import nianbao.search.IndexedReport;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /reports/{id}} and {@code GET /reports/{id}/p/{paragraphId}}: a report to read. {@code
 * finding} opens it at a finding. Parameters other than these and {@code q} are passed over, for
 * programs that people share links with add their own.
 */
final class ReportPageHandler implements HttpHandler {
  private final LiveIndex live;
  private final @Nullable String publicUrl;
  private final ReportPage page = new ReportPage();

  ReportPageHandler(LiveIndex live, @Nullable String publicUrl) {
    this.live = live;
    this.publicUrl = publicUrl;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    String query = SearchParameters.query(QueryParameters.of(exchange));
    IndexedReport indexed =
        ReportHandler.find(live.get(), Routes.pathParameter(exchange, "id"), query);
    Report report = indexed.report();
    String paragraphId = Routes.pathParameter(exchange, "paragraphId");
    String finding = QueryParameters.of(exchange).text("finding");
    Optional<Found> found =
        paragraphId.isEmpty()
            ? paragraphOf(report, finding)
            : Optional.of(paragraph(report, paragraphId));
    Replies.html(
        exchange,
        page.render(
            new ReportView(
                report,
                indexed.hits(),
                query,
                found.map(Found::paragraph).orElse(null),
                finding.isEmpty() ? null : finding,
                found.map(Found::textChanged).orElse(false),
                publicUrl,
                indexed.sample(),
                indexed.twins(),
                indexed.yearBefore())));
  }

  /** The first paragraph that a finding is about; empty when it is about none, or there is none. */
  private static Optional<Found> paragraphOf(Report report, String finding) {
    return report.findings().stream()
        .filter(one -> one.id().equals(finding))
        .flatMap(one -> one.paragraphs().stream())
        .flatMap(id -> report.paragraphs().stream().filter(one -> one.id().equals(id)))
        .findFirst()
        .map(paragraph -> new Found(paragraph, false));
  }

  private static Found paragraph(Report report, String id) {
    return ParagraphAddress.parse(id)
        .flatMap(address -> address.in(report))
        .orElseThrow(
            () ->
                RequestException.of(
                    ErrorCode.NOT_FOUND, "There is no such paragraph in this report."));
  }
}
