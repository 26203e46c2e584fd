package nianbao.bench.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;

/** The addresses of this machine that clients have, which the server takes for as many machines. */
final class Addresses {
  /** Of what asks for half of everything, as a newsroom behind one address does. */
  static final int NEWSROOM = 2;

  /** The first of those that ask for the other half. */
  static final int READERS = 3;

  static final int READER_COUNT = 32;
  static final int SLOW = 60;
  static final int SLOW_COUNT = 8;
  static final int PROBE = 99;

  private Addresses() {}

  /**
   * 127.0.0.N.
   *
   * @param number N, 1 to 254
   */
  static InetAddress of(int number) {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) number});
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e); // it has four bytes
    }
  }

  /** Connects from 127.0.0.N, and takes little at once. */
  static Socket connect(int number, int port, int patienceMillis) throws IOException {
    Socket client = new Socket();
    try {
      client.setReceiveBufferSize(4096);
      client.setSoTimeout(patienceMillis);
      client.bind(new InetSocketAddress(of(number), 0));
      client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), patienceMillis);
      return client;
    } catch (IOException e) {
      client.close();
      throw e;
    }
  }

  static void send(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
