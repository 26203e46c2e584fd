package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Connections from addresses of this machine, which the server takes for as many machines; closed
 * together.
 */
final class Clients implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;

  private final int port;
  private final List<Socket> open = new ArrayList<>();

  Clients(int port) {
    this.port = port;
  }

  /**
   * Connects from 127.0.0.N, and takes little at once.
   *
   * @param number N, 1 to 254
   */
  Socket connect(int number) throws IOException {
    Socket client = new Socket();
    open.add(client);
    client.setReceiveBufferSize(4096);
    client.setSoTimeout(PATIENCE_MILLIS);
    client.bind(
        new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) number}), 0));
    client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return client;
  }

  /** Connects, and knows that the server has noticed. */
  Socket accepted(int number) throws IOException {
    Socket client = send(number, "HEAD /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertTrue(client.getInputStream().read() == 'H');
    return client;
  }

  /** Sends a request, or a part of one, and reads nothing. */
  Socket send(int number, String request) throws IOException {
    Socket client = connect(number);
    client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return client;
  }

  /** Sends a GET, and reads the first byte of the answer. */
  Socket begin(int number, String target) throws IOException {
    Socket client = send(number, RawHttp.request("GET", target, "Host: localhost"));
    assertTrue(client.getInputStream().read() == 'H', target);
    return client;
  }

  /** The whole answer to a GET. */
  String get(int number, String target, String... headerLines) throws IOException {
    List<String> headers = new ArrayList<>(List.of(headerLines));
    headers.add("Host: localhost");
    return rest(send(number, RawHttp.request("GET", target, headers.toArray(String[]::new))));
  }

  /** What still comes, as UTF-8. */
  static String rest(Socket client) throws IOException {
    return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Hangs up all connections. */
  @Override
  public void close() throws IOException {
    for (Socket client : open) {
      client.close();
    }
    open.clear();
  }
}
