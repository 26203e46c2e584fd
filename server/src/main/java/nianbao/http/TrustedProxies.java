package nianbao.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The proxies through which others reach the server. Of a request that comes from one of these
 * addresses the server believes what the proxy says about it: from whom it is, and by which address
 * the client reached the proxy. Anybody else could say the same of themselves.
 *
 * @param networks none when clients reach the server directly
 */
public record TrustedProxies(List<Network> networks) {
  /** Nobody is believed. */
  public static final TrustedProxies NONE = new TrustedProxies(List.of());

  private static final int BYTE = 8;

  /** An IPv4 address; what else has dots and digits could be a name. */
  private static final Pattern IPV4 = Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}");

  /** An IPv6 address without a zone; a colon can't be in a name. */
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

  /** An address with a port, as some proxies write it. */
  private static final Pattern WITH_PORT =
      Pattern.compile("\\[(?<six>[^\\]]*)\\](?::\\d*)?|(?<four>[\\d.]++)(?::\\d*)?");

  public TrustedProxies {
    networks = List.copyOf(networks);
  }

  /**
   * The addresses that begin with the same bits.
   *
   * @param bits how many of its first bits count
   */
  public record Network(InetAddress address, int bits) {
    public Network {
      if (bits < 0 || bits > BYTE * address.getAddress().length) {
        throw new IllegalArgumentException(
            "a network of " + bits + " bits: " + address.getHostAddress());
      }
    }

    boolean contains(InetAddress other) {
      byte[] own = address.getAddress();
      byte[] others = other.getAddress();
      if (own.length != others.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 1 << (BYTE - 1 - bit % BYTE);
        if (((own[bit / BYTE] ^ others[bit / BYTE]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Proxies as an operator writes them.
   *
   * @param written addresses, {@code 127.0.0.1}, and networks, {@code 10.0.0.0/8}
   * @throws IllegalArgumentException for what is neither; names are not looked up
   */
  public static TrustedProxies of(List<String> written) {
    return new TrustedProxies(written.stream().map(TrustedProxies::network).toList());
  }

  private static Network network(String written) {
    int slash = written.indexOf('/');
    InetAddress address = address(slash < 0 ? written : written.substring(0, slash));
    if (address == null) {
      throw new IllegalArgumentException("not an address or a network of a proxy: " + written);
    }
    try {
      return new Network(
          address,
          slash < 0
              ? BYTE * address.getAddress().length
              : Integer.parseInt(written.substring(slash + 1)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("not a network of a proxy: " + written, e);
    }
  }

  /** Whether clients reach the server directly only. */
  public boolean isEmpty() {
    return networks.isEmpty();
  }

  boolean contains(InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
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
  InetAddress client(InetAddress peer, List<String> forwarded) {
    InetAddress client = peer;
    for (String entry : forwarded.reversed()) {
      InetAddress before = contains(client) ? forwardedAddress(entry.strip()) : null;
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
      return address(entry);
    }
    String six = withPort.group("six");
    return address(six == null ? withPort.group("four") : six);
  }

  /** The address that is written here; {@code null} for anything else, also for a name. */
  private static @Nullable InetAddress address(String written) {
    if (!IPV4.matcher(written).matches() && !IPV6.matcher(written).matches()) {
      return null;
    }
    try {
      return written.indexOf(':') >= 0
          ? InetAddress.getByName(written)
          : InetAddress.getByAddress(fourBytes(written));
    } catch (UnknownHostException | NumberFormatException e) {
      return null;
    }
  }

  /** No more and no less than four: {@link InetAddress} would look for a name. */
  private static byte[] fourBytes(String written) {
    String[] parts = written.split("\\.", -1);
    byte[] bytes = new byte[parts.length];
    for (int i = 0; i < parts.length; i++) {
      int part = Integer.parseInt(parts[i]);
      if (part > 255) {
        throw new NumberFormatException(written);
      }
      bytes[i] = (byte) part;
    }
    return bytes;
  }
}
