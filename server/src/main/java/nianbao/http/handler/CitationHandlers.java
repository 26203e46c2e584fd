package nianbao.http.handler;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.answer.CitationsAnswer;
import nianbao.answer.CitationsAnswer.CitationAnswer;
import nianbao.answer.Json;
import nianbao.answer.Links;
import nianbao.answer.ParagraphLink;
import nianbao.export.citation.Citation;
import nianbao.export.citation.Citation.Cited;
import nianbao.export.citation.CitationFormat;
import nianbao.http.page.PageContext;
import nianbao.http.request.QueryParameters;
import nianbao.http.request.RequestException;
import nianbao.http.request.SearchParameters;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/citations}: paragraphs and reports with their sources, to be cited. */
final class CitationHandlers {
  /** Paragraphs that may be asked for at once. */
  static final int MOST = 100;

  private static final Pattern ASKED =
      Pattern.compile("([a-z2-7]{12})(?:/([0-9]{1,7}-[0-9a-f]{6}))?");
  private static final String JSON = "json";

  private final LiveIndex live;
  private final PageContexts contexts;
  private final FormerLinks links;

  CitationHandlers(LiveIndex live, PageContexts contexts, FormerLinks links) {
    this.live = live;
    this.contexts = contexts;
    this.links = links;
  }

  /**
   * What was asked for.
   *
   * @param citation {@code null} when it is gone
   * @param changed whether it has another text
   */
  private record Found(String asked, @Nullable Citation citation, boolean changed) {}

  /**
   * {@code citations}: as JSON, whatever became of what was asked for; in any other format only
   * when all of it is there with the text that its id names.
   */
  void citations(HttpServerExchange exchange) throws IOException {
    QueryParameters parameters = QueryParameters.of(exchange);
    parameters.accept(Set.of("format", "download"), Set.of("p"));
    List<String> asked = asked(parameters);
    Optional<CitationFormat> format = format(parameters);
    boolean download = SearchParameters.isTrue(parameters, "download");
    List<Found> found = find(exchange, asked);
    if (format.isEmpty()) {
      Responses.json(
          exchange,
          Json.of(new CitationsAnswer(found.stream().map(CitationHandlers::answer).toList())));
      return;
    }
    List<Citation> citations = new ArrayList<>();
    for (Found one : found) {
      if (one.citation() == null || one.changed()) {
        throw RequestException.notFound(
            "p",
            one.asked(),
            one.changed()
                ? "The text of this paragraph has changed."
                : "There is no such paragraph or report.");
      }
      citations.add(one.citation());
    }
    send(exchange, format.get(), citations, download);
  }

  private static CitationAnswer answer(Found found) {
    return found.citation() == null
        ? CitationAnswer.gone(found.asked())
        : CitationAnswer.of(found.asked(), found.changed(), found.citation());
  }

  /** Without those that are asked for twice. */
  private static List<String> asked(QueryParameters parameters) {
    List<String> asked = parameters.all("p").stream().distinct().toList();
    if (asked.isEmpty()) {
      throw RequestException.parameter("p", "", "Give at least one REPORT or REPORT/PARAGRAPH.");
    }
    if (asked.size() > MOST) {
      throw RequestException.parameter(
          "p", asked.get(MOST), "Give at most " + MOST + "; this is one more.");
    }
    for (String one : asked) {
      if (!ASKED.matcher(one).matches()) {
        throw RequestException.parameter(
            "p",
            one,
            "Number " + (asked.indexOf(one) + 1) + " is neither REPORT nor REPORT/PARAGRAPH.");
      }
    }
    return asked;
  }

  /** Empty for JSON. */
  private static Optional<CitationFormat> format(QueryParameters parameters) {
    String name = parameters.all("format").isEmpty() ? JSON : parameters.text("format");
    Optional<CitationFormat> format = CitationFormat.named(name);
    if (format.isEmpty() && !name.equals(JSON)) {
      String known =
          Stream.of(CitationFormat.values())
              .map(CitationFormat::key)
              .collect(Collectors.joining(", "));
      throw RequestException.parameter("format", name, "Give json, " + known + ".");
    }
    return format;
  }

  private List<Found> find(HttpServerExchange exchange, List<String> asked) throws IOException {
    PageContext context = contexts.of(exchange);
    Cited cited =
        new Cited(
            PageContexts.base(exchange, context),
            LocalDate.now(ZoneId.systemDefault()),
            context.sample(),
            context.wording());
    Map<String, Optional<Report>> reports = new HashMap<>();
    List<Found> found = new ArrayList<>();
    for (String one : asked) {
      Matcher parts = ASKED.matcher(one);
      if (!parts.matches()) {
        throw new IllegalStateException(one);
      }
      String id = parts.group(1);
      Optional<Report> report = reports.get(id);
      if (report == null) {
        report = links.present(live.get(), id);
        reports.put(id, report);
      }
      found.add(
          report
              .map(present -> found(one, present, parts.group(2), cited))
              .orElseGet(() -> new Found(one, null, false)));
    }
    return found;
  }

  private static Found found(
      String asked, Report report, @Nullable String paragraphId, Cited cited) {
    if (paragraphId == null) {
      return new Found(asked, Citation.of(report, null, Links.report(report.id()), cited), false);
    }
    ParagraphLink link = ParagraphLink.of(report, paragraphId).orElse(null);
    if (link == null) {
      return new Found(asked, null, false);
    }
    Paragraph paragraph = link.paragraph();
    String path = Links.paragraph(report.id(), paragraph.id(), "");
    return new Found(asked, Citation.of(report, paragraph, path, cited), link.textChanged());
  }

  /** To be copied as plain text whatever the format; to be kept as a file with its own type. */
  private static void send(
      HttpServerExchange exchange,
      CitationFormat format,
      List<Citation> citations,
      boolean download) {
    if (!download) {
      Responses.text(exchange, format.of(citations));
      return;
    }
    exchange
        .getResponseHeaders()
        .put(
            Headers.CONTENT_DISPOSITION,
            "attachment; filename=\"nianbao-citations-%s.%s\""
                .formatted(LocalDate.now(ZoneId.systemDefault()), format.extension()));
    Responses.attachment(exchange, format.mediaType(), format.file(citations));
  }
}
