package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nianbao.answer.FindingsAnswer;
import nianbao.answer.Json;
import nianbao.report.Finding.Grade;
import nianbao.report.Report;
import nianbao.search.IndexedReport;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.SearchResult;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;

/** {@code GET /api/v1/findings}: one page of reports that contradict themselves, newest first. */
final class FindingsHandler implements HttpHandler {
  private final LiveIndex live;

  FindingsHandler(LiveIndex live) {
    this.live = live;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    SearchRequest request = FindingsParameters.request(QueryParameters.of(exchange));
    ReportIndex index = live.get();
    long start = System.nanoTime();
    SearchResult result = index.search(request);
    List<Report> reports = new ArrayList<>();
    for (SearchResult.Hit hit : result.hits()) {
      index.report(hit.id()).map(IndexedReport::report).ifPresent(reports::add);
    }
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Set<Grade> grades = grades(request.filters().values(FilterField.FINDING));
    Replies.json(exchange, Json.of(FindingsAnswer.of(request, result, reports, grades, took)));
  }

  private static Set<Grade> grades(List<String> keys) {
    if (keys.contains(Filters.ANY)) {
      return EnumSet.allOf(Grade.class);
    }
    Set<Grade> grades = EnumSet.noneOf(Grade.class);
    keys.stream().map(Grade::byKey).flatMap(Optional::stream).forEach(grades::add);
    return grades;
  }
}
