package nianbao.bench.soak;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks at a rate, and doesn't wait for answers before it asks again, as people don't wait for each
 * other: the gaps are drawn as those between independent clients are. Half of the requests come
 * from one address, and half from many.
 */
final class Load implements AutoCloseable {
  /** After which a request counts as one without an answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int LONGEST_BEFORE_CANCELLED_MILLIS = 100;

  private final URI server;
  private final List<String> targets;
  private final Random random;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final HttpClient newsroom = client(Addresses.NEWSROOM);
  private final List<HttpClient> readers = new ArrayList<>();
  private int asked;

  /**
   * @param targets paths, asked for in turn
   */
  Load(URI server, List<String> targets, long seed) {
    this.server = server;
    this.targets = targets;
    this.random = new Random(seed);
    for (int i = 0; i < Addresses.READER_COUNT; i++) {
      readers.add(client(Addresses.READERS + i));
    }
  }

  private HttpClient client(int address) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .localAddress(Addresses.of(address))
        .executor(threads)
        .build();
  }

  /**
   * Sends requests, and returns when the last one is sent.
   *
   * @param rate requests a second
   * @param cancelled the share of them that the client gives up within 100 ms
   * @param settling how long after the begin the times of answers don't count
   */
  Answers send(double rate, Duration time, double cancelled, Duration settling) {
    int count = (int) Math.ceil(rate * time.toNanos() / 1e9);
    long due = System.nanoTime();
    Answers answers = new Answers(count, due + settling.toNanos());
    for (int i = 0; i < count; i++) {
      due += (long) (-Math.log(1 - random.nextDouble()) / rate * 1e9);
      for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
        LockSupport.parkNanos(wait);
      }
      ask(due, random.nextDouble() < cancelled, answers);
    }
    return answers;
  }

  private void ask(long due, boolean cancels, Answers answers) {
    HttpClient client =
        random.nextBoolean() ? newsroom : readers.get(random.nextInt(readers.size()));
    String target = targets.get(asked++ % targets.size());
    answers.sent(due);
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(
            HttpRequest.newBuilder(server.resolve(target)).timeout(PATIENCE).build(),
            Load::faultyBody);
    var unused = answer.whenComplete((response, fault) -> answers.ended(due, cancels, response));
    if (cancels) {
      CompletableFuture.delayedExecutor(
              random.nextInt(LONGEST_BEFORE_CANCELLED_MILLIS), TimeUnit.MILLISECONDS)
          .execute(() -> answer.cancel(true));
    }
  }

  /** The text of an answer that isn't 200. */
  private static HttpResponse.BodySubscriber<String> faultyBody(HttpResponse.ResponseInfo head) {
    return head.statusCode() == 200
        ? HttpResponse.BodySubscribers.replacing("")
        : HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    newsroom.shutdownNow();
    readers.forEach(HttpClient::shutdownNow);
    threads.shutdownNow();
  }
}
