package nianbao.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import nianbao.report.Sha256;

/** A file of the pages, as it is and compressed; a client that has it already is told so. */
final class StaticFile {
  private static final double WORTH_COMPRESSING = 0.9;

  private final String type;
  private final String hash;
  private final byte[] plain;
  private final byte[] packed;
  private final boolean compresses;

  StaticFile(String type, byte[] content) {
    this.type = type;
    this.hash = Sha256.hex(content).substring(0, 16);
    this.plain = content;
    this.packed = Responses.gzip(content);
    this.compresses = packed.length < content.length * WORTH_COMPRESSING;
  }

  void send(HttpServerExchange exchange) {
    boolean compressed = compresses && Responses.takesGzip(exchange);
    String tag = '"' + hash + (compressed ? "-gzip\"" : "\"");
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(Headers.ETAG, tag);
    headers.put(Headers.CACHE_CONTROL, "no-cache");
    if (compresses) {
      headers.put(Headers.VARY, Headers.ACCEPT_ENCODING_STRING);
    }
    if (isKnown(exchange, tag)) {
      exchange.setStatusCode(StatusCodes.NOT_MODIFIED);
      return;
    }
    if (compressed) {
      headers.put(Headers.CONTENT_ENCODING, "gzip");
    }
    Responses.send(exchange, type, compressed ? packed : plain);
  }

  private static boolean isKnown(HttpServerExchange exchange, String tag) {
    String known = exchange.getRequestHeaders().getFirst(Headers.IF_NONE_MATCH);
    if (known == null) {
      return false;
    }
    for (String one : known.split(",", -1)) {
      String stripped = one.strip();
      if (stripped.equals("*") || stripped.equals(tag) || stripped.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }
}
