package nianbao.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import nianbao.http.ServerSettings;
import nianbao.index.IndexInUseException;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.library.OriginalStore;
import nianbao.library.ReportCollection;
import nianbao.library.UpdateListener;
import nianbao.library.UpdateListener.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server of {@code serve}, from its first moment to its last. */
class ServingTest {
  private static final ServerSettings ANY_PORT = new ServerSettings("127.0.0.1", 0, null);

  @TempDir private Path folder;

  private ReportCollection reports(String... texts) throws IOException {
    Path root = Files.createDirectories(folder.resolve("offices"));
    for (int i = 0; i < texts.length; i++) {
      Files.writeString(root.resolve(i + ".txt"), texts[i]);
    }
    return new ReportCollection("offices", root, null);
  }

  private Serving serve(Serving.Collections collections) throws IOException {
    return Serving.start(
        ANY_PORT,
        new Serving.Contents(
            folder.resolve("index"),
            new OriginalStore(folder.resolve("originals")),
            false,
            collections),
        counter -> new UpdateProgress(new PrintWriter(new StringWriter()), quiet(), counter));
  }

  private static ProgressLine quiet() {
    return new ProgressLine(new PrintWriter(new StringWriter()), false, () -> 0);
  }

  private static HttpResponse<String> get(Serving serving, String target) throws Exception {
    URI address = URI.create(serving.address().resolve(target).toASCIIString());
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
  }

  @Test
  void listensAtOnceAndIsReadyWhenTheIndexIs() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    ReportCollection collection = reports("一、总体情况\n答复餐饮油烟投诉12件。\n");
    Serving.Collections slow =
        () -> {
          await(asked);
          return List.of(collection);
        };
    try (Serving serving = serve(slow)) {
      assertEquals(503, get(serving, "/healthz").statusCode());
      asked.countDown();
      assertEquals(1, serving.awaitReady().count(Step.ADDED));
      HttpResponse<String> health = get(serving, "/healthz");
      assertEquals("{\"status\":\"ok\",\"done\":1,\"of\":1}", health.body());
      assertEquals(200, health.statusCode());
      assertEquals(1, total(serving, "餐饮油烟"));
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static int total(Serving serving, String query) throws Exception {
    return JsonParser.parseString(get(serving, "/api/v1/search?q=" + query).body())
        .getAsJsonObject()
        .get("total")
        .getAsInt();
  }

  @Test
  void aSecondStartReadsNothingAgain() throws Exception {
    ReportCollection collection = reports("一、总体情况\n甲\n", "一、总体情况\n乙\n");
    try (Serving first = serve(() -> List.of(collection))) {
      assertEquals(2, first.awaitReady().count(Step.ADDED));
    }
    try (Serving second = serve(() -> List.of(collection))) {
      assertEquals(2, second.awaitReady().count(Step.UNCHANGED));
    }
  }

  @Test
  void anIndexThatIsBeingWrittenIsNamed() throws Exception {
    try (ReportSink other = LuceneReportSink.open(folder.resolve("index"));
        Serving serving = serve(List::of)) {
      assertThrows(IndexInUseException.class, serving::awaitReady);
      assertTrue(other.indexed().isEmpty());
    }
  }

  @Test
  void aPortInUseIsOneSentence() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      Run run = Run.of("serve", "--port", taken.getLocalPort(), "--data", folder.resolve("data"));

      assertEquals(1, run.exitCode());
      assertEquals(1, run.err().lines().count(), run.err());
      assertTrue(run.err().contains("port " + taken.getLocalPort()), run.err());
    }
  }

  @Test
  void theSamplesAreFilesLikeAnyOthersAndMarked() throws Exception {
    DataFolder samples = new DataFolder(folder).samples();
    ReportCollection collection = SampleFiles.in(samples);
    assertTrue(collection.root().startsWith(folder.resolve("samples")));
    try (var files = Files.walk(collection.root())) {
      assertEquals(240, files.filter(Files::isRegularFile).count());
    }
    try (Serving serving =
        Serving.start(
            ANY_PORT,
            new Serving.Contents(
                samples.index(), samples.originals(), true, () -> List.of(collection)),
            counter -> UpdateListener.SILENT)) {
      serving.awaitReady();
      String contents = get(serving, "/api/v1/contents").body();
      assertTrue(contents.contains("\"sample\":true"), contents);
      assertEquals(240, serving.reports());
    }
  }
}
