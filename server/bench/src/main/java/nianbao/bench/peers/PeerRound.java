package nianbao.bench.peers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.bench.speed.Benchmark;
import nianbao.bench.speed.Latencies;

/**
 * One engine's turn in a round.
 *
 * @param words questions that are timed, after those to warm up
 * @param checked strings whose reports are counted
 */
record PeerRound(PeerCorpus corpus, List<String> warmUp, List<String> words, List<String> checked) {

  /**
   * What was measured.
   *
   * @param bytes of the index
   * @param startMillis from the start of the process to the first answered search
   * @param found how many reports it says have each checked string
   */
  record Figures(
      double indexSeconds,
      double processorSeconds,
      double bytes,
      double startMillis,
      double p50,
      double p95,
      double p99,
      Map<String, Integer> found) {}

  /**
   * Indexes, starts, warms up, asks and checks.
   *
   * @param folder an empty one
   */
  Figures run(Peer peer, Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Peer.Cost cost = peer.index(corpus, folder);
    long bytes = Benchmark.size(peer.stored(folder));
    try (HttpClient client = HttpClient.newHttpClient()) {
      if (peer.startsFasterAgain()) {
        start(peer, folder, client).close();
      }
      try (Started started = start(peer, folder, client)) {
        started.timed(warmUp);
        Latencies latencies = started.timed(words);
        return new Figures(
            seconds(cost.wall()),
            seconds(cost.processor()),
            bytes,
            started.millis(),
            latencies.millis(0.50),
            latencies.millis(0.95),
            latencies.millis(0.99),
            started.found(checked));
      }
    }
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }

  private Started start(Peer peer, Path folder, HttpClient client)
      throws IOException, InterruptedException {
    int port = ChildProcess.freePort();
    URI root = URI.create("http://127.0.0.1:" + port + '/');
    long begin = System.nanoTime();
    ChildProcess process = peer.serve(corpus, folder, port);
    try {
      Answering.await(process, client, peer.search(root, warmUp.getFirst()));
    } catch (IOException | InterruptedException e) {
      process.close();
      throw e;
    }
    return new Started(peer, process, client, root, (System.nanoTime() - begin) / 1e6);
  }

  /** An engine that answers. */
  private record Started(
      Peer peer, ChildProcess process, HttpClient client, URI root, double millis)
      implements AutoCloseable {

    /** Asks for words one after the other. */
    Latencies timed(List<String> words) throws IOException, InterruptedException {
      Latencies latencies = new Latencies(words.size());
      for (String word : words) {
        HttpRequest request = peer.search(root, word);
        long begin = System.nanoTime();
        answer(request);
        latencies.add(System.nanoTime() - begin);
      }
      return latencies;
    }

    Map<String, Integer> found(List<String> strings) throws IOException, InterruptedException {
      Map<String, Integer> found = new LinkedHashMap<>();
      for (String string : strings) {
        found.put(string, peer.found(answer(peer.searchExactly(root, string))));
      }
      return found;
    }

    private String answer(HttpRequest request) throws IOException, InterruptedException {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw process.failure(response.statusCode() + " for " + request.uri());
      }
      return response.body();
    }

    @Override
    public void close() {
      process.close();
    }
  }
}
