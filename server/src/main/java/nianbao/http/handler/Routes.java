package nianbao.http.handler;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.PathTemplateHandler;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.PathTemplateMatch;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nianbao.http.page.PlainPage;
import nianbao.http.request.ErrorCode;
import nianbao.http.request.Importing;
import nianbao.http.request.RequestException;
import nianbao.http.request.UrlText;
import org.jspecify.annotations.Nullable;

/** The paths with a handler of their own; every other path names a static file. */
public final class Routes {
  /** The addresses at which programs ask whether the server works, and what it does. */
  public static final Set<String> PROBES = Set.of("/healthz", "/readyz", "/metrics");

  /** What the addresses of tables begin with that are sent while they are read. */
  public static final String EXPORTS = "/api/v1/export/";

  private static final Set<HttpString> POST_ONLY = Set.of(Methods.POST);
  private static final Set<HttpString> POST_TOO = Set.of(Methods.GET, Methods.HEAD, Methods.POST);

  /** The addresses that take a list of terms or a change, with the methods that they have. */
  public static final Map<String, Set<HttpString>> POSTS =
      Map.of(
          "/terms", POST_TOO,
          "/import", POST_TOO,
          "/api/v1/imports", POST_TOO,
          "/correct", POST_TOO,
          "/api/v1/corrections", POST_ONLY,
          "/api/v1/terms", POST_ONLY,
          "/api/v1/export/terms.csv", POST_ONLY,
          "/api/v1/export/terms.xlsx", POST_ONLY,
          "/api/v1/export/terms.jsonl", POST_ONLY);

  /** Whether the index had been read against its checksums when the request came. */
  private static final HttpString CHECKED = new HttpString("Nianbao-Index-Checked");

  private final Map<String, HttpHandler> handlers = new LinkedHashMap<>();
  private final LiveIndex index;

  /**
   * @param importing {@code null} when nothing can be changed
   * @param metrics answers what the server does
   */
  public Routes(
      LiveIndex index, PageContexts contexts, @Nullable Importing importing, HttpHandler metrics) {
    this.index = index;
    FormerLinks links = new FormerLinks(index, contexts);
    VersionedReports versions = new VersionedReports(index);
    ApiHandlers api = new ApiHandlers(index, versions);
    handlers.put("/api/v1/search", api::search);
    handlers.put("/api/v1/suggest", api::suggest);
    handlers.put("/api/v1/findings", api::findings);
    handlers.put("/api/v1/findings/offices", api::findingOffices);
    YearHandlers years = new YearHandlers(index, contexts);
    handlers.put("/api/v1/years", years::api);
    FigureHandlers figures = new FigureHandlers(index, contexts);
    handlers.put("/api/v1/figures", figures::api);
    TermHandlers terms = new TermHandlers(index, contexts);
    handlers.put("/api/v1/terms", terms::api);
    handlers.put("/terms", terms::page);
    handlers.put("/api/v1/reports/{id}", links.following(api::report));
    handlers.put("/api/v1/offices/{key}", api::office);
    handlers.put("/api/v1/citations", new CitationHandlers(index, contexts, links)::citations);
    CompareHandlers comparisons = new CompareHandlers(index, contexts, versions);
    handlers.put("/api/v1/compare", links.followingCompared(comparisons::api));
    CopyHandlers copies = new CopyHandlers(index, contexts, links);
    handlers.put(EXPORTS + "{file}", new ExportHandlers(index, contexts, copies)::export);
    handlers.put("/api/v1/copied", copies::api);
    handlers.put("/api/v1/passages", copies::passages);
    handlers.put("/api/v1/contents", api::contents);
    handlers.put("/api/v1/openapi.json", api::openApi);
    handlers.put("/healthz", api::health);
    handlers.put("/readyz", api::ready);
    handlers.put("/metrics", metrics);
    ReportHandlers reports = new ReportHandlers(index, contexts, versions);
    ResultHandlers results = new ResultHandlers(index, contexts);
    handlers.put("/", results::search);
    handlers.put("/findings", results::findings);
    handlers.put("/matrix", years::matrix);
    handlers.put("/trend", years::trend);
    handlers.put("/trend.svg", years::drawing);
    handlers.put("/figures", figures::page);
    handlers.put("/compare", links.followingCompared(comparisons::page));
    handlers.put("/copied", copies::page);
    FeedHandlers feeds = new FeedHandlers(index, contexts);
    handlers.put("/feeds/search.atom", feeds::search);
    handlers.put("/feeds/findings.atom", feeds::findings);
    handlers.put("/feeds/offices/{file}", feeds::office);
    if (importing != null) {
      ImportHandlers imports = new ImportHandlers(index, contexts, importing);
      handlers.put("/import", imports::page);
      handlers.put("/api/v1/imports", imports::api);
      CorrectionHandlers corrections = new CorrectionHandlers(index, contexts, importing);
      handlers.put("/correct", corrections::page);
      handlers.put("/api/v1/corrections", corrections::api);
      handlers.put("/api/v1/corrections.csv", corrections::table);
    }
    handlers.put("/help", plain(PlainPage.HELP, contexts));
    handlers.put("/clippings", plain(PlainPage.CLIPPINGS, contexts));
    handlers.put("/about", plain(PlainPage.ABOUT, contexts));
    handlers.put("/reports/{id}", links.following(reports::page));
    handlers.put("/reports/{id}/p/{paragraphId}", links.following(reports::page));
    handlers.put("/reports/{id}/figures/{name}", links.following(figures::cell));
    handlers.put("/offices/{key}", reports::officePage);
    handlers.put("/reports/{id}/original", links.following(reports::original));
    handlers.put("/reports/{id}/original.txt", links.following(reports::originalText));
  }

  private static HttpHandler plain(PlainPage page, PageContexts contexts) {
    return exchange ->
        Responses.html(exchange, page.render(contexts.of(exchange), contexts.contents()));
  }

  /** The handlers by path template; parameters are in braces. */
  public Map<String, HttpHandler> all() {
    return Collections.unmodifiableMap(handlers);
  }

  /** A handler that dispatches a request by its path, or to the fallback. */
  public HttpHandler handler(HttpHandler fallback) {
    PathTemplateHandler paths = new PathTemplateHandler(fallback, false);
    handlers.forEach((path, handler) -> paths.add(path, sayingWhetherChecked(handler)));
    return paths;
  }

  private HttpHandler sayingWhetherChecked(HttpHandler handler) {
    return exchange -> {
      exchange.getResponseHeaders().put(CHECKED, String.valueOf(index.readiness().checked()));
      handler.handleRequest(exchange);
    };
  }

  /**
   * The path template by which a request was answered; {@code other} for static files and for what
   * was refused before. There are only so many.
   */
  public static String patternOf(HttpServerExchange exchange) {
    PathTemplateMatch match = exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY);
    return match == null ? "other" : match.getMatchedTemplate();
  }

  /**
   * The decoded value of a path parameter; empty when the route has none of this name.
   *
   * @throws RequestException when it can't be decoded, so that nothing can have this address
   */
  static String pathParameter(HttpServerExchange exchange, String name) {
    PathTemplateMatch match = exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY);
    try {
      return UrlText.decode(match.getParameters().getOrDefault(name, ""), false);
    } catch (IllegalArgumentException e) {
      throw RequestException.of(
          ErrorCode.NOT_FOUND, "The address is not in percent-encoded UTF-8.");
    }
  }
}
