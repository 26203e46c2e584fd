package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * From whom a request is, by what proxies say; the trusted ones are 127.0.0.1, 10/8 and an IPv6
 * network.
 */
class TrustedProxiesTest {
  private static final TrustedProxies PROXIES =
      TrustedProxies.of(List.of("127.0.0.1", "10.0.0.0/8", "2001:db8:aa00::/40", "::1"));

  @ParameterizedTest
  @CsvSource({
    // from the right, past all proxies
    "127.0.0.1, 192.0.2.7, 192.0.2.7",
    "127.0.0.1, '192.0.2.7, 10.1.2.3', 192.0.2.7",
    "127.0.0.1, '192.0.2.7 ,10.1.2.3,  127.0.0.1', 192.0.2.7",
    "::1, '192.0.2.7, 2001:db8:aaff::1', 192.0.2.7",
    // what stands before that may be invented
    "127.0.0.1, '198.51.100.9, 192.0.2.7, 10.1.2.3', 192.0.2.7",
    "127.0.0.1, '127.0.0.1, 192.0.2.7', 192.0.2.7",
    // a client that is no proxy, whatever it says
    "192.0.2.1, 198.51.100.9, 192.0.2.1",
    "192.0.2.1, 127.0.0.1, 192.0.2.1",
    "11.0.0.1, 198.51.100.9, 11.0.0.1",
    "2001:db8:ab00::1, 198.51.100.9, 2001:db8:ab00::1",
    // all are proxies: the first of them asks
    "127.0.0.1, '10.9.9.9, 10.1.2.3', 10.9.9.9",
    "127.0.0.1, , 127.0.0.1",
    // IPv6, ports, brackets
    "127.0.0.1, 2001:db8::7, 2001:db8::7",
    "127.0.0.1, [2001:db8::7]:4711, 2001:db8::7",
    "127.0.0.1, [2001:db8::7], 2001:db8::7",
    "127.0.0.1, 192.0.2.7:4711, 192.0.2.7",
    "127.0.0.1, ::ffff:192.0.2.7, 192.0.2.7",
    // no addresses: the last proxy that is known asks
    "127.0.0.1, unknown, 127.0.0.1",
    "127.0.0.1, 'evil, 10.1.2.3', 10.1.2.3",
    "127.0.0.1, localhost, 127.0.0.1",
    "127.0.0.1, 1.2.3, 127.0.0.1",
    "127.0.0.1, 256.1.1.1, 127.0.0.1",
    "127.0.0.1, 2130706433, 127.0.0.1",
    "127.0.0.1, 1:2, 127.0.0.1",
    "127.0.0.1, fe80::1%eth0, 127.0.0.1",
    "127.0.0.1, '192.0.2.7,', 127.0.0.1"
  })
  void theClientIsTheLastThatIsNoProxy(String peer, @Nullable String forwarded, String client)
      throws Exception {
    List<String> entries = forwarded == null ? List.of() : List.of(forwarded.split(",", -1));

    assertEquals(
        InetAddress.getByName(client), PROXIES.client(InetAddress.getByName(peer), entries));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.128/25, 192.0.2.128, true",
    "192.0.2.128/25, 192.0.2.255, true",
    "192.0.2.128/25, 192.0.2.127, false",
    "192.0.2.5/24, 192.0.2.200, true",
    "0.0.0.0/0, 192.0.2.1, true",
    "0.0.0.0/0, ::1, false",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
    "192.0.2.1, 192.0.2.1, true",
    "192.0.2.1/32, 192.0.2.2, false"
  })
  void aNetworkIsAllAddressesThatBeginAlike(String network, String address, boolean isIn)
      throws Exception {
    assertEquals(
        isIn, TrustedProxies.of(List.of(network)).contains(InetAddress.getByName(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "proxy.example",
        "localhost",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/x",
        "10.0.0/8",
        "::/129",
        "10.0.0.0/",
        "/8",
        "*"
      })
  void whatIsNoAddressIsRefused(String written) {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> TrustedProxies.of(List.of("::1", written)));

    assertTrue(refused.toString().endsWith(" of a proxy: " + written), refused::toString);
  }

  @Test
  void nobodyIsBelievedByDefault() throws Exception {
    InetAddress local = InetAddress.getLoopbackAddress();

    assertEquals(local, TrustedProxies.NONE.client(local, List.of("192.0.2.7")));
  }
}
