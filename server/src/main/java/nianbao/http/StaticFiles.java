package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The pages, scripts and styles among the resources under {@code web/}. A name is looked up only
 * when it consists of plain segments and ends in a known type, so that no request can list a folder
 * or reach a file outside.
 */
final class StaticFiles implements HttpHandler {
  private static final Pattern NAME =
      Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*+/){0,8}[A-Za-z0-9_-]++\\.(?<type>[a-z]++)");
  private static final Map<String, String> PAGES =
      Map.of(
          "/", "index.html",
          "/findings", "findings.html",
          "/help", "help.html",
          "/about", "about.html");

  /** Templates that the server fills; they are not served by themselves. */
  private static final Set<String> TEMPLATES = Set.of("report.html", "error.html", "choice.html");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "txt", "text/plain; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "webmanifest", "application/manifest+json");

  private final Map<String, StaticFile> loaded = new ConcurrentHashMap<>();
  private final @Nullable String linkBase;

  /**
   * @param linkBase what copied links begin with; {@code null} for the page's own address
   */
  StaticFiles(@Nullable String linkBase) {
    this.linkBase = linkBase;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    String path = path(exchange);
    find(PAGES.getOrDefault(path, path.replaceFirst("^/", "")))
        .orElseThrow(
            () -> RequestException.of(ErrorCode.NOT_FOUND, "There is no such page or file here."))
        .send(exchange);
  }

  private static String path(HttpServerExchange exchange) {
    try {
      return UrlText.decode(exchange.getRequestPath(), false);
    } catch (IllegalArgumentException e) {
      throw RequestException.of(ErrorCode.NOT_FOUND, "The address is malformed.");
    }
  }

  private Optional<StaticFile> find(String name) throws IOException {
    Matcher form = NAME.matcher(name);
    String type = form.matches() ? TYPES.get(form.group("type")) : null;
    if (type == null || TEMPLATES.contains(name)) {
      return Optional.empty();
    }
    StaticFile file = loaded.get(name);
    return file != null ? Optional.of(file) : load(name, type);
  }

  private Optional<StaticFile> load(String name, String type) throws IOException {
    try (InputStream in = StaticFiles.class.getResourceAsStream("/web/" + name)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] content = in.readAllBytes();
      StaticFile file =
          new StaticFile(type, type.startsWith("text/html") ? withLinkBase(content) : content);
      loaded.put(name, file);
      return Optional.of(file);
    }
  }

  /** A page that tells its scripts what copied links begin with. */
  private byte[] withLinkBase(byte[] content) {
    if (linkBase == null) {
      return content;
    }
    Document page = Jsoup.parse(new String(content, StandardCharsets.UTF_8));
    page.outputSettings().prettyPrint(false);
    page.select("meta[name=nianbao:base]").attr("content", linkBase);
    return page.outerHtml().getBytes(StandardCharsets.UTF_8);
  }
}
