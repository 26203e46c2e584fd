package nianbao.bench.peers;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Waits until a started process answers. */
final class Answering {

  private static final long PAUSE_MILLIS = 5;
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final int OK = 200;
  private static final int FAILED = 500;

  private Answering() {}

  /**
   * Asks until the answer is 200.
   *
   * @throws IOException with what the process printed if it ends, fails or does not answer in time
   */
  static void await(ChildProcess process, HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    for (int status = 0; status != OK; status = status(client, request)) {
      if (!process.isAlive() || status == FAILED || System.nanoTime() > deadline) {
        throw process.failure("no answer from " + request.uri());
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  /** Of the answer; 0 as long as nobody answers. */
  private static int status(HttpClient client, HttpRequest request) throws InterruptedException {
    try {
      HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
      return response.statusCode();
    } catch (IOException notYet) {
      return 0;
    }
  }
}
