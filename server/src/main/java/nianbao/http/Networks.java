package nianbao.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Some of the addresses that requests come from.
 *
 * @param networks none for no address at all
 */
public record Networks(List<Network> networks) {
  /** No address. */
  public static final Networks NONE = new Networks(List.of());

  private static final int BYTE = 8;

  /** An IPv4 address; what else has dots and digits could be a name. */
  private static final Pattern IPV4 = Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}");

  /** An IPv6 address without a zone; a colon can't be in a name. */
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F]*:[0-9a-fA-F:.]*");

  public Networks {
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
   * Addresses as an operator writes them.
   *
   * @param written addresses, {@code 127.0.0.1}, and networks, {@code 10.0.0.0/8}
   * @throws IllegalArgumentException for what is neither; names are not looked up
   */
  public static Networks of(List<String> written) {
    return new Networks(written.stream().map(Networks::network).toList());
  }

  private static Network network(String written) {
    int slash = written.indexOf('/');
    InetAddress address = address(slash < 0 ? written : written.substring(0, slash));
    if (address == null) {
      throw new IllegalArgumentException(
          "not an address or a network such as 10.0.0.0/8: " + written);
    }
    try {
      return new Network(
          address,
          slash < 0
              ? BYTE * address.getAddress().length
              : Integer.parseInt(written.substring(slash + 1)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "not an address or a network such as 10.0.0.0/8: " + written, e);
    }
  }

  /** Whether there is no address. */
  public boolean isEmpty() {
    return networks.isEmpty();
  }

  boolean contains(InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }

  /** The address that is written here; {@code null} for anything else, also for a name. */
  static @Nullable InetAddress address(String written) {
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
