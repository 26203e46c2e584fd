package nianbao.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to the nodes of a cluster: to the one that answered last, and to the others when
 * it can't be reached or has too much to do. Whatever is asked may be asked twice. Thread-safe.
 */
final class ClusterClient implements AutoCloseable {

  private static final Duration CONNECTING = Duration.ofSeconds(3);
  private static final Duration ANSWERING = Duration.ofSeconds(60);
  private static final Duration CLOSING = Duration.ofSeconds(1);

  /** All nodes are asked so often, after a longer wait each time. */
  private static final int ROUNDS = 3;

  private static final long FIRST_WAIT_MILLIS = 100;

  /** More than a shard of a million reports answers when all of them are ranked. */
  private static final int LARGEST_ANSWER = 256 << 20;

  private static final String JSON = "application/json";

  /** Of the types of content that nodes let in the one for bytes. */
  private static final String BYTES = "application/cbor";

  private static final Gson GSON = new Gson();

  private final ClusterSettings settings;
  private final HttpClient http;

  /** The number of the node that answered last. */
  private volatile int preferred;

  /**
   * @throws IOException when the certificates of the settings can't be read
   */
  ClusterClient(ClusterSettings settings) throws IOException {
    this.settings = settings;
    // What is sent is small and answered at once: streams in one connection would win nothing.
    HttpClient.Builder builder =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECTING);
    if (settings.authority() != null) {
      builder.sslContext(Certificates.trusting(settings.authority()));
    }
    http = builder.build();
  }

  /** Sends nothing to a path below that of the index, and returns the value that is answered. */
  <T> T post(String path, Class<T> type) throws IOException {
    return value(post(path, JSON, new byte[0]), type);
  }

  /** The value of a JSON answer to bytes. */
  <T> T post(String path, byte[] body, Class<T> type) throws IOException {
    return value(post(path, BYTES, body), type);
  }

  private static <T> T value(byte[] answer, Class<T> type) throws IOException {
    try {
      T value = GSON.fromJson(new String(answer, UTF_8), type);
      if (value != null) {
        return value;
      }
    } catch (JsonParseException e) {
      throw noAnswer(e);
    }
    throw noAnswer(null);
  }

  private static IOException noAnswer(@Nullable Exception why) {
    return new IOException(
        "What answers is no node with Nianbao's plugin; check the addresses of the cluster.", why);
  }

  /**
   * Sends bytes to a path below that of the index, and returns the bytes that are answered.
   *
   * @throws nianbao.search.shard.StateLostException when the state that is asked is gone
   * @throws IOException with a sentence for people, when no node gives an answer
   */
  byte[] post(String path, byte[] body) throws IOException {
    return post(path, BYTES, body);
  }

  private byte[] post(String path, String type, byte[] body) throws IOException {
    List<URI> nodes = settings.nodes();
    Attempt last = null;
    for (int round = 0; round < ROUNDS; round++) {
      pause(round == 0 ? 0 : FIRST_WAIT_MILLIS << round);
      for (int i = 0; i < nodes.size(); i++) {
        int number = (preferred + i) % nodes.size();
        URI node = nodes.get(number);
        last = attempt(node, request(node, path, type, body));
        if (last.failure == null) {
          preferred = number;
          return last.answer;
        }
      }
    }
    throw last == null || last.failure == null ? noAnswer(null) : last.failure;
  }

  /** What came of one request. */
  private static final class Attempt {
    private final byte[] answer;

    /** Why another node, or this one later, may give the answer; {@code null} when this one has. */
    private final @Nullable IOException failure;

    private Attempt(byte[] answer, @Nullable IOException failure) {
      this.answer = answer;
      this.failure = failure;
    }

    static Attempt failed(IOException failure) {
      return new Attempt(new byte[0], failure);
    }
  }

  private Attempt attempt(URI node, HttpRequest request) throws IOException {
    byte[] answer;
    int status;
    try {
      HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
      status = response.statusCode();
      try (InputStream in = response.body()) {
        answer = in.readNBytes(LARGEST_ANSWER + 1);
      }
    } catch (SSLException e) {
      throw new IOException(Certificates.fault(node, e), e);
    } catch (HttpConnectTimeoutException e) {
      return Attempt.failed(new IOException(node + " can't be reached.", e));
    } catch (HttpTimeoutException e) {
      throw new IOException(
          node + " has not answered within " + ANSWERING.toSeconds() + " seconds.", e);
    } catch (IOException e) {
      String why = e.getMessage() == null ? "the connection is refused" : e.getMessage();
      return Attempt.failed(new IOException(node + " can't be reached (" + why + ").", e));
    } catch (InterruptedException e) {
      throw interrupted();
    }
    if (answer.length > LARGEST_ANSWER) {
      throw new IOException(
          node
              + " answers with more than "
              + (LARGEST_ANSWER >> 20)
              + " MB; ask for less at once.");
    }
    if (status == 200) {
      return new Attempt(answer, null);
    }
    ClusterFault fault = ClusterFault.of(status, answer, settings);
    if (!fault.passes()) {
      throw fault.exception();
    }
    return Attempt.failed(fault.exception());
  }

  private HttpRequest request(URI node, String path, String type, byte[] body) {
    URI address = node.resolve("/_nianbao/" + settings.index() + "/" + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(ANSWERING)
            .header("Content-Type", type)
            .header("Accept", JSON) // also of faults
            .POST(BodyPublishers.ofByteArray(body));
    if (settings.credentials() != null) {
      request.header("Authorization", settings.credentials().authorization());
    }
    return request.build();
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static IOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted while a cluster was asked");
  }

  /** Sends a value as JSON, without waiting for what becomes of it. */
  void send(String path, Object value) {
    URI node = settings.nodes().get(preferred);
    HttpRequest request = request(node, path, JSON, GSON.toJson(value).getBytes(UTF_8));
    var unused = http.sendAsync(request, BodyHandlers.discarding());
  }

  /** Waits a moment for what was sent last, by which nodes close what they have opened. */
  @Override
  public void close() {
    http.shutdown();
    try {
      http.awaitTermination(CLOSING);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    http.shutdownNow();
  }
}
