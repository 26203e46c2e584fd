package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.http.handler.PageContexts;
import nianbao.http.handler.Routes;
import nianbao.http.request.ErrorCode;
import nianbao.http.request.RequestException;

/**
 * Accepts GET and HEAD requests without a body, of bounded length, that name this server in their
 * Host header, and where an address takes a list of terms or a change, POST requests from pages of
 * this server or from programs; refuses all others.
 *
 * <p>Browsers say from where they post. What is posted takes time to answer, which no foreign page
 * may spend; what changes something needs a token, too, which no foreign page can read.
 *
 * <p>The Host header is checked so that a foreign page can't read the reports through a name that
 * its owner makes point to this machine (DNS rebinding). Ports are not compared: tunnels change
 * them, and a rebinding attack has no need to. What a proxy says of the host that a reader knows is
 * no proof: on this machine such an attack comes from the proxy's own address, and can say it, too.
 */
final class RequestChecks implements HttpHandler {
  /** Characters; the longest query, 2,000 Han characters, takes 18,000 of them when encoded. */
  static final int LONGEST_ADDRESS = 32 * 1024;

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final HttpString SITE = new HttpString("Sec-Fetch-Site");
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
    HttpString method = exchange.getRequestMethod();
    Set<HttpString> allowed = methods(exchange.getRequestPath());
    if (!allowed.contains(method)) {
      throw RequestException.of(
          ErrorCode.BAD_METHOD, "Only " + names(allowed) + " are supported here.");
    }
    if (exchange.getRequestURI().length() + exchange.getQueryString().length() > LONGEST_ADDRESS) {
      throw RequestException.of(
          ErrorCode.TOO_LARGE, "The address is longer than " + LONGEST_ADDRESS + " characters.");
    }
    if (method.equals(Methods.POST)) {
      checkOrigin(exchange);
    } else if (!exchange.isRequestComplete()) {
      // The body is never read, so no other request can follow on this connection.
      exchange.setPersistent(false);
      throw RequestException.of(ErrorCode.TOO_LARGE, "Requests with a body are not accepted.");
    }
    next.handleRequest(exchange);
  }

  /** What may be done at an address. */
  static Set<HttpString> methods(String path) {
    return Routes.POSTS.getOrDefault(path, READING);
  }

  /** In the words of an Allow header. */
  static String names(Set<HttpString> methods) {
    return methods.stream().map(HttpString::toString).sorted().collect(Collectors.joining(", "));
  }

  private void checkOrigin(HttpServerExchange exchange) {
    String site = exchange.getRequestHeaders().getFirst(SITE);
    String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
    boolean own =
        site == null
            ? origin == null || isAsked(origin.replaceFirst("^https?://", ""), exchange)
            : site.equals("same-origin") || site.equals("none");
    if (!own) {
      exchange.setPersistent(false);
      throw RequestException.of(
          ErrorCode.BAD_ORIGIN, "A page of another site may not post to this server.");
    }
  }

  /** Whether a host is that by which a reader reaches this server or the proxy in front of it. */
  private boolean isAsked(String host, HttpServerExchange exchange) {
    return isOwn(host, exchange)
        || host.equalsIgnoreCase(exchange.getAttachment(PageContexts.FORWARDED_HOST));
  }

  private void checkHost(HttpServerExchange exchange) {
    HeaderValues hosts = exchange.getRequestHeaders().get(Headers.HOST);
    if (hosts == null || hosts.size() != 1 || !isOwn(hosts.getFirst(), exchange)) {
      throw RequestException.of(
          ErrorCode.BAD_HOST,
          "Unknown host name; start the server with --host or --public-url to add it.");
    }
  }

  private boolean isOwn(String header, HttpServerExchange exchange) {
    String name = withoutPort(header).toLowerCase(Locale.ROOT);
    return names.contains(name) || isLiteral(name, exchange.getDestinationAddress().getAddress());
  }

  /**
   * Whether a host is the literal form of the address that the client has connected to, about which
   * a rebinding attack can't lie. IPv6 addresses have several forms, so they are compared by value.
   */
  static boolean isLiteral(String host, InetAddress address) {
    if (!host.startsWith("[")) {
      return host.equals(address.getHostAddress());
    }
    try {
      // In brackets only a literal is valid: no name is looked up.
      return InetAddress.getByName(host).equals(address);
    } catch (UnknownHostException e) {
      return false;
    }
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
