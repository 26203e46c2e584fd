package nianbao.bench.soak;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import nianbao.bench.speed.Latencies;

/**
 * Asks every 50 ms whether the server answers, each time on a new connection, as what restarts a
 * server that doesn't would. Its times count from when it was due. A thread of its own, until it is
 * closed.
 */
final class Probe implements AutoCloseable {
  private static final long EVERY_NANOS = 50_000_000;
  private static final int PATIENCE_MILLIS = 10_000;

  private final int port;
  private final Latencies latencies;
  private final Thread thread;
  private volatile boolean ended;
  private int unanswered;
  private String firstFault = "";

  /**
   * @param longest how long it asks at most
   */
  Probe(int port, Duration longest) {
    this.port = port;
    int most = Math.toIntExact(longest.toNanos() / EVERY_NANOS);
    latencies = new Latencies(most);
    thread = Thread.ofPlatform().name("soak-probe").start(() -> run(most));
  }

  private void run(int most) {
    long due = System.nanoTime();
    for (int i = 0; i < most && !ended; i++, due += EVERY_NANOS) {
      for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
        LockSupport.parkNanos(wait);
      }
      String answer = answer();
      if (answer.startsWith("HTTP/1.1 200 ")) {
        latencies.add(System.nanoTime() - due);
      } else if (unanswered++ == 0) {
        firstFault = answer;
      }
    }
  }

  /** What came back, or why nothing did. */
  private String answer() {
    try (Socket client = Addresses.connect(Addresses.PROBE, port, PATIENCE_MILLIS)) {
      Addresses.send(
          client, "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      byte[] answer = client.getInputStream().readAllBytes();
      return new String(answer, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** The time in milliseconds that this share of the answers didn't exceed; when it is closed. */
  double millis(double share) {
    return latencies.millis(share);
  }

  /** How many got no answer 200; when it is closed. */
  int unanswered() {
    return unanswered;
  }

  /** What came instead of the first of these; empty for none. */
  String firstFault() {
    return firstFault;
  }

  @Override
  public void close() {
    ended = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
