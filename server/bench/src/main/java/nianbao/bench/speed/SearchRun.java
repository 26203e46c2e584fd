package nianbao.bench.speed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nianbao.bench.recall.EverydayQuestions;
import nianbao.sample.truth.SampleReport;

/** Times requests to a real server, one after the other. */
final class SearchRun {

  static final int WARM_UP = 300;
  static final int REQUESTS = 2_000;

  /** Everyday questions in words, most of which are relaxed step by step. */
  private static final List<String> QUESTIONS =
      EverydayQuestions.all().stream()
          .map(question -> QueryMix.search(question.asked(), ""))
          .toList();

  private final GeneratedLibrary library;
  private final int warmUp;
  private final int requests;

  SearchRun(GeneratedLibrary library) {
    this(library, WARM_UP, REQUESTS);
  }

  /**
   * @param warmUp requests of each kind whose time doesn't count
   * @param requests of each kind whose time does
   */
  SearchRun(GeneratedLibrary library, int warmUp, int requests) {
    this.library = library;
    this.warmUp = warmUp;
    this.requests = requests;
  }

  void run(List<SampleReport> drawnFrom, long seed, Map<String, String> figures)
      throws IOException, InterruptedException {
    try (GeneratedLibrary.Served server = library.serve();
        HttpClient client = HttpClient.newHttpClient()) {
      figures.put("paragraphs", Integer.toString(server.index().contents().paragraphs()));
      ask(client, server.address(), QueryMix.addresses(drawnFrom, warmUp, seed + 1));
      put(
          figures,
          "search",
          ask(client, server.address(), QueryMix.addresses(drawnFrom, requests, seed)));
      ask(client, server.address(), TypingMix.addresses(drawnFrom, warmUp, seed + 1));
      put(
          figures,
          "suggestions",
          ask(client, server.address(), TypingMix.addresses(drawnFrom, requests, seed)));
      ask(client, server.address(), QUESTIONS);
      put(figures, "questions", ask(client, server.address(), QUESTIONS));
    }
  }

  private static void put(Map<String, String> figures, String what, Latencies latencies) {
    figures.put(what + " over HTTP, p50", Amounts.millis(latencies.millis(0.50)));
    figures.put(what + " over HTTP, p95", Amounts.millis(latencies.millis(0.95)));
    figures.put(what + " over HTTP, p99", Amounts.millis(latencies.millis(0.99)));
    figures.put(what + " over HTTP, slowest", Amounts.millis(latencies.millis(1)));
  }

  private static Latencies ask(HttpClient client, URI root, List<String> addresses)
      throws IOException, InterruptedException {
    Latencies latencies = new Latencies(addresses.size());
    for (String address : addresses) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(root + address.substring(1))).build();
      long begin = System.nanoTime();
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      latencies.add(System.nanoTime() - begin);
      if (response.statusCode() != 200) {
        throw new IOException(response.statusCode() + " for " + address);
      }
    }
    return latencies;
  }
}
