package nianbao.http.handler;

import static java.time.ZoneOffset.UTC;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
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

  private final HttpHandler next;

  public ResponseHeaders(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(Headers.DATE, DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.now(UTC)));
    headers.put(REQUEST_ID, HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
    headers.put(POLICY, CONTENT_SECURITY_POLICY);
    headers.put(TYPE_OPTIONS, "nosniff");
    headers.put(FRAME_OPTIONS, "DENY");
    headers.put(REFERRER_POLICY, "same-origin");
    headers.put(RESOURCE_POLICY, "same-origin");
    next.handleRequest(exchange);
  }

  /** The id in the response, under which the log mentions the request. */
  public static String requestId(HttpServerExchange exchange) {
    return exchange.getResponseHeaders().get(REQUEST_ID).getFirst();
  }
}
