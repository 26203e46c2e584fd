package nianbao.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import nianbao.http.page.WebResource;

/**
 * A static file, plain and compressed in memory. Under an address that names its version a browser
 * may keep it for good; otherwise it asks again, and is answered by the ETag.
 */
final class StaticFile {
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
    if (isCached(exchange, tag)) {
      exchange.setStatusCode(StatusCodes.NOT_MODIFIED);
      Responses.empty(exchange);
      return;
    }
    if (compressed) {
      headers.put(Headers.CONTENT_ENCODING, "gzip");
    }
    Responses.send(exchange, type, compressed ? gzipped : plain);
  }

  private static boolean isCached(HttpServerExchange exchange, String tag) {
    String cached = exchange.getRequestHeaders().getFirst(Headers.IF_NONE_MATCH);
    if (cached == null) {
      return false;
    }
    for (String one : cached.split(",", -1)) {
      String stripped = one.strip();
      if (stripped.equals("*") || stripped.equals(tag) || stripped.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }
}
