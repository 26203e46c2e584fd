package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server behind a proxy at 127.0.0.1; 127.0.0.2 is anybody. */
@Timeout(60) // a request that is never answered would wait for ever
class ForwardedTest {
  private static final Networks PROXIES =
      Networks.of(List.of("127.0.0.1", "10.0.0.0/8", "2001:db8:aa00::/40", "::1"));

  private static final int PROXY = 1;
  private static final int ANYBODY = 2;
  private static final int HALF = 3;
  private static final String FEED = "/feeds/search.atom?q=%E6%B2%B9%E7%83%9F";

  private TestServer server;
  private Clients clients;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    server =
        TestServer.ready(
            folder,
            new ServerSettings("127.0.0.1", 0, null, PROXIES, Networks.NONE, null),
            new ServerLimits(8, 100, 2 * HALF, TestServer.LONG_MILLIS, 1 << 20, 16, 30_000, 0));
    clients = new Clients(server.port());
  }

  @AfterEach
  void stop() throws Exception {
    clients.close();
    server.close();
  }

  /** Has as many requests in progress through the proxy as one address may. */
  private void useUp(String client) throws Exception {
    for (int i = 0; i < HALF; i++) {
      Socket posting =
          clients.send(
              PROXY,
              "POST /api/v1/terms HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n"
                  + "Expect: 100-continue\r\nX-Forwarded-For: %s\r\n\r\n".formatted(client));
      byte[] first = posting.getInputStream().readNBytes("HTTP/1.1 100".length());
      assertEquals("HTTP/1.1 100", new String(first, StandardCharsets.US_ASCII));
    }
  }

  private int status(int peer, String... headers) throws Exception {
    return RawHttp.status(clients.get(peer, "/help", headers));
  }

  @Test
  void eachClientOfAProxyCountsForItself() throws Exception {
    useUp("192.0.2.1");

    assertEquals(200, status(PROXY, "X-Forwarded-For: 192.0.2.2"));
    assertEquals(200, status(PROXY, "X-Forwarded-For: 192.0.2.1, 192.0.2.3"));
    assertEquals(200, status(PROXY));
    assertEquals(429, status(PROXY, "X-Forwarded-For: 192.0.2.4, 192.0.2.1"));
    assertEquals(429, status(PROXY, "X-Forwarded-For: 192.0.2.4", "X-Forwarded-For: 192.0.2.1"));
    assertEquals(429, status(PROXY, "X-Forwarded-For: 192.0.2.4,192.0.2.1 , 10.0.0.9"));
    assertEquals(200, status(PROXY, "X-Forwarded-For: 192.0.2.1, nobody"));
  }

  @Test
  void whatAnybodySaysOfHimselfIsNotBelieved() throws Exception {
    useUp("192.0.2.1");

    assertEquals(200, status(ANYBODY, "X-Forwarded-For: 192.0.2.1"));
  }

  @Test
  void whoSaysToBeAnotherStillCountsForHimself() throws Exception {
    useUp("127.0.0.2");

    assertEquals(429, status(ANYBODY, "X-Forwarded-For: 192.0.2.9"));
  }

  @ParameterizedTest
  @CsvSource({
    "https, reports.example, https://reports.example/",
    "HTTPS, Reports.Example:8443, https://reports.example:8443/",
    "'http, https', 'inner.example, reports.example', https://reports.example/",
    "ftp, reports.example, http://reports.example/",
    "https, [2001:db8::1]:8443, https://[2001:db8::1]:8443/",
    "https, reports.example/path?, https://localhost/",
    "https, user@reports.example, https://localhost/",
    "https, '\"><script>', https://localhost/",
    "https, , https://localhost/"
  })
  void linksInFilesBeginAsTheReaderReachesTheProxy(String scheme, String host, String base)
      throws Exception {
    String asked = host == null ? "X-None: 1" : "X-Forwarded-Host: " + host;

    String believed = clients.get(PROXY, FEED, "X-Forwarded-Proto: " + scheme, asked);
    assertTrue(believed.contains("href=\"" + base + "feeds/"), believed);
    String ignored = clients.get(ANYBODY, FEED, "X-Forwarded-Proto: " + scheme, asked);
    assertTrue(ignored.contains("href=\"http://localhost/feeds/"), ignored);
  }

  @Test
  void theNameOfAProxyIsNoNameOfTheServer() throws Exception {
    String answer =
        RawHttp.get(
            server.port(), "/api/v1/contents", "Host: evil.example", "X-Forwarded-Host: localhost");

    assertEquals(400, RawHttp.status(answer));
    assertFalse(answer.contains("\"reports\""), answer);
  }

  @Test
  void aPageOfTheProxyMayPost() throws Exception {
    String[] headers = {
      "Origin: https://reports.example", "X-Forwarded-Host: reports.example", "Content-Length: 0"
    };

    assertEquals(200, RawHttp.status(post(PROXY, headers)));
    assertEquals(403, RawHttp.status(post(ANYBODY, headers)));
    headers[0] = "Origin: https://evil.example";
    assertEquals(403, RawHttp.status(post(PROXY, headers)));
  }

  private String post(int peer, String... headers) throws Exception {
    String request =
        RawHttp.request("POST", "/api/v1/terms", headers)
            .replace("Connection:", "Host: localhost\r\nConnection:");
    return Clients.rest(clients.send(peer, request));
  }

  @ParameterizedTest
  @CsvSource({
    // from the right, past all proxies
    "127.0.0.1, 192.0.2.7, 192.0.2.7",
    "127.0.0.1, '192.0.2.7, 10.1.2.3', 192.0.2.7",
    "127.0.0.1, '192.0.2.7 ,10.1.2.3,  127.0.0.1', 192.0.2.7",
    "::1, '192.0.2.7, 2001:db8:aaff::1', 192.0.2.7",
    // what stands before that may be invented
    "127.0.0.1, '198.51.100.9, 192.0.2.7, 10.1.2.3', 192.0.2.7",
    "127.0.0.1, '127.0.0.1, 192.0.2.7', 192.0.2.7",
    // a client that is no proxy, whatever it says
    "192.0.2.1, 198.51.100.9, 192.0.2.1",
    "192.0.2.1, 127.0.0.1, 192.0.2.1",
    "11.0.0.1, 198.51.100.9, 11.0.0.1",
    "2001:db8:ab00::1, 198.51.100.9, 2001:db8:ab00::1",
    // all are proxies: the first of them asks
    "127.0.0.1, '10.9.9.9, 10.1.2.3', 10.9.9.9",
    "127.0.0.1, , 127.0.0.1",
    // IPv6, ports, brackets
    "127.0.0.1, 2001:db8::7, 2001:db8::7",
    "127.0.0.1, [2001:db8::7]:4711, 2001:db8::7",
    "127.0.0.1, [2001:db8::7], 2001:db8::7",
    "127.0.0.1, 192.0.2.7:4711, 192.0.2.7",
    "127.0.0.1, ::ffff:192.0.2.7, 192.0.2.7",
    // no addresses: the last proxy that is known asks
    "127.0.0.1, unknown, 127.0.0.1",
    "127.0.0.1, 'evil, 10.1.2.3', 10.1.2.3",
    "127.0.0.1, localhost, 127.0.0.1",
    "127.0.0.1, 1.2.3, 127.0.0.1",
    "127.0.0.1, 256.1.1.1, 127.0.0.1",
    "127.0.0.1, 2130706433, 127.0.0.1",
    "127.0.0.1, 1:2, 127.0.0.1",
    "127.0.0.1, fe80::1%eth0, 127.0.0.1",
    "127.0.0.1, '192.0.2.7,', 127.0.0.1"
  })
  void theClientIsTheLastThatIsNoProxy(String peer, @Nullable String forwarded, String client)
      throws Exception {
    List<String> entries = forwarded == null ? List.of() : List.of(forwarded.split(",", -1));

    assertEquals(
        InetAddress.getByName(client),
        Forwarded.client(PROXIES, InetAddress.getByName(peer), entries));
  }
}
