package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nianbao.http.request.ErrorCode;
import nianbao.http.request.RequestException;
import org.junit.jupiter.api.Test;

/** Which connections there may be, and which one gives way to another. */
class ConnectionsTest {
  private long millis;
  private final Connections connections =
      new Connections(8, () -> TimeUnit.MILLISECONDS.toNanos(millis));
  private final List<Integer> closed = new ArrayList<>();

  /** One from port N of an address. */
  private static InetSocketAddress peer(String address, int port) {
    return new InetSocketAddress(address, port);
  }

  private Connections.Open open(String address, int port) {
    return connections.add(peer(address, port), () -> closed.add(port));
  }

  private void asked(String address, int port) {
    open(address, port);
    connections.asked(peer(address, port));
  }

  private ErrorCode refusal(String address) {
    return assertThrows(RequestException.class, () -> open(address, 99)).code();
  }

  @Test
  void ofAnAddressThatHasItsHalfTheLongestUnusedGivesWay() {
    open("192.0.2.2", 1);
    asked("192.0.2.1", 2);
    open("192.0.2.1", 3);
    open("192.0.2.1", 4);
    open("192.0.2.1", 5);
    connections.asked(peer("192.0.2.1", 3));
    connections.answered(peer("192.0.2.1", 3));

    millis += Connections.UNUSED_MILLIS;
    open("192.0.2.1", 6);
    open("192.0.2.1", 7);
    assertEquals(List.of(4, 5), closed);
    assertEquals(5, connections.inUse());
  }

  @Test
  void ofAllTheLongestUnusedGivesWay() {
    open("192.0.2.1", 1);
    for (int i = 2; i < 8; i++) {
      asked("192.0.2." + i, i);
    }
    open("192.0.2.9", 8);
    millis += Connections.UNUSED_MILLIS - 1;
    assertEquals(ErrorCode.BUSY, refusal("192.0.2.10"));
    millis++;
    open("192.0.2.10", 9);

    assertEquals(List.of(1), closed);
    assertEquals(8, connections.inUse());
  }

  @Test
  void whereSomethingIsAskedOnEachNoneGivesWay() {
    for (int i = 1; i <= 4; i++) {
      asked("192.0.2.1", i);
    }
    for (int i = 5; i <= 7; i++) {
      asked("192.0.2.2", i);
    }
    asked("192.0.2.3", 8);

    millis += Connections.UNUSED_MILLIS;
    assertEquals(ErrorCode.TOO_MANY_REQUESTS, refusal("192.0.2.1"));
    assertEquals(ErrorCode.BUSY, refusal("192.0.2.4"));
    assertEquals(List.of(), closed);
  }

  @Test
  void whatIsClosedLeavesRoomAndDoesNotGiveWay() {
    Connections.Open first = open("192.0.2.1", 1);
    for (int i = 2; i <= 4; i++) {
      asked("192.0.2.1", i);
    }
    first.end();
    first.end();
    assertEquals(3, connections.inUse());
    asked("192.0.2.1", 5);
    millis += Connections.UNUSED_MILLIS;

    assertEquals(ErrorCode.TOO_MANY_REQUESTS, refusal("192.0.2.1"));
    assertEquals(List.of(), closed);
  }
}
