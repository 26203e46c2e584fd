package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.http.handler.Responses;
import nianbao.http.page.WebResource;
import nianbao.http.request.ErrorCode;
import nianbao.http.request.QueryParameters;
import nianbao.http.request.RequestException;
import nianbao.http.request.UrlText;

/**
 * The scripts, styles and images among the resources under {@code web/}. A name is looked up only
 * when it consists of plain segments and ends in a known type, so that no request can list a folder
 * or reach a file outside.
 */
final class StaticFiles implements HttpHandler {
  private static final Pattern NAME =
      Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*+/){0,8}[A-Za-z0-9_-]++\\.(?<type>[a-z]++)");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "map", "application/json; charset=utf-8",
          "txt", "text/plain; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "webmanifest", "application/manifest+json");

  private final Map<String, StaticFile> loaded = new ConcurrentHashMap<>();

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    String path = path(exchange);
    find(path.replaceFirst("^/", ""))
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
    if (type == null) {
      return Optional.empty();
    }
    StaticFile file = loaded.get(name);
    return file != null ? Optional.of(file) : load(name, type);
  }

  private Optional<StaticFile> load(String name, String type) throws IOException {
    Optional<StaticFile> file =
        WebResource.content(name).map(content -> new StaticFile(type, content));
    file.ifPresent(found -> loaded.put(name, found));
    return file;
  }

  /**
   * A static file, plain and compressed in memory. Under an address that names its version a
   * browser may keep it for good; otherwise it asks again, and is answered by the ETag.
   */
  private static final class StaticFile {
    private static final double WORTH_COMPRESSING = 0.9;
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final String type;
    private final String version;
    private final byte[] plain;
    private final byte[] gzipped;
    private final boolean compresses;

    StaticFile(String type, byte[] content) {
      this.type = type;
      this.version = WebResource.version(content);
      this.plain = content;
      this.gzipped = Responses.gzip(content);
      this.compresses = gzipped.length < content.length * WORTH_COMPRESSING;
    }

    void send(HttpServerExchange exchange) {
      boolean compressed = compresses && Responses.acceptsGzip(exchange);
      String tag = '"' + version + (compressed ? "-gzip\"" : "\"");
      HeaderMap headers = exchange.getResponseHeaders();
      headers.put(Headers.ETAG, tag);
      boolean named = QueryParameters.of(exchange).text(WebResource.VERSION).equals(version);
      headers.put(Headers.CACHE_CONTROL, named ? FOR_GOOD : "no-cache");
      if (compresses) {
        headers.put(Headers.VARY, Headers.ACCEPT_ENCODING_STRING);
      }
      if (Responses.hasTag(exchange, tag)) {
        exchange.setStatusCode(StatusCodes.NOT_MODIFIED);
        Responses.empty(exchange);
        return;
      }
      if (compressed) {
        headers.put(Headers.CONTENT_ENCODING, "gzip");
      }
      Responses.send(exchange, type, compressed ? gzipped : plain);
    }
  }
}
