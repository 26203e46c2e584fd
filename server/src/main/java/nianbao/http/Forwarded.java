package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.http.handler.PageContexts;
import org.jspecify.annotations.Nullable;

/**
 * Sees a request as the client sent it to the proxy in front of the server: from the client's
 * address, by the scheme and the host that the client knows. Only proxies that are trusted are
 * believed; a header of others changes nothing.
 *
 * <p>Undertow's own handler believes everybody, and the first address of the list, which the client
 * itself may have written.
 */
final class Forwarded implements HttpHandler {
  private static final Pattern HOST =
      Pattern.compile("(?:[A-Za-z0-9][A-Za-z0-9.-]*|\\[[0-9a-fA-F:.]+\\])(?::\\d{1,5})?");

  /** An address with a port, as some proxies write it. */
  private static final Pattern WITH_PORT =
      Pattern.compile("\\[(?<six>[^\\]]*)\\](?::\\d*)?|(?<four>[\\d.]++)(?::\\d*)?");

  private final Networks proxies;
  private final HttpHandler next;

  Forwarded(Networks proxies, HttpHandler next) {
    this.proxies = proxies;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    InetAddress peer = exchange.getSourceAddress().getAddress();
    if (proxies.contains(peer)) {
      InetAddress client = client(proxies, peer, values(exchange, Headers.X_FORWARDED_FOR));
      exchange.setSourceAddress(new InetSocketAddress(client, 0)); // nobody says from which port
      String scheme = last(exchange, Headers.X_FORWARDED_PROTO);
      if (scheme != null && (scheme.equals("http") || scheme.equals("https"))) {
        exchange.setRequestScheme(scheme);
      }
      String host = last(exchange, Headers.X_FORWARDED_HOST);
      if (host != null && HOST.matcher(host).matches()) {
        exchange.putAttachment(PageContexts.FORWARDED_HOST, host);
      }
    }
    next.handleRequest(exchange);
  }

  /**
   * From whom a request is. Each proxy adds the address it was asked from at the end, so that
   * everything before the first address that is no proxy's may be invented.
   *
   * @param peer who connected to the server
   * @param forwarded the addresses in {@code X-Forwarded-For}, from left to right
   * @return the last address that is no proxy's; when there is none, or something else than an
   *     address comes before it, the farthest proxy
   */
  static InetAddress client(Networks proxies, InetAddress peer, List<String> forwarded) {
    InetAddress client = peer;
    for (String entry : forwarded.reversed()) {
      InetAddress before = proxies.contains(client) ? forwardedAddress(entry.strip()) : null;
      if (before == null) {
        return client;
      }
      client = before;
    }
    return client;
  }

  private static @Nullable InetAddress forwardedAddress(String entry) {
    Matcher withPort = WITH_PORT.matcher(entry);
    if (!withPort.matches()) {
      return Networks.address(entry);
    }
    String six = withPort.group("six");
    return Networks.address(six == null ? withPort.group("four") : six);
  }

  /** What the nearest proxy says, in lower case; {@code null} when it says nothing. */
  private static @Nullable String last(HttpServerExchange exchange, HttpString header) {
    List<String> values = values(exchange, header);
    return values.isEmpty() ? null : values.getLast().strip().toLowerCase(Locale.ROOT);
  }

  /** The members of a list, which may be spread over several headers. */
  private static List<String> values(HttpServerExchange exchange, HttpString header) {
    List<String> values = new ArrayList<>();
    HeaderValues lines = exchange.getRequestHeaders().get(header);
    if (lines != null) {
      lines.forEach(line -> values.addAll(List.of(line.split(",", -1))));
    }
    return values;
  }
}
