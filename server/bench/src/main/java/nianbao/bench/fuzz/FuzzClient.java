package nianbao.bench.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends requests to a server over persistent connections. Safe for many threads. */
final class FuzzClient implements AutoCloseable {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final URI root;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  FuzzClient(URI root) {
    this.root = root;
  }

  /**
   * The server's answer.
   *
   * @param type content type, empty if there is none
   * @param nanos from sending the request until the whole answer was received
   */
  record Answer(int status, String type, String body, long nanos) {}

  /**
   * Sends a request.
   *
   * @param address relative to the root, encoded
   * @throws IOException when the connection ends before the answer does
   */
  Answer ask(String address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(root.resolve(address)).timeout(LONGEST_WAIT).build();
    long begin = System.nanoTime();
    HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
    long nanos = System.nanoTime() - begin;
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        new String(response.body(), StandardCharsets.UTF_8),
        nanos);
  }

  @Override
  public void close() {
    client.close();
  }
}
