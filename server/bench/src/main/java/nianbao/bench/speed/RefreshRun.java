package nianbao.bench.speed;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.command.data.TemporaryFolder;
import nianbao.sample.truth.SampleReport;

/**
 * Times how long a server takes to answer from a changed report once it is indexed: the refresh and
 * the first search after it. Each round changes the same file; the median counts.
 */
final class RefreshRun {

  private static final int ROUNDS = 11;

  private final GeneratedLibrary library;

  RefreshRun(GeneratedLibrary library) {
    this.library = library;
  }

  void run(SampleReport report, Map<String, String> figures)
      throws IOException, InterruptedException {
    Latencies latencies = new Latencies(ROUNDS);
    try (TemporaryFolder folder = TemporaryFolder.create("nianbao-refresh");
        GeneratedLibrary.Served server = library.serve();
        HttpClient client = HttpClient.newHttpClient()) {
      GeneratedLibrary changed = new GeneratedLibrary(folder.path());
      for (int round = 0; round < ROUNDS; round++) {
        String added = "本次为第" + (1_000_000 + round) + "次更新。";
        changed.write(
            Stream.of(
                new SampleReport(
                    report.path(), report.text() + added, report.encoding(), report.truth())));
        library.update("changed", changed.reports());
        long begin = System.nanoTime();
        server.index().refresh();
        String found = search(client, server.address(), added);
        latencies.add(System.nanoTime() - begin);
        if (!found.contains("\"total\":1,")) {
          throw new IOException("the refresh missed " + added + ": " + found);
        }
      }
    }
    figures.put("refresh for one changed file", Amounts.millis(latencies.millis(0.5)));
  }

  private static String search(HttpClient client, URI root, String quoted)
      throws IOException, InterruptedException {
    String query = URLEncoder.encode('"' + quoted + '"', StandardCharsets.UTF_8);
    HttpRequest request = HttpRequest.newBuilder(root.resolve("api/v1/search?q=" + query)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
