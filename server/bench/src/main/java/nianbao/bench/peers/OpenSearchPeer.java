package nianbao.bench.peers;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nianbao.bench.peers.node.OpenSearchNode;
import nianbao.bench.peers.node.Passage;

/**
 * One node of OpenSearch with one shard: a field of smartcn's words, the other fields as keywords.
 * It gets the paragraphs ready parsed, in two requests at a time. A search is a phrase; reports are
 * counted exactly, shown by their best paragraph, and marked by the unified highlighter.
 */
final class OpenSearchPeer implements Peer {

  private static final String TITLE = "OpenSearch 3.8";
  private static final int BATCH = 1_000;
  private static final int AT_ONCE = 2;

  /** Up to this many values are counted exactly; no more can be asked for. */
  private static final int MOST_EXACT = 40_000;

  private static final String MAPPING =
      """
      {"settings": {"number_of_shards": 1, "number_of_replicas": 0, "refresh_interval": "-1",
                    "index.queries.cache.enabled": false, "index.requests.cache.enable": false},
       "mappings": {"dynamic": "strict", "properties": {
         "text": {"type": "text", "analyzer": "smartcn"}, "report": {"type": "integer"},
         "city": {"type": "keyword"}, "year": {"type": "keyword"}, "agency": {"type": "keyword"}}}}""";

  private final String count;

  /**
   * @param reports how many are indexed
   */
  OpenSearchPeer(int reports) {
    count =
        "{\"cardinality\": {\"field\": \"report\", \"precision_threshold\": %d}}"
            .formatted(Math.min(reports, MOST_EXACT));
  }

  @Override
  public String title() {
    return TITLE;
  }

  @Override
  public Cost index(PeerCorpus corpus, Path folder) throws IOException, InterruptedException {
    int port = ChildProcess.freePort();
    URI root = URI.create("http://127.0.0.1:" + port + '/');
    try (ChildProcess node = serve(corpus, folder, port);
        HttpClient client = HttpClient.newHttpClient()) {
      Answering.await(node, client, Peer.get(root, "/"));
      Duration before = node.processorTime();
      long begin = System.nanoTime();
      send(client, request(root, "/passages", "PUT", MAPPING));
      try (Stream<Passage> passages = Passage.read(corpus.passages())) {
        sendAll(passages.iterator(), client, root);
      }
      send(client, request(root, "/passages/_refresh", "POST", ""));
      send(client, request(root, "/passages/_flush?wait_if_ongoing=true", "POST", ""));
      Duration wall = Duration.ofNanos(System.nanoTime() - begin);
      return new Cost(wall, node.processorTime().minus(before));
    }
  }

  private static void sendAll(Iterator<Passage> passages, HttpClient client, URI root)
      throws IOException {
    Deque<CompletableFuture<HttpResponse<String>>> sent = new ArrayDeque<>();
    while (passages.hasNext()) {
      StringBuilder batch = new StringBuilder();
      for (int i = 0; i < BATCH && passages.hasNext(); i++) {
        batch.append("{\"index\":{}}\n").append(passages.next().line()).append('\n');
      }
      if (sent.size() == AT_ONCE) {
        checked(sent.remove().join());
      }
      HttpRequest bulk = request(root, "/passages/_bulk", "POST", batch.toString());
      sent.add(client.sendAsync(bulk, BodyHandlers.ofString()));
    }
    while (!sent.isEmpty()) {
      checked(sent.remove().join());
    }
  }

  private static void send(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    checked(client.send(request, BodyHandlers.ofString()));
  }

  private static void checked(HttpResponse<String> response) throws IOException {
    if (response.statusCode() != 200 || response.body().contains("\"errors\":true")) {
      throw new IOException(TITLE + " answered " + response.statusCode() + ' ' + response.body());
    }
  }

  private static HttpRequest request(URI root, String path, String method, String body) {
    return HttpRequest.newBuilder(root.resolve(path))
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body))
        .build();
  }

  @Override
  public Path stored(Path folder) {
    return folder.resolve("data");
  }

  @Override
  public boolean startsFasterAgain() {
    return false;
  }

  @Override
  public ChildProcess serve(PeerCorpus corpus, Path folder, int port) throws IOException {
    Files.createDirectories(folder.resolve("config"));
    return ChildProcess.start(
        PeerClassPath.ofOthers(),
        ChildProcess.VECTORS,
        OpenSearchNode.class,
        folder.resolve("log"),
        List.of(folder.toString(), Integer.toString(port)));
  }

  @Override
  public HttpRequest search(URI root, String word) {
    String body =
        """
        {"query": {"match_phrase": {"text": %s}}, "size": 10, "collapse": {"field": "report"},
         "highlight": {"type": "unified", "fields": {"text": {"number_of_fragments": 0}}},
         "aggs": {"reports": %s, %s, %s, %s}}"""
            .formatted(
                new JsonPrimitive(word), count, facet("city"), facet("year"), facet("agency"));
    return request(root, "/passages/_search?request_cache=false", "POST", body);
  }

  private String facet(String field) {
    return "\"%s\": {\"terms\": {\"field\": \"%s\", \"size\": 100}, \"aggs\": {\"reports\": %s}}"
        .formatted(field, field, count);
  }

  @Override
  public HttpRequest searchExactly(URI root, String string) {
    return search(root, string);
  }

  @Override
  public int found(String answer) {
    JsonObject counts = JsonParser.parseString(answer).getAsJsonObject();
    return counts
        .getAsJsonObject("aggregations")
        .getAsJsonObject("reports")
        .get("value")
        .getAsInt();
  }
}
