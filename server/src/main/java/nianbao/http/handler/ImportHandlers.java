package nianbao.http.handler;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nianbao.answer.ImportsAnswer;
import nianbao.answer.ImportsAnswer.ImportedFile;
import nianbao.answer.ImportsAnswer.Received;
import nianbao.answer.Json;
import nianbao.http.page.imports.ImportPage;
import nianbao.http.page.imports.ImportView;
import nianbao.http.request.ErrorCode;
import nianbao.http.request.Importing;
import nianbao.http.request.PostedFiles;
import nianbao.http.request.QueryParameters;
import nianbao.http.request.RequestBody;
import nianbao.http.request.RequestException;
import nianbao.http.request.SearchParameters;
import nianbao.library.imports.ImportFolder.Upload;
import nianbao.library.imports.ImportOutcomes;
import nianbao.library.imports.ImportOutcomes.Outcome;
import nianbao.library.imports.ImportOutcomes.State;
import nianbao.library.imports.Receipt;
import nianbao.read.Limits;
import nianbao.search.IndexedReport;
import org.jspecify.annotations.Nullable;

/** Takes files of reports, and says what became of each: the API and the page. */
final class ImportHandlers {
  static final HttpString TOKEN = new HttpString("X-Nianbao-Token");

  private static final int MOST_PATHS = 100;

  private final LiveIndex live;
  private final PageContexts contexts;
  private final Importing importing;
  private final ImportPage page = new ImportPage();

  ImportHandlers(LiveIndex live, PageContexts contexts, Importing importing) {
    this.live = live;
    this.contexts = contexts;
    this.importing = importing;
  }

  /**
   * {@code POST /api/v1/imports?path=PATH}: takes the body as a file. {@code GET /api/v1/imports}:
   * what became of the files at these paths, or of all.
   */
  void api(HttpServerExchange exchange) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    if (exchange.getRequestMethod().equals(Methods.POST)) {
      parameters.accept(Set.of("path"), Set.of());
      Responses.json(exchange, Json.of(Received.of(receive(exchange, parameters.text("path")))));
    } else {
      parameters.accept(Set.of("page"), Set.of("path"));
      Responses.json(exchange, Json.of(answer(parameters)));
    }
  }

  private Receipt receive(HttpServerExchange exchange, String path) throws IOException {
    String sent = exchange.getRequestHeaders().getFirst(TOKEN);
    try {
      importing.token().check(Objects.requireNonNullElse(sent, ""));
    } catch (RequestException e) {
      exchange.setPersistent(false); // the file is not read
      throw e;
    }
    try (Upload upload = importing.folder().receive(path)) {
      if (!RequestBody.read(exchange, Limits.ARCHIVE_BYTES, upload::write)) {
        throw RequestException.of(
            ErrorCode.TOO_LARGE, "The file is larger than 2 GB, or breaks off.");
      }
      return importing.keep(upload);
    }
  }

  private ImportsAnswer answer(QueryParameters parameters) throws IOException {
    List<String> paths = parameters.all("path");
    if (paths.size() > MOST_PATHS) {
      throw RequestException.parameter(
          "path", paths.get(MOST_PATHS), "At most " + MOST_PATHS + " paths at once.");
    }
    ImportOutcomes outcomes = importing.outcomes();
    List<Outcome> asked = paths.isEmpty() ? outcomes.all() : new ArrayList<>();
    paths.forEach(path -> asked.addAll(outcomes.of(path)));
    int from = (SearchParameters.pageOfRows(parameters) - 1) * ImportPage.SIZE;
    List<ImportedFile> files = new ArrayList<>();
    for (Outcome outcome :
        asked.subList(clamped(from, asked), clamped(from + ImportPage.SIZE, asked))) {
      files.add(ImportedFile.of(outcome, report(outcome)));
    }
    return ImportsAnswer.of(outcomes.counts(), asked.size(), files);
  }

  private static int clamped(int at, List<Outcome> list) {
    return Math.clamp(at, 0, list.size());
  }

  private @Nullable IndexedReport report(Outcome outcome) throws IOException {
    return outcome.state() == State.INDEXED
        ? live.get().report(outcome.report()).orElse(null)
        : null;
  }

  /** {@code /import}: a form for files, what became of those it sent, and of all. */
  void page(HttpServerExchange exchange) throws IOException {
    List<Receipt> receipts = List.of();
    if (exchange.getRequestMethod().equals(Methods.POST)) {
      receipts = PostedFiles.take(exchange, importing);
    }
    QueryParameters parameters = QueryParameters.of(exchange);
    ImportView view =
        new ImportView(
            importing.token(),
            receipts.stream().map(Received::of).toList(),
            answer(parameters),
            SearchParameters.pageOfRows(parameters));
    Responses.html(exchange, page.render(view, contexts.of(exchange)));
  }
}
