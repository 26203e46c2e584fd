package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import nianbao.http.request.ErrorCode;
import nianbao.http.request.RequestException;
import org.junit.jupiter.api.Test;

/** What an address may use, and what it leaves to others. */
class FairShareTest {
  private static InetAddress at(String address) throws UnknownHostException {
    return InetAddress.getByName(address); // a literal: no name is looked up
  }

  private static ErrorCode refusal(FairShare share, String address) {
    return assertThrows(RequestException.class, () -> share.take(at(address))).code();
  }

  @Test
  void anAddressGetsHalfAndAllTogetherGetAll() throws Exception {
    FairShare share = new FairShare(4);
    assertEquals(1, share.take(at("192.0.2.1")));
    assertEquals(2, share.take(at("192.0.2.1")));
    assertEquals(ErrorCode.TOO_MANY_REQUESTS, refusal(share, "192.0.2.1"));
    assertEquals(1, share.take(at("192.0.2.2")));
    assertEquals(1, share.take(at("192.0.2.3")));
    assertEquals(ErrorCode.BUSY, refusal(share, "192.0.2.2"));

    share.add(at("192.0.2.1"), -1);
    assertEquals(2, share.take(at("192.0.2.2")));
  }

  @Test
  void someIsKeptForAddressesThatUseOneAtMost() throws Exception {
    FairShare share = new FairShare(8, 2);
    share.add(at("192.0.2.1"), 4);
    share.take(at("192.0.2.2"));
    share.take(at("192.0.2.2"));
    assertEquals(ErrorCode.BUSY, refusal(share, "192.0.2.2"));
    assertEquals(1, share.take(at("192.0.2.3")));
    assertEquals(2, share.take(at("192.0.2.3")));
    assertEquals(ErrorCode.BUSY, refusal(share, "192.0.2.4"));
  }

  @Test
  void allAddressesOfAnIpv6NetworkAreOneClient() throws Exception {
    FairShare share = new FairShare(4);
    share.take(at("2001:db8:0:1::1"));
    share.take(at("2001:db8:0:1:ffff::2"));
    assertEquals(ErrorCode.TOO_MANY_REQUESTS, refusal(share, "2001:db8:0:1::3"));
    assertEquals(1, share.take(at("2001:db8:0:2::1")));
  }

  @Test
  void whatAnAddressUsesBeyondItsHalfTakesNothingFromOthers() throws Exception {
    FairShare share = new FairShare(100);
    share.add(at("192.0.2.1"), 1000);
    assertDoesNotThrow(() -> share.check(at("192.0.2.2")));
    share.add(at("192.0.2.2"), 50);
    assertEquals(ErrorCode.BUSY, refusal(share, "192.0.2.3"));

    share.add(at("192.0.2.1"), -1000);
    share.add(at("192.0.2.2"), -50);
    assertTrue(share.awaitUnused(0));
    assertEquals(1, share.take(at("192.0.2.3")));
    assertFalse(share.awaitUnused(1));
  }

  @Test
  void nobodyMayUseWhatIsClosed() throws Exception {
    FairShare share = new FairShare(4);
    share.close();
    assertEquals(ErrorCode.BUSY, refusal(share, "192.0.2.1"));
    assertTrue(share.awaitUnused(0));
  }
}
