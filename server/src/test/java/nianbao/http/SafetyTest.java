package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server refuses and what every answer carries. */
class SafetyTest {
  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    server = TestServer.ready(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/nothing.html",
        "/js/api.js",
        "/api/v1/search",
        "/api/v1/search?x=1",
        "/healthz",
        "/readyz",
        "/api/v1/reports/none"
      })
  void everyAnswerCarriesTheSafetyHeaders(String target) throws Exception {
    HttpResponse<String> answer = server.get(target);

    assertEquals(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        header(answer, "Content-Security-Policy"));
    assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
    assertEquals("DENY", header(answer, "X-Frame-Options"));
    assertEquals("same-origin", header(answer, "Referrer-Policy"));
    assertEquals("same-origin", header(answer, "Cross-Origin-Resource-Policy"));
    assertTrue(header(answer, "X-Request-Id").matches("[0-9a-f]{16}"));
    assertNotEquals(header(answer, "X-Request-Id"), header(server.get(target), "X-Request-Id"));
  }

  private static String header(HttpResponse<?> answer, String name) {
    return String.join(" + ", answer.headers().allValues(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: localhost",
        "Host: localhost:1234",
        "Host: LOCALHOST",
        "Host: 127.0.0.1:8080",
        "Host: [::1]:8080"
      })
  void ownNamesAreAnswered(String host) throws Exception {
    assertEquals(200, RawHttp.status(RawHttp.get(server.port(), "/healthz", host)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: evil.example:8080",
        "Host: localhost.evil.example",
        "Host:",
        "Host: 127.0.0.1.evil.example",
        "Host: 10.1.2.3",
        "Host: localhost\r\nHost: evil.example",
        "Host: localhost@evil.example",
        "Host: [::1",
        "X-None: 1",
        "Host: a b",
        "Host: :::::"
      })
  void foreignNamesAreNot(String host) throws Exception {
    String answer = RawHttp.get(server.port(), "/api/v1/contents", host);

    assertEquals(400, RawHttp.status(answer));
    assertFalse(answer.contains("\"reports\""));
  }

  @ParameterizedTest
  @CsvSource({
    "[2001:db8::5], 2001:db8::5, true",
    "[2001:db8:0:0:0:0:0:5], 2001:db8::5, true",
    "[2001:db8::6], 2001:db8::5, false",
    "[2001:db8::5, 2001:db8::5, false",
    "[localhost], 127.0.0.1, false",
    "[], 127.0.0.1, false",
    "10.1.2.3, 10.1.2.3, true",
    "10.1.2.30, 10.1.2.3, false",
    "localhost, 127.0.0.1, false"
  })
  void theAddressReachedIsAnOwnNameInAllItsForms(String host, String reached, boolean own)
      throws Exception {
    assertEquals(own, RequestChecks.isLiteral(host, InetAddress.getByName(reached)));
  }

  @Test
  void noForeignNameIsToldTheToken() throws Exception {
    String own = RawHttp.get(server.port(), "/import", "Host: localhost");
    String foreign = RawHttp.get(server.port(), "/import", "Host: evil.example");

    assertTrue(own.contains("name=\"token\""), own);
    assertEquals(400, RawHttp.status(foreign));
    assertFalse(foreign.contains("name=\"token\""), foreign);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, , true",
    "localhost, , true",
    "::1, , true",
    "127.0.0.1, http://localhost:9000/, true",
    "127.0.0.1, https://reports.example/, false",
    "0.0.0.0, , false",
    "192.0.2.1, , false"
  })
  void onlyOnThisMachineThePagesHaveTheToken(String host, @Nullable URI reached, boolean local) {
    assertEquals(local, new ServerSettings(host, 0, reached).isLocal());
  }

  @Test
  void behindAProxyThePagesDoNotHaveTheToken() {
    Networks proxies = Networks.of(List.of("127.0.0.1"));

    assertFalse(new ServerSettings("127.0.0.1", 0, null, proxies, Networks.NONE, null).isLocal());
  }

  @Test
  void aForeignNameIsAnsweredAsAnError() throws Exception {
    String answer = RawHttp.get(server.port(), "/api/v1/contents", "Host: evil.example");

    assertTrue(answer.contains("\"code\":\"bad-host\""), answer);
  }

  @Test
  void thePublicNameIsAnswered(@TempDir Path folder) throws Exception {
    ServerSettings settings =
        new ServerSettings("127.0.0.1", 0, URI.create("https://Reports.example/"));
    try (TestServer named = TestServer.empty(folder, settings)) {
      assertEquals(
          503, RawHttp.status(RawHttp.get(named.port(), "/readyz", "Host: reports.example")));
      assertEquals(
          400, RawHttp.status(RawHttp.get(named.port(), "/healthz", "Host: other.example")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "FOO"})
  void onlyReadingIsAllowed(String method) throws Exception {
    String answer =
        RawHttp.exchange(
            server.port(), RawHttp.request(method, "/api/v1/search", "Host: localhost"));

    assertEquals(405, RawHttp.status(answer));
    assertTrue(answer.contains("\r\nAllow: GET, HEAD\r\n"), answer);
    assertTrue(answer.contains("\"code\":\"bad-method\""), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 5", "Transfer-Encoding: chunked"})
  void aBodyIsRefused(String header) throws Exception {
    String request =
        RawHttp.request("GET", "/api/v1/search", "Host: localhost", header)
            + "5\r\nhello\r\n0\r\n\r\n";

    assertEquals(413, RawHttp.status(RawHttp.exchange(server.port(), request)));
  }

  @Test
  void aLongAddressIsRefusedAndAVeryLongOneCutOff() throws Exception {
    String target = "/api/v1/search?q=" + "a".repeat(RequestChecks.LONGEST_ADDRESS);
    assertEquals(413, RawHttp.status(RawHttp.get(server.port(), target, "Host: localhost")));
    String longer = "/api/v1/search?q=" + "a".repeat(200_000);
    String answer = RawHttp.get(server.port(), longer, "Host: localhost");
    assertEquals(413, RawHttp.status(answer));
    assertTrue(answer.contains("\"code\":\"too-large\""), answer);

    String tooLong = "/api/v1/search?q=" + "a".repeat(1_000_000);
    assertNotEquals(200, status(tooLong));
    assertEquals(200, server.get("/healthz").statusCode());
  }

  /** 0 also when the server hung up while the request was still being sent. */
  private static int status(String target) {
    try {
      return RawHttp.status(RawHttp.get(server.port(), target, "Host: localhost"));
    } catch (java.io.IOException hungUp) {
      return 0;
    }
  }

  @Test
  void theLongestQueryFits() throws Exception {
    assertEquals(200, server.get("/api/v1/search?q=" + "报".repeat(2000)).statusCode());
    assertEquals(400, server.get("/api/v1/search?q=" + "报".repeat(2001)).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "\r\n\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /?q=% HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "GET / HTTP/1.1\r\n: x\r\n\r\n",
        "GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "\0\1\2\3\4\5\6\7\r\n\r\n",
        "GET http:// HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET * HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
      })
  void malformedRequestsBreakNothing(String request) throws Exception {
    int status = RawHttp.status(RawHttp.exchange(server.port(), request));

    assertTrue(status < 500, request + " gave " + status);
    assertNotEquals(200, status, request);
    assertEquals(200, server.get("/healthz").statusCode());
  }

  @Test
  void anAddressOnAnotherServerIsNotAnswered() throws Exception {
    String answer =
        RawHttp.get(server.port(), "http://evil.example/api/v1/contents", "Host: evil.example");

    assertEquals(400, RawHttp.status(answer));
  }
}
