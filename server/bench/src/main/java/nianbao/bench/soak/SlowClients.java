package nianbao.bench.soak;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Clients that ask for large tables and take nothing of them, or send a request byte by byte, and
 * begin anew when the server has given them up, until this is closed.
 */
final class SlowClients implements AutoCloseable {
  private static final int OF_EACH_KIND = 16;

  /** Longer than the server waits. */
  private static final int PATIENCE_MILLIS = 60_000;

  private static final int BETWEEN_BYTES_MILLIS = 500;
  private static final int BETWEEN_REQUESTS_MILLIS = 1_000;
  private static final String HOST = "Host: localhost\r\n";
  private static final String EXPORT =
      "GET /api/v1/export/search.csv?q=%E6%94%BF%E5%BA%9C HTTP/1.1\r\n" + HOST + "\r\n";
  private static final String LIST =
      "POST /api/v1/terms HTTP/1.1\r\n"
          + HOST
          + "Sec-Fetch-Site: same-origin\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n"
          + "\r\n";
  private static final String SEARCH = "GET /api/v1/search?q=" + "a".repeat(1000);

  private final int port;
  private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();

  SlowClients(int port) {
    this.port = port;
  }

  void start() {
    for (int i = 0; i < OF_EACH_KIND; i++) {
      int address = Addresses.SLOW + i % Addresses.SLOW_COUNT;
      clients.execute(() -> again(address, SlowClients::takesNothing));
      clients.execute(() -> again(address, client -> sendsSlowly(client, LIST, "a".repeat(1000))));
      clients.execute(() -> again(address, client -> sendsSlowly(client, "", SEARCH)));
    }
  }

  private interface Behaviour {
    void of(Socket client) throws IOException, InterruptedException;
  }

  private void again(int address, Behaviour behaviour) {
    try {
      while (!clients.isShutdown()) {
        try (Socket client = Addresses.connect(address, port, PATIENCE_MILLIS)) {
          behaviour.of(client);
        } catch (IOException e) {
          // The server has given it up, which is right.
        }
        Thread.sleep(BETWEEN_REQUESTS_MILLIS);
      }
    } catch (InterruptedException e) {
      // It is closed.
    }
  }

  private static void takesNothing(Socket client) throws IOException, InterruptedException {
    Addresses.send(client, EXPORT);
    Thread.sleep(PATIENCE_MILLIS);
  }

  private static void sendsSlowly(Socket client, String begin, String rest)
      throws IOException, InterruptedException {
    Addresses.send(client, begin);
    for (int i = 0; i < rest.length() && client.getInputStream().available() == 0; i++) {
      Addresses.send(client, rest.substring(i, i + 1));
      Thread.sleep(BETWEEN_BYTES_MILLIS);
    }
  }

  @Override
  public void close() {
    clients.shutdownNow();
    clients.close();
  }
}
