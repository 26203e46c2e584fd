package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What 127.0.0.1 is told of the server, which is behind a proxy at 127.0.0.9. */
@Timeout(60) // what is never counted would be waited for
class MetricsTest {
  private static final Pattern LINE =
      Pattern.compile(
          "[a-z_]+(?:\\{[a-z]+=\"[^\"\\n]*\"(?:,[a-z]+=\"[^\"\\n]*\")*\\})? (?:NaN|\\+Inf|[-0-9.E]+)");

  private TestServer server;
  private Clients clients;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    server =
        TestServer.ready(
            folder,
            new ServerSettings(
                "127.0.0.1",
                0,
                null,
                Networks.of(List.of("127.0.0.9")),
                Networks.of(List.of("127.0.0.1")),
                null),
            TestServer.limits());
    clients = new Clients(server.port());
  }

  @AfterEach
  void stop() throws Exception {
    clients.close();
    server.close();
  }

  private String metrics() throws Exception {
    HttpResponse<String> answer = server.get("/metrics");
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body();
  }

  private static double value(String metrics, String name) {
    Matcher line = Pattern.compile("(?m)^" + Pattern.quote(name) + " (.*)$").matcher(metrics);
    assertTrue(line.find(), name + " in " + metrics);
    return Double.parseDouble(line.group(1));
  }

  /** A request is counted when its answer has been sent, which its client may see first. */
  private void awaitValue(double value, String name) throws Exception {
    while (!metrics().contains("\n" + name + " ") || value(metrics(), name) != value) {
      Thread.sleep(5);
    }
  }

  @Test
  void everyLineIsOfTheFormat() throws Exception {
    HttpResponse<String> answer = server.get("/metrics");

    assertEquals(
        "text/plain; version=0.0.4; charset=utf-8",
        answer.headers().firstValue("Content-Type").orElseThrow());
    answer
        .body()
        .lines()
        .filter(line -> !line.matches("# (HELP|TYPE) nianbao_[a-z_]+ .+"))
        .forEach(line -> assertTrue(LINE.matcher(line).matches(), line));
  }

  @Test
  void requestsAreCountedByPatternAndStatus() throws Exception {
    server.get("/reports/" + TestServer.FIRST.id());
    server.get("/reports/" + TestServer.SECOND.id() + "?q=油烟");
    server.get("/reports/none");
    server.get("/js/api.js");
    server.get("/nothing/of/this/name");

    awaitValue(2, "nianbao_http_requests_total{route=\"/reports/{id}\",status=\"200\"}");
    awaitValue(1, "nianbao_http_requests_total{route=\"/reports/{id}\",status=\"404\"}");
    awaitValue(1, "nianbao_http_requests_total{route=\"other\",status=\"404\"}");
    awaitValue(1, "nianbao_http_requests_total{route=\"other\",status=\"200\"}");
    awaitValue(3, "nianbao_http_request_seconds_bucket{route=\"/reports/{id}\",le=\"+Inf\"}");
    awaitValue(3, "nianbao_http_request_seconds_count{route=\"/reports/{id}\"}");
    assertEquals(2, value(metrics(), "nianbao_http_refused_total{code=\"not-found\"}"));
    assertFalse(metrics().contains("none"));
  }

  @Test
  void whatIsRefusedIsCountedByCode() throws Exception {
    assertEquals(0, value(metrics(), "nianbao_http_refused_total{code=\"bad-request\"}"));
    assertEquals(0, value(metrics(), "nianbao_http_refused_total{code=\"too-many-requests\"}"));

    RawHttp.get(server.port(), "/%zz", "Host: localhost");

    assertEquals(1, value(metrics(), "nianbao_http_refused_total{code=\"bad-request\"}"));
  }

  @Test
  void whatIsInUseIsMeasured() throws Exception {
    Socket posting =
        clients.send(
            2,
            RawHttp.request(
                "POST",
                "/api/v1/terms",
                "Host: localhost",
                "Content-Length: 9",
                "Expect: 100-continue"));
    assertTrue(posting.getInputStream().read() == 'H');

    String metrics = metrics();
    assertEquals(1, value(metrics, "nianbao_http_requests_in_progress"));
    assertEquals(1, value(metrics, "nianbao_http_transfers_in_progress"));
    assertEquals(0, value(metrics, "nianbao_http_waiting_bytes"));
    assertTrue(value(metrics, "nianbao_http_connections") >= 2);
    assertTrue(value(metrics, "nianbao_heap_used_bytes") > 0);
    assertTrue(
        value(metrics, "nianbao_heap_used_bytes") <= value(metrics, "nianbao_heap_max_bytes"));
  }

  @Test
  void theStateOfTheIndexIsTold() throws Exception {
    String metrics = metrics();
    assertEquals(3, value(metrics, "nianbao_index_reports"));
    assertEquals(server.index().commit().segments(), value(metrics, "nianbao_index_segments"));
    assertEquals(
        (double) server.index().commit().generation(), value(metrics, "nianbao_index_generation"));
    assertTrue(value(metrics, "nianbao_index_paragraphs") > 3);
    assertEquals(1, value(metrics, "nianbao_index_up_to_date"));
    assertEquals(0, value(metrics, "nianbao_index_checked"));
    assertEquals(0, value(metrics, "nianbao_index_damaged"));
    assertEquals(0, value(metrics, "nianbao_folders_looked_timestamp_seconds"));
    double now = System.currentTimeMillis() / 1000.0;
    assertEquals(now, value(metrics, "nianbao_index_refreshed_timestamp_seconds"), 60);

    server.live().hasLooked();
    server.live().checked(server.index());
    server.live().damaged(server.index(), "_0.cfs: cut off");
    metrics = metrics();
    assertEquals(now, value(metrics, "nianbao_folders_looked_timestamp_seconds"), 60);
    assertEquals(1, value(metrics, "nianbao_index_checked"));
    assertEquals(1, value(metrics, "nianbao_index_damaged"));
    assertEquals(0, value(metrics, "nianbao_index_up_to_date"));
    assertTrue(Double.isNaN(value(metrics, "nianbao_index_reports")));
  }

  @Test
  void onlyWhoIsNamedIsTold() throws Exception {
    assertEquals(200, RawHttp.status(clients.get(1, "/metrics")));
    assertEquals(404, RawHttp.status(clients.get(2, "/metrics")));
    assertEquals(404, RawHttp.status(clients.get(9, "/metrics", "X-Forwarded-For: 192.0.2.1")));
    assertEquals(404, RawHttp.status(clients.get(2, "/metrics", "X-Forwarded-For: 127.0.0.1")));
    assertEquals(400, RawHttp.status(RawHttp.get(server.port(), "/metrics", "Host: evil.example")));
  }

  @Test
  void byDefaultNobodyIs(@TempDir Path other) throws Exception {
    try (TestServer closed = TestServer.ready(other)) {
      HttpResponse<String> answer = closed.get("/metrics");

      assertEquals(404, answer.statusCode());
      assertTrue(answer.body().contains("--metrics-for"), answer.body());
    }
  }
}
