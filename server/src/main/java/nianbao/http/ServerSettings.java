package nianbao.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Where the server listens and how it is reached.
 *
 * @param host name or address to listen on
 * @param port 0 to 65535; 0 for any free port
 * @param publicUrl what copied links begin with when users reach the server under another address,
 *     {@code https://reports.example/}; {@code null} when they don't
 * @param proxies through which others reach the server
 * @param metricsFor who may fetch {@code /metrics}
 * @param log where requests are logged; {@code null} when they aren't
 */
public record ServerSettings(
    String host,
    int port,
    @Nullable URI publicUrl,
    Networks proxies,
    Networks metricsFor,
    @Nullable RequestLog log) {
  public ServerSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port + " is not between 0 and 65535");
    }
    if (publicUrl != null && !isWebAddress(publicUrl)) {
      throw new IllegalArgumentException(
          "not a web address, such as https://reports.example: " + publicUrl);
    }
  }

  /** A server that clients reach directly, without metrics and a log. */
  public ServerSettings(String host, int port, @Nullable URI publicUrl) {
    this(host, port, publicUrl, Networks.NONE, Networks.NONE, null);
  }

  /**
   * Whether nobody but the user of this machine reaches the server, as far as the settings tell.
   */
  public boolean isLocal() {
    return isLoopback()
        && proxies.isEmpty()
        && (publicUrl == null || isLoopback(publicUrl.getHost()));
  }

  /** Whether it listens to this machine only, on which a proxy may reach it for others. */
  public boolean isLoopback() {
    return isLoopback(host);
  }

  /** Whether it listens on all addresses of this machine. */
  public boolean isEverywhere() {
    try {
      return InetAddress.getByName(host).isAnyLocalAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean isLoopback(String name) {
    try {
      return InetAddress.getByName(name).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean isWebAddress(URI url) {
    return url.getHost() != null
        && ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()));
  }

  /**
   * The public URL without a trailing slash; {@code null} when links use the page's own address.
   */
  @Nullable String linkBase() {
    return publicUrl == null ? null : publicUrl.toString().replaceFirst("/++$", "");
  }
}
