package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.PathTemplateHandler;
import io.undertow.util.PathTemplateMatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every address that is answered by a handler of its own; all others name static files. */
final class Routes {
  private final List<Route> routes;

  /**
   * One route; all of them answer GET and HEAD.
   *
   * @param template path with parameters in braces
   */
  record Route(String template, HttpHandler handler) {}

  Routes(LiveIndex index, @Nullable String publicUrl) {
    ReportPageHandler page = new ReportPageHandler(index, publicUrl);
    routes =
        List.of(
            new Route("/api/v1/search", new SearchHandler(index)),
            new Route("/api/v1/suggest", new SuggestHandler(index)),
            new Route("/api/v1/findings", new FindingsHandler(index)),
            new Route("/api/v1/reports/{id}", new ReportHandler(index)),
            new Route("/api/v1/contents", new ContentsHandler(index)),
            new Route("/api/v1/openapi.json", new OpenApiHandler()),
            new Route("/healthz", new HealthHandler(index)),
            new Route("/reports/{id}", page),
            new Route("/reports/{id}/p/{paragraphId}", page),
            new Route("/reports/{id}/original", new OriginalHandler(index)),
            new Route("/reports/{id}/original.txt", new OriginalTextHandler(index)));
  }

  List<Route> all() {
    return routes;
  }

  /** A handler that finds the route of a request. */
  HttpHandler handler(HttpHandler otherwise) {
    PathTemplateHandler paths = new PathTemplateHandler(otherwise, false);
    routes.forEach(route -> paths.add(route.template(), route.handler()));
    return paths;
  }

  /** The part of a request's path that stands for this parameter of its route's template. */
  static String pathParameter(HttpServerExchange exchange, String name) {
    PathTemplateMatch match = exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY);
    return match.getParameters().getOrDefault(name, "");
  }
}
