package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * From whom a request is, by what proxies say; the trusted ones are 127.0.0.1, 10/8 and an IPv6
 * network.
 */
class NetworksTest {
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
    assertEquals(isIn, Networks.of(List.of(network)).contains(InetAddress.getByName(address)));
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
        assertThrows(IllegalArgumentException.class, () -> Networks.of(List.of("::1", written)));

    assertTrue(refused.toString().endsWith(" such as 10.0.0.0/8: " + written), refused::toString);
  }

  @Test
  void noNetworkHasNoAddress() {
    assertFalse(Networks.NONE.contains(InetAddress.getLoopbackAddress()));
    assertTrue(Networks.NONE.isEmpty());
  }
}
