package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import nianbao.http.handler.LiveIndex;
import nianbao.http.handler.Responses;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** While the index is being built, under load, at the end. */
@Isolated("hears what others log")
class AvailabilityTest {

  @Test
  void readinessTellsHowFarTheIndexIs(@TempDir Path folder) throws Exception {
    try (TestServer server = TestServer.empty(folder)) {
      assertReady(server, 503, "indexing", false, "0,\"of\":0");
      server.live().progress(1, 3);
      assertReady(server, 503, "indexing", false, "1,\"of\":3");
      server.live().open(server.index(), server.originals());
      assertReady(server, 200, "indexing", false, "1,\"of\":3");
      server.live().progress(3, 3);
      server.live().upToDate();
      assertReady(server, 200, "ok", true, "3,\"of\":3");
      server.live().stale();
      assertReady(server, 200, "stale", false, "3,\"of\":3");
    }
  }

  private static void assertReady(
      TestServer server, int code, String status, boolean upToDate, String done) throws Exception {
    var answer = server.get("/readyz");
    assertEquals(
        "{\"status\":\"%s\",\"upToDate\":%b,\"done\":%s,\"checked\":false}"
            .formatted(status, upToDate, done),
        answer.body());
    assertEquals(code, answer.statusCode());
  }

  @Test
  void requestsWaitForAnIndexThatIsBeingOpenedAndGoBeforeWhatCanWait(@TempDir Path folder)
      throws Exception {
    try (TestServer server = TestServer.empty(folder)) {
      assertTrue(server.isIdle());
      server.live().opening();
      var waiting = server.getLater("/api/v1/search?q=餐饮油烟");
      while (!waiting.isDone() && !isWaitedFor(LiveIndex.class)) {
        Thread.onSpinWait();
      }
      assertFalse(server.isIdle());
      assertEquals(503, server.get("/readyz").statusCode(), "no other request waits");
      assertFalse(waiting.isDone());
      server.live().open(server.index(), server.originals());
      server.live().openingEnds();
      assertEquals(200, waiting.get().statusCode());
      assertTrue(waiting.get().body().contains("\"total\":"), waiting.get().body());
    }
  }

  private static boolean isWaitedFor(Class<?> type) {
    return Thread.getAllStackTraces().entrySet().stream()
        .anyMatch(
            thread ->
                thread.getKey().getState() == Thread.State.TIMED_WAITING
                    && Stream.of(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().equals(type.getName())));
  }

  @Test
  void requestsDoNotWaitForAnIndexThatIsNotThere(@TempDir Path folder) throws Exception {
    try (TestServer server = TestServer.empty(folder)) {
      server.live().opening();
      server.live().openingEnds();
      assertEquals(503, server.get("/api/v1/search").statusCode());
    }
  }

  @Test
  void everyResponseHasItsDate(@TempDir Path folder) throws Exception {
    try (TestServer server = TestServer.empty(folder)) {
      for (String path : List.of("/", "/healthz", "/api/v1/search", "/nowhere")) {
        String date = server.get(path).headers().firstValue("Date").orElseThrow();
        assertEquals(
            date,
            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)));
        assertTrue(date.endsWith(" GMT"), date);
      }
    }
  }

  @Test
  void listeningMakesNoBeansForManagement(@TempDir Path folder) throws Exception {
    try (TestServer server = TestServer.empty(folder)) {
      assertEquals(200, server.get("/healthz").statusCode());
      MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
      assertTrue(beans.getMBeanCount() > 0, "those of the platform are there when asked for");
      assertEquals(Set.of(), beans.queryNames(new ObjectName("org.xnio:*"), null));
    }
  }

  @Test
  void healthIsThatTheProcessAnswers(@TempDir Path folder) throws Exception {
    try (TestServer server = TestServer.empty(folder)) {
      server.live().rebuilding();
      assertEquals(200, server.get("/healthz").statusCode());
      assertEquals("{\"status\":\"ok\"}", server.get("/healthz").body());
    }
  }

  @Test
  void withoutAnIndexSearchesAreUnavailableAndPagesStillCome(@TempDir Path folder)
      throws Exception {
    try (TestServer server = TestServer.empty(folder)) {
      var answer = server.get("/api/v1/search");
      assertEquals(503, answer.statusCode());
      assertTrue(answer.body().contains("\"code\":\"unavailable\""));
      assertEquals("1", answer.headers().firstValue("Retry-After").orElseThrow());
      assertEquals(503, server.get("/api/v1/contents").statusCode());
      assertEquals(503, server.get("/api/v1/reports/aaaaaaaaaaaa").statusCode());
      assertEquals(200, server.get("/help").statusCode());
      assertEquals(200, server.get("/clippings").statusCode());
      assertEquals(200, server.get("/import").statusCode());
      for (String page :
          List.of(
              "/", "/?q=油烟", "/findings", "/matrix", "/trend", "/figures", "/copied", "/terms")) {
        var shown = server.get(page);
        assertEquals(503, shown.statusCode(), page);
        assertTrue(shown.body().contains("索引还没有准备好"), page);
      }
    }
  }

  @Test
  void anIndexThatIsNotCompleteYetAnswersAlready(@TempDir Path folder) throws Exception {
    try (TestServer server = TestServer.empty(folder)) {
      server.live().open(server.index(), server.originals());
      assertEquals(200, server.get("/api/v1/search").statusCode());
      assertEquals(200, server.get("/readyz").statusCode());
    }
  }

  @Test
  void aFaultOfTheServerIsNamedByTheRequestOnly(@TempDir Path folder) throws Exception {
    try (TestServer server = TestServer.ready(folder)) {
      server.index().close();
      var answer = server.get("/api/v1/search");

      assertEquals(500, answer.statusCode());
      assertTrue(answer.body().contains("\"code\":\"internal\""));
      assertTrue(!answer.body().contains("Exception") && !answer.body().contains("nianbao."));
    }
  }

  @Test
  void aFaultThatMeetsEveryRequestIsLoggedInFullOnce(@TempDir Path folder) throws Exception {
    List<LogRecord> logged = new CopyOnWriteArrayList<>();
    Handler handler = addingTo(logged);
    Logger log = Logger.getLogger(Errors.class.getName());
    log.addHandler(handler);
    try (TestServer server = TestServer.ready(folder)) {
      server.index().close();
      for (int i = 0; i < 3; i++) {
        var answer = server.get("/api/v1/search");
        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertTrue(logged.getLast().getMessage().contains(id), logged.getLast().getMessage());
      }
    } finally {
      log.removeHandler(handler);
    }

    assertEquals(3, logged.size());
    assertEquals(1, logged.stream().filter(one -> one.getThrown() != null).count());
    assertTrue(logged.getLast().getMessage().contains("AlreadyClosedException"));
  }

  private static Handler addingTo(List<LogRecord> logged) {
    return new Handler() {
      @Override
      public void publish(LogRecord one) {
        logged.add(one);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @Test
  @Timeout(60) // only so that a missing log line ends the test
  void aClientThatHangsUpIsNoFaultOfTheServer(@TempDir Path folder) throws Exception {
    List<LogRecord> logged = new CopyOnWriteArrayList<>();
    Handler handler = addingTo(logged);
    Logger log = Logger.getLogger(Responses.class.getName());
    log.addHandler(handler);
    byte[] large = new byte[64 << 20]; // more than all buffers on the way hold
    Report report = TestReports.report("large.txt").readFrom(large).text("办理情况").build();
    try (TestServer server = TestServer.ready(folder, TestServer.limits(), report)) {
      server.originals().keep(report.source().sha256(), large);
      try (Socket client = askForOriginal(server, report)) {
        client.getInputStream().readNBytes(1000);
        client.setSoLinger(true, 0);
      }
      while (logged.isEmpty()) {
        Thread.sleep(10);
      }
    } finally {
      log.removeHandler(handler);
    }

    assertEquals(Level.INFO, logged.getFirst().getLevel(), logged.getFirst().getMessage());
    assertNull(logged.getFirst().getThrown());
  }

  /** Asks for the original of a report, and reads nothing. */
  private static Socket askForOriginal(TestServer server, Report report) throws IOException {
    Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port());
    String target = "/reports/" + report.id() + "/original";
    String request = RawHttp.request("GET", target, "Host: localhost");
    client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return client;
  }

  @Test
  void manyClientsGetTheSameAnswer(@TempDir Path folder) throws Exception {
    try (TestServer server = TestServer.ready(folder);
        ExecutorService clients = Executors.newFixedThreadPool(16)) {
      String target = "/api/v1/search?q=油烟";
      String expected = server.get(target).body().replaceAll("\"tookMillis\":\\d+", "");
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        answers.add(clients.submit(() -> server.get(target).body()));
      }
      for (Future<String> answer : answers) {
        assertEquals(expected, answer.get().replaceAll("\"tookMillis\":\\d+", ""));
      }
    }
  }

  @Test
  void aPortInUseIsAnIoException() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      ServerSettings settings = new ServerSettings("127.0.0.1", taken.getLocalPort(), null);
      assertThrows(IOException.class, () -> ReportServer.start(settings, new LiveIndex()));
    }
  }

  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD) // it would not be interrupted
  void closingAgainDoesNothing() throws IOException {
    ServerSettings settings = new ServerSettings("127.0.0.1", 0, null);
    ReportServer server = ReportServer.start(settings, new LiveIndex());
    server.close();
    server.close();
  }

  @Test
  void aClosedServerLetsItsPortGo(@TempDir Path folder) throws Exception {
    int port;
    try (TestServer server = TestServer.ready(folder)) {
      port = server.port();
      assertEquals(200, server.get("/healthz").statusCode());
    }
    try (ReportServer again =
        ReportServer.start(new ServerSettings("127.0.0.1", port, null), new LiveIndex())) {
      assertEquals(port, again.address().getPort());
    }
  }
}
