package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The lines about requests, behind a proxy at 127.0.0.1. */
@SuppressWarnings("NullAway.Init") // each test starts the server with the log it needs
@Timeout(60) // a line that never comes would be waited for
class RequestLogTest {
  private static final String TIME = "time=\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";

  @TempDir private Path folder;
  private final StringWriter written = new StringWriter();
  private TestServer server;

  private void start(boolean withTargets) throws Exception {
    RequestLog log = new RequestLog(new PrintWriter(written), withTargets);
    Networks proxies = Networks.of(List.of("127.0.0.1"));
    server =
        TestServer.ready(
            folder,
            new ServerSettings("127.0.0.1", 0, null, proxies, Networks.NONE, log),
            TestServer.limits());
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  /** The lines, once there are so many: a client may see an answer before its end is noticed. */
  private List<String> lines(int count) throws InterruptedException {
    while (written.toString().lines().count() < count) {
      Thread.sleep(5);
    }
    return written.toString().lines().toList();
  }

  @Test
  void aLineTellsHowARequestWasAnsweredButNotWhatWasAsked() throws Exception {
    start(false);
    HttpResponse<String> found =
        server.get("/reports/" + TestServer.FIRST.id() + "?q=油烟", "X-Forwarded-For", "192.0.2.7");
    String line = lines(1).getFirst();

    String id = found.headers().firstValue("X-Request-Id").orElseThrow();
    int bytes = found.body().getBytes(StandardCharsets.UTF_8).length;
    assertTrue(
        line.matches(
            TIME
                + " id="
                + id
                + " method=GET route=/reports/\\{id\\} status=200 ms=\\d+ bytes="
                + bytes
                + " address=192\\.0\\.2\\.7"),
        line);
  }

  @Test
  void whatIsRefusedHasALineToo() throws Exception {
    start(false);
    server.get("/api/v1/search?year=secret");
    lines(1);
    server.send("DELETE", "/nothing");
    List<String> lines = lines(2);

    assertTrue(
        lines.getFirst().contains(" method=GET route=/api/v1/search status=400 "), lines::toString);
    assertTrue(lines.getLast().contains(" method=other route=other status=405 "), lines::toString);
    assertFalse(written.toString().contains("secret"));
  }

  @Test
  void theAddressAsAskedIsWrittenWhenWished() throws Exception {
    start(true);
    server.get("/?q=油烟&year=2019");
    lines(1);
    RawHttp.get(server.port(), "/\"\u00e4?q=%0Aid=1+2", "Host: localhost");
    List<String> lines = lines(2);

    assertTrue(
        lines.getFirst().endsWith(" target=/?q=%E6%B2%B9%E7%83%9F&year=2019"), lines::toString);
    assertTrue(lines.getLast().endsWith(" target=/%22%E4?q=%0Aid=1+2"), lines::toString);
    assertEquals(2, lines.size());
  }
}
