package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clients that neither read nor send, or a byte now and then, or ask for too much: the others don't
 * notice, and they themselves are told.
 */
@SuppressWarnings("NullAway.Init") // each test starts the server with the limits it needs
@Timeout(120) // a client that is never answered would wait for ever
class SlowClientsTest {
  private static final int MORE_THAN_WORKERS = 64;
  private static final String EXPORT = "/api/v1/export/search.csv?q=%E6%B2%B9%E7%83%9F";
  private static final String SEARCH = "/api/v1/search?q=%E6%B2%B9%E7%83%9F";
  private static final String PAGE = "/?q=%E6%B2%B9%E7%83%9F";

  private static final byte[] ORIGINAL = "字".repeat(1_400_000).getBytes(StandardCharsets.UTF_8);

  private static final Report LARGE =
      TestReports.report("2019/large.txt")
          .readFrom(ORIGINAL)
          .of(TestReports.CLOUD_CITY, 2019)
          .section(1, "一、总体情况")
          .text(paragraphs())
          .build();

  private static final String LARGE_JSON = "/api/v1/reports/" + LARGE.id();
  private static final String LARGE_ORIGINAL = "/reports/" + LARGE.id() + "/original";

  @TempDir private Path folder;
  private TestServer server;
  private Clients clients;

  /** 4 MB. */
  private static String[] paragraphs() {
    String[] paragraphs = new String[4000];
    for (int i = 0; i < paragraphs.length; i++) {
      paragraphs[i] = "全年共答复餐饮油烟投诉" + i + "件。" + "字".repeat(330);
    }
    return paragraphs;
  }

  private void start(ServerLimits limits) throws IOException {
    server = TestServer.ready(folder, limits, LARGE);
    server.originals().keep(LARGE.source().sha256(), ORIGINAL);
    clients = new Clients(server.port());
  }

  private void start() throws IOException {
    start(TestServer.limits());
  }

  private static ServerLimits limits(int connections, int requests, long bytes, int transfers) {
    return new ServerLimits(
        8, connections, requests, TestServer.LONG_MILLIS, bytes, transfers, 30_000, 1500);
  }

  @AfterEach
  void stop() throws IOException {
    clients.close();
    server.close();
  }

  private void assertServed(int client) throws IOException {
    for (String target : List.of("/healthz", "/readyz", SEARCH, PAGE)) {
      String answer = clients.get(client, target);
      assertEquals(200, RawHttp.status(answer), target + ": " + answer);
    }
  }

  /** The probes are answered for everybody. */
  private void assertRefused(int client, int status, String code, String chinese, String english)
      throws IOException {
    for (String probe : List.of("/healthz", "/readyz")) {
      assertEquals(200, RawHttp.status(clients.get(client, probe)));
    }
    String json = clients.get(client, SEARCH);
    assertEquals(status, RawHttp.status(json), json);
    assertTrue(json.contains("\r\nRetry-After: 1\r\n"), json);
    assertTrue(json.contains("\"code\":\"" + code + "\""), json);
    for (String target : List.of(PAGE, "/help")) {
      String page = clients.get(client, target);
      assertEquals(status, RawHttp.status(page), page);
      assertTrue(page.contains("\r\nRetry-After: 1\r\n"), page);
      assertTrue(page.contains(chinese), page);
      assertTrue(clients.get(client, target, "Accept-Language: en").contains(english));
    }
  }

  private void assertAddressIsRefused(int client) throws IOException {
    assertRefused(client, 429, "too-many-requests", "从您这里同时", "from where you are");
  }

  private void assertAllAreRefused(int client) throws IOException {
    assertRefused(client, 503, "busy", "服务器正忙", "The server is busy");
  }

  /** A request whose body doesn't come. */
  private Socket post(int client, String target, String type) throws IOException {
    return clients.send(
        client,
        RawHttp.request(
            "POST",
            target,
            "Host: localhost",
            "Sec-Fetch-Site: same-origin",
            "Content-Length: 100",
            "Content-Type: " + type));
  }

  /** Nothing has been answered, and nobody has hung up. */
  private static void assertWaits(Socket client) throws IOException {
    client.setSoTimeout(1);
    try {
      assertEquals("", "" + client.getInputStream().read());
    } catch (SocketTimeoutException e) {
      // It still waits.
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/reports/%s",
        "/reports/%s",
        "/reports/%s/original",
        "/reports/%s/original.txt"
      })
  void whoReadsNothingHoldsNoWorker(String target) throws Exception {
    start();
    for (int i = 0; i < MORE_THAN_WORKERS; i++) {
      clients.send(2, RawHttp.request("GET", target.formatted(LARGE.id()), "Host: localhost"));
    }
    assertServed(1);
  }

  @Test
  void whoSendsNothingOfAListHoldsNoWorker() throws Exception {
    start();
    Socket first = post(2, "/api/v1/terms", "text/plain");
    while (server.isIdle()) {
      Thread.sleep(20); // otherwise others could be before it
    }
    for (int i = 0; i < MORE_THAN_WORKERS; i++) {
      post(2, "/api/v1/terms", "text/plain");
    }
    assertServed(1);
    assertServed(2);
    assertWaits(first);
  }

  @Test
  void whoSendsOnlyABeginningHoldsNothing() throws Exception {
    start();
    List<Socket> waiting = new ArrayList<>();
    for (int i = 0; i < MORE_THAN_WORKERS; i++) {
      clients.connect(2);
      waiting.add(clients.send(2, "GET /healthz HTTP/1.1\r\nHo"));
    }
    for (char one : "st: localhost\r\n".toCharArray()) {
      for (Socket client : waiting) {
        client.getOutputStream().write(one);
      }
    }
    assertServed(1);
    assertServed(2);
    assertWaits(waiting.getLast());
  }

  @Test
  void threeHundredConnectionsOfOneAddressLeaveTheOthersTheirs() throws Exception {
    start();
    for (int i = 0; i < 300; i++) {
      clients.connect(2);
      clients.send(2, RawHttp.request("GET", LARGE_ORIGINAL, "Host: localhost"));
    }
    assertServed(1);
  }

  @Test
  void exportsAndUploadsHaveThreadsOfTheirOwn() throws Exception {
    start(limits(1000, 500, 1 << 30, 16));
    List<Socket> waiting = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      clients.begin(2, EXPORT);
      waiting.add(post(2, "/import", "multipart/form-data; boundary=x"));
    }
    assertServed(2);
    String refused = clients.get(2, EXPORT);
    assertEquals(429, RawHttp.status(refused), refused);
    assertTrue(refused.contains("\r\nRetry-After: 1\r\n"), refused);
    assertEquals(200, RawHttp.status(clients.get(1, EXPORT)));

    for (int i = 0; i < 8; i++) {
      clients.begin(3, EXPORT);
    }
    assertEquals(503, RawHttp.status(clients.get(1, EXPORT)));
    assertServed(1);
    for (Socket client : waiting) {
      assertWaits(client);
    }

    clients.close();
    awaitServed(1, EXPORT);
  }

  /** Waits until the server has noticed that others are gone. */
  private void awaitServed(int client, String target) throws IOException, InterruptedException {
    while (RawHttp.status(clients.get(client, target)) != 200) {
      Thread.sleep(20);
    }
  }

  @Test
  void anAddressHasHalfOfTheRequests() throws Exception {
    start(limits(1000, 8, 1 << 30, 16));
    for (int i = 0; i < 4; i++) {
      clients.begin(2, LARGE_ORIGINAL);
    }
    assertAddressIsRefused(2);
    assertServed(1);
    for (int i = 0; i < 4; i++) {
      clients.begin(3, LARGE_ORIGINAL);
    }
    assertAllAreRefused(1);

    clients.close();
    awaitServed(1, SEARCH);
    awaitServed(2, SEARCH);
  }

  @Test
  void anAddressHasHalfOfTheMemoryOfAnswers() throws Exception {
    start(limits(1000, 500, 4 << 20, 16));
    clients.begin(2, LARGE_ORIGINAL); // which isn't in memory
    assertServed(2);
    clients.begin(2, LARGE_JSON);
    assertAddressIsRefused(2);
    assertServed(1);
    clients.begin(3, LARGE_JSON);
    assertAllAreRefused(1);

    clients.close();
    awaitServed(1, SEARCH);
    awaitServed(2, SEARCH);
  }

  @Test
  void anAddressHasHalfOfTheConnections() throws Exception {
    start(limits(16, 500, 1 << 30, 16));
    for (int i = 0; i < 8; i++) {
      clients.begin(2, LARGE_ORIGINAL);
    }
    assertConnectionIsRefused(2, "HTTP/1.1 429 Too Many Requests\r\n");
    assertServed(1);
  }

  @Test
  void allConnectionsAreNoMoreThanSoMany() throws Exception {
    start(limits(8, 500, 1 << 30, 16));
    for (int i = 0; i < 4; i++) {
      clients.begin(2, LARGE_ORIGINAL);
    }
    for (int i = 0; i < 3; i++) {
      clients.begin(3, LARGE_ORIGINAL);
    }
    assertConnectionIsRefused(3, "HTTP/1.1 503 Service Unavailable\r\n");
    clients.begin(1, LARGE_ORIGINAL); // the one that is kept for who has none
    assertConnectionIsRefused(4, "HTTP/1.1 503 Service Unavailable\r\n");

    clients.close();
    while (!Clients.rest(clients.send(2, "GET /healthz HTTP/1.0\r\nHost: localhost\r\n\r\n"))
        .contains(" 200 OK")) {
      Thread.sleep(20);
    }
  }

  @Test
  void aConnectionOnWhichNothingIsAskedGivesWay() throws Exception {
    start(limits(16, 500, 1 << 30, 16));
    for (int i = 0; i < 6; i++) {
      clients.begin(2, LARGE_ORIGINAL);
    }
    Socket first = clients.accepted(2);
    Socket second = clients.send(2, "GE");
    awaitConnection(2);
    assertTrue(Clients.rest(first).endsWith("\r\n\r\n"), "its answer, and no more");
    clients.begin(2, LARGE_ORIGINAL);
    awaitConnection(2);
    assertEquals("", Clients.rest(second));
    clients.begin(2, LARGE_ORIGINAL);
    assertConnectionIsRefused(2, "HTTP/1.1 429 Too Many Requests\r\n");
  }

  private void awaitConnection(int client) throws Exception {
    while (RawHttp.status(clients.get(client, "/healthz")) != 200) {
      Thread.sleep(20);
    }
  }

  private void assertConnectionIsRefused(int client, String begin) throws IOException {
    String answer = Clients.rest(clients.connect(client));
    assertTrue(answer.startsWith(begin), answer);
    assertTrue(answer.contains("\r\nRetry-After: 1\r\n"), answer);
    assertTrue(answer.contains("请稍等几秒再试") && answer.contains("try again"), answer);
    String[] parts = answer.split("\r\n\r\n", 2);
    int length = parts[1].getBytes(StandardCharsets.UTF_8).length;
    assertTrue(parts[0].contains("\r\nContent-Length: " + length + "\r\n"), length + ": " + answer);
  }

  @Timeout(30) // connections that are idle end after a minute
  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/reports/%s", "/reports/%s/original"})
  void anAnswerOfWhichNothingIsTakenIsGivenUp(String target) throws Exception {
    start(new ServerLimits(8, 1000, 500, TestServer.LONG_MILLIS, 1 << 30, 16, 300, 1500));
    Socket client = clients.begin(2, target.formatted(LARGE.id()));
    assertFalse(server.isIdle());
    while (!server.isIdle()) {
      Thread.sleep(20);
    }
    String taken = "";
    try {
      taken = Clients.rest(client);
    } catch (SocketException reset) {
      // That says as well that it isn't whole.
    }
    assertTrue(taken.length() < 1_000_000, "only what was under way");
    assertServed(2);
  }

  @Test
  void aListThatComesByteByByteIsGivenUp() throws Exception {
    start();
    Socket client = post(2, "/api/v1/terms", "text/plain");
    client.setSoTimeout(500);
    String answer = null;
    for (int i = 0; i < 100 && answer == null; i++) {
      client.getOutputStream().write('a');
      try {
        answer = Clients.rest(client);
      } catch (SocketTimeoutException e) {
        // It still waits.
      }
    }
    assertTrue(answer != null && answer.contains("breaks off"), answer);
  }
}
