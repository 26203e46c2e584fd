package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.util.Set;

/** Lets through what reads: GET and HEAD, without a body, at an address of bearable length. */
final class RequestLimits implements HttpHandler {
  /** A query of 2,000 Han characters takes 18,000 characters of an address. */
  static final int LONGEST_ADDRESS = 32 * 1024;

  private static final Set<HttpString> READING = Set.of(Methods.GET, Methods.HEAD);

  private final HttpHandler next;

  RequestLimits(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (!READING.contains(exchange.getRequestMethod())) {
      throw RequestException.of(ErrorCode.BAD_METHOD, "Only GET and HEAD are answered here.");
    }
    if (exchange.getRequestURI().length() + exchange.getQueryString().length() > LONGEST_ADDRESS) {
      throw RequestException.of(
          ErrorCode.TOO_LARGE,
          "The address is longer than " + LONGEST_ADDRESS + " characters; ask for less.");
    }
    if (!exchange.isRequestComplete()) {
      // Its body is never read, so nothing else can follow on this connection.
      exchange.setPersistent(false);
      throw RequestException.of(ErrorCode.TOO_LARGE, "A request that reads carries no body.");
    }
    next.handleRequest(exchange);
  }
}
