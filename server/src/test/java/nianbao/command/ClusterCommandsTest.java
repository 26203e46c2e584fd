package nianbao.command;

import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nianbao.cluster.ClusterFront;
import nianbao.report.ReportId;
import nianbao.search.lucene.RemoteShards;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that ask a cluster instead of the data folder. */
class ClusterCommandsTest {

  @TempDir Path folder;

  private final RemoteShards shards;
  private final ClusterFront front = new ClusterFront();

  ClusterCommandsTest() throws IOException {
    shards =
        RemoteShards.of(
            List.of(report("a").text("公开甲").carried(0, 3).build(), report("b").text("公开乙").build()),
            2);
    front.serve("nianbao", 1, shards::shards);
    front.serve("other", 1, List::of);
  }

  @AfterEach
  void close() throws IOException {
    front.close();
    shards.close();
  }

  @Test
  void searchAsksTheCluster() {
    Run run = Run.of("search", "公开", "--cluster", front.address(), "--json");

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("\"total\":2"), run.out());
  }

  @Test
  void termsAndCheckAskTheCluster() throws IOException {
    Path list = Files.writeString(folder.resolve("terms.txt"), "公开甲\n");
    Path counted = folder.resolve("terms.csv");
    Run terms = Run.of("terms", list, "--csv", "--output", counted, "--cluster", front.address());
    Run check = Run.of("check", "--cluster", front.address());

    assertEquals(0, terms.exitCode(), terms.err());
    assertTrue(Files.readString(counted).contains("公开甲,1,"));
    assertEquals(0, check.exitCode(), check.err());
    assertTrue(check.out().contains("2"), check.out());
  }

  @Test
  void whatIsWrongIsSaidInASentence() throws IOException {
    Run missing = Run.of("search", "", "--cluster", front.address(), "--cluster-index", "none");
    assertEquals("nianbao: The cluster has no index 'none'.\n", missing.err());
    assertEquals(1, missing.exitCode());

    Run secret = Run.of("search", "", "--cluster", "https://me:secret@a:9200");
    assertEquals(2, secret.exitCode());
    assertFalse(secret.err().contains("secret"), secret.err());

    Path file = folder.resolve("none");
    Run unread = Run.of("search", "", "--cluster", front.address(), "--cluster-credentials", file);
    assertTrue(unread.err().contains(file.toString()), unread.err());

    Run given = Run.of("serve", "--cluster", front.address(), "--reports", folder);
    assertTrue(given.err().contains("leave out --reports or --cluster"), given.err());
  }

  @Test
  void serveAnswersFromTheClusterAndChangesNothing() throws Exception {
    Path data = folder.resolve("data");
    Process server =
        Run.process(
                List.of("-Xmx512m"),
                "serve",
                "--port",
                0,
                "--data",
                data,
                "--cluster",
                front.address())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      String started = String.valueOf(out.readLine());
      assertTrue(started.startsWith("2 reports at http://"), started);
      URI address = URI.create(started.substring("2 reports at ".length()));

      assertTrue(get(address.resolve("/api/v1/search?q=公开乙")).contains("\"total\":1"));
      URI report = address.resolve("/reports/" + ReportId.ofKey("reports/b").value());
      assertTrue(get(report).contains("公开乙"));
      assertTrue(get(address.resolve("/readyz")).contains("\"upToDate\":true"));
      assertFalse(get(address.resolve("/")).contains("/import"));
    } finally {
      server.destroy();
      server.waitFor();
    }
    assertFalse(Files.exists(data));
  }

  private static String get(URI address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(URI.create(address.toASCIIString())).build(),
              BodyHandlers.ofString());
      assertEquals(200, response.statusCode(), response.body());
      return response.body();
    }
  }
}
