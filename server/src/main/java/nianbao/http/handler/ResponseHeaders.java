package nianbao.http.handler;

import static java.time.ZoneOffset.UTC;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Sets the date and the request id of every response, and the headers that keep a browser from
 * running foreign code in it, framing it in another page or guessing another content type.
 */
public final class ResponseHeaders implements HttpHandler {
  static final HttpString REQUEST_ID = new HttpString("X-Request-Id");
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final HttpString POLICY = new HttpString("Content-Security-Policy");
  private static final HttpString TYPE_OPTIONS = new HttpString("X-Content-Type-Options");
  private static final HttpString FRAME_OPTIONS = new HttpString("X-Frame-Options");
  private static final HttpString REFERRER_POLICY = new HttpString("Referrer-Policy");
  private static final HttpString RESOURCE_POLICY = new HttpString("Cross-Origin-Resource-Policy");

  /** Those that no response is without, whatever it says. */
  private static final Map<HttpString, String> SAFETY =
      Map.of(
          POLICY, CONTENT_SECURITY_POLICY,
          TYPE_OPTIONS, "nosniff",
          FRAME_OPTIONS, "DENY",
          REFERRER_POLICY, "same-origin",
          RESOURCE_POLICY, "same-origin");

  private final HttpHandler next;

  public ResponseHeaders(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    ofAnyResponse().forEach(exchange.getResponseHeaders()::put);
    next.handleRequest(exchange);
  }

  /** The headers of the next response, with a new request id. */
  public static Map<HttpString, String> ofAnyResponse() {
    Map<HttpString, String> headers = new HashMap<>(SAFETY);
    headers.put(Headers.DATE, DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.now(UTC)));
    headers.put(REQUEST_ID, HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
    return headers;
  }

  /** The id in the response, under which the log mentions the request. */
  public static String requestId(HttpServerExchange exchange) {
    return exchange.getResponseHeaders().get(REQUEST_ID).getFirst();
  }
}
