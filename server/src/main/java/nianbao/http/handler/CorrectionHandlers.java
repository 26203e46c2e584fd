package nianbao.http.handler;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nianbao.answer.Json;
import nianbao.answer.Links;
import nianbao.http.page.imports.CorrectionPage;
import nianbao.http.page.imports.CorrectionView;
import nianbao.http.page.imports.CorrectionView.Problem;
import nianbao.http.request.ErrorCode;
import nianbao.http.request.Importing;
import nianbao.http.request.QueryParameters;
import nianbao.http.request.RequestBody;
import nianbao.http.request.RequestException;
import nianbao.library.CorrectionLog;
import nianbao.library.sidecar.Correction;
import nianbao.library.sidecar.SidecarException;
import nianbao.report.Report;
import org.jspecify.annotations.Nullable;

/** Corrects what was understood of reports: the API, the page, and the table to take along. */
final class CorrectionHandlers {
  private static final int LARGEST_FORM = 64 * 1024;
  private static final String WHO = "who";

  private final LiveIndex live;
  private final PageContexts contexts;
  private final Importing importing;
  private final CorrectionPage page = new CorrectionPage();

  /** So that two readers' lines don't mix. */
  private final Object writing = new Object();

  CorrectionHandlers(LiveIndex live, PageContexts contexts, Importing importing) {
    this.live = live;
    this.contexts = contexts;
    this.importing = importing;
  }

  /**
   * What was done, as the API answers it.
   *
   * @param values by the names of the columns, as given; {@code null} when nothing is corrected
   * @param isApplied whether the report was read again already
   */
  private record Corrected(
      String report, @Nullable Map<String, String> values, boolean isApplied) {}

  /** {@code POST /api/v1/corrections}: corrects a report, or takes that back. */
  void api(HttpServerExchange exchange) throws Exception {
    QueryParameters form = form(exchange);
    String token = exchange.getRequestHeaders().getFirst(ImportHandlers.TOKEN);
    importing.token().check(Objects.requireNonNullElse(token, ""));
    Report report = report(form);
    try {
      boolean applied = correct(report, form);
      Correction now = live.corrections().find(report.source().key());
      Responses.json(
          exchange,
          Json.of(new Corrected(report.id().value(), now == null ? null : now.values(), applied)));
    } catch (SidecarException e) {
      Problem problem = problem(e);
      throw RequestException.parameter(
          problem.field(), problem.value(), String.valueOf(e.getMessage()));
    }
  }

  /** {@code /correct}: what was understood of a report, and a form to correct it. */
  void page(HttpServerExchange exchange) throws Exception {
    if (!exchange.getRequestMethod().equals(Methods.POST)) {
      QueryParameters parameters = QueryParameters.of(exchange);
      Report report = report(parameters);
      Correction current = live.corrections().find(report.source().key());
      show(exchange, report, null, current == null ? Map.of() : typed(current));
      return;
    }
    QueryParameters form = form(exchange);
    importing.token().check(form.text("token"));
    Report report = report(form);
    try {
      String later = correct(report, form) ? "" : "&later=1";
      exchange.setStatusCode(StatusCodes.SEE_OTHER);
      exchange.getResponseHeaders().put(Headers.LOCATION, Links.correct(report.id()) + later);
      Responses.empty(exchange);
    } catch (SidecarException e) {
      exchange.setStatusCode(StatusCodes.BAD_REQUEST);
      show(exchange, report, problem(e), typed(form));
    }
  }

  private void show(
      HttpServerExchange exchange,
      Report report,
      @Nullable Problem problem,
      Map<String, String> typed)
      throws IOException {
    CorrectionView view =
        new CorrectionView(
            importing.token(),
            report,
            live.corrections().find(report.source().key()),
            typed,
            problem,
            !QueryParameters.of(exchange).text("later").isEmpty());
    Responses.html(exchange, page.render(view, contexts.of(exchange)));
  }

  private Report report(QueryParameters parameters) throws IOException {
    return ReportHandlers.find(live.get(), parameters.text("report"), "").report();
  }

  private static QueryParameters form(HttpServerExchange exchange) throws IOException {
    byte[] body = RequestBody.bytes(exchange, LARGEST_FORM, LARGEST_FORM);
    if (body == null) {
      throw RequestException.of(ErrorCode.TOO_LARGE, "The form is too large or breaks off.");
    }
    return QueryParameters.of(new String(body, ISO_8859_1));
  }

  /**
   * Corrects a report, or takes that back where nothing is given.
   *
   * @return whether the report has been read again already
   */
  private boolean correct(Report report, QueryParameters form) throws Exception {
    String key = report.source().key();
    Map<String, String> cells = form.text("undo").isEmpty() ? typed(form) : Map.of();
    Correction correction =
        Correction.of(report.source().path(), cells, Instant.now(), form.text(WHO));
    synchronized (writing) {
      CorrectionLog corrections = live.corrections();
      if (!correction.values().isEmpty()) {
        corrections.correct(key, correction);
      } else if (corrections.find(key) != null) {
        corrections.takeBack(key, Instant.now());
      }
    }
    return importing.reread().call();
  }

  private static Map<String, String> typed(QueryParameters form) {
    Map<String, String> typed = new HashMap<>();
    Correction.COLUMNS.forEach(column -> typed.put(column, form.text(column)));
    typed.put(WHO, form.text(WHO));
    return typed;
  }

  private static Map<String, String> typed(Correction current) {
    Map<String, String> typed = new HashMap<>(current.values());
    typed.put(WHO, Objects.requireNonNullElse(current.who(), ""));
    return typed;
  }

  private static Problem problem(SidecarException invalid) {
    String column = invalid.column();
    String field = Correction.COLUMNS.contains(String.valueOf(column)) ? column : WHO;
    return new Problem(String.valueOf(field), String.valueOf(invalid.value()));
  }

  /**
   * {@code GET /api/v1/corrections.csv}: the corrections of a collection as a table to be put into
   * its folder, where it says the same.
   */
  void table(HttpServerExchange exchange) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    parameters.accept(Set.of("collection"), Set.of());
    StringWriter table = new StringWriter();
    table.write('\uFEFF');
    List<String> columns = new ArrayList<>(List.of("file"));
    columns.addAll(Correction.COLUMNS);
    columns.add("note");
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(table)) {
      csv.writeRecord(columns);
      for (Correction correction : live.corrections().of(parameters.text("collection"))) {
        Map<String, String> values = correction.values();
        List<String> row = new ArrayList<>(List.of(file(correction)));
        Correction.COLUMNS.forEach(column -> row.add(values.getOrDefault(column, "")));
        row.add(correction.said());
        csv.writeRecord(row);
      }
    }
    exchange
        .getResponseHeaders()
        .put(Headers.CONTENT_DISPOSITION, "attachment; filename=\"nianbao.csv\"");
    Responses.attachment(exchange, "text/csv; charset=utf-8", table.toString());
  }

  /** The path, written so that no spreadsheet takes it for a formula. */
  private static String file(Correction correction) {
    String path = correction.path();
    return path.matches("[=+@-].*") ? "./" + path : path;
  }
}
