package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Lets through what may be answered at all: requests to one of this server's names that read, GET
 * and HEAD, without a body, at an address of bearable length.
 *
 * <p>Names are checked so that a foreign page can't read the reports through a name that it lets
 * point to this machine (DNS rebinding). Ports are not compared: a tunnel changes them, a rebinding
 * attack does not need to.
 */
final class RequestChecks implements HttpHandler {
  /** A query of 2,000 Han characters takes 18,000 characters of an address. */
  static final int LONGEST_ADDRESS = 32 * 1024;

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<HttpString> READING = Set.of(Methods.GET, Methods.HEAD);

  private final Set<String> names = new HashSet<>(LOOPBACK);
  private final HttpHandler next;

  RequestChecks(ServerSettings settings, HttpHandler next) {
    names.add(bracketed(settings.host()));
    if (settings.publicUrl() != null) {
      names.add(bracketed(settings.publicUrl().getHost()));
    }
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    checkHost(exchange);
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

  private void checkHost(HttpServerExchange exchange) {
    HeaderValues hosts = exchange.getRequestHeaders().get(Headers.HOST);
    if (hosts == null || hosts.size() != 1 || !isOwn(hosts.getFirst(), exchange)) {
      throw RequestException.of(
          ErrorCode.BAD_HOST,
          "This server does not go by that name; start it with --host or --public-url to add one.");
    }
  }

  private boolean isOwn(String header, HttpServerExchange exchange) {
    String name = withoutPort(header).toLowerCase(Locale.ROOT);
    return names.contains(name) || name.equals(addressReached(exchange));
  }

  /**
   * The address of this machine that the client reached, which a browser can't be tricked about.
   */
  private static String addressReached(HttpServerExchange exchange) {
    InetSocketAddress address = exchange.getDestinationAddress();
    return bracketed(address.getAddress().getHostAddress());
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }

  private static String bracketed(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.indexOf(':') >= 0 && !name.startsWith("[") ? '[' + name + ']' : name;
  }
}
