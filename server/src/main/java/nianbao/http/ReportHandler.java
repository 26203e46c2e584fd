package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import nianbao.answer.Json;
import nianbao.answer.ReportAnswer;
import nianbao.report.Report;
import nianbao.report.ReportId;
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
    ReportIndex index = live.get();
    Report report = find(index, Routes.pathParameter(exchange, "id"));
    Replies.json(exchange, Json.of(ReportAnswer.of(report, index.twins(report.id()))));
  }

  /**
   * The report of an id.
   *
   * @throws RequestException when there is none, or this is no id
   */
  static Report find(ReportIndex index, String id) throws IOException {
    Optional<Report> report =
        ReportId.isValid(id) ? index.report(new ReportId(id)) : Optional.empty();
    return report.orElseThrow(
        () -> RequestException.of(ErrorCode.NOT_FOUND, "There is no report of this id."));
  }
}
