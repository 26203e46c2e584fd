package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import nianbao.answer.Json;
import nianbao.answer.ReportAnswer;
import nianbao.report.ReportId;
import nianbao.search.IndexedReport;
import nianbao.search.ReportIndex;

/** {@code GET /api/v1/reports/{id}}: all that was read out of one report. */
final class ReportHandler implements HttpHandler {
  private final LiveIndex live;

  ReportHandler(LiveIndex live) {
    this.live = live;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    QueryParameters.of(exchange).accept(Set.of(), Set.of());
    IndexedReport indexed = find(live.get(), Routes.pathParameter(exchange, "id"), "");
    Replies.json(exchange, Json.of(ReportAnswer.of(indexed.report(), indexed.twins())));
  }

  /**
   * The report of an id.
   *
   * @param query whose words are marked in it
   * @throws RequestException when there is none, or this is no id
   */
  static IndexedReport find(ReportIndex index, String id, String query) throws IOException {
    Optional<IndexedReport> report =
        ReportId.isValid(id) ? index.report(new ReportId(id), query) : Optional.empty();
    return report.orElseThrow(
        () -> RequestException.of(ErrorCode.NOT_FOUND, "There is no report of this id."));
  }
}
