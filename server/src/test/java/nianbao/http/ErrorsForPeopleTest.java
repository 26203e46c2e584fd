package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.http.page.PageLanguage;
import nianbao.http.page.Wording;
import nianbao.http.request.ErrorCode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is asked, what goes wrong is told in a sentence, and never in the words of a library.
 */
class ErrorsForPeopleTest {
  private static final String HOST = "Host: localhost\r\n";
  private static final String END = "Connection: close\r\n\r\n";
  private static final List<String> SAFETY =
      List.of(
          "Content-Security-Policy: default-src 'none';",
          "X-Content-Type-Options: nosniff",
          "X-Frame-Options: DENY",
          "Referrer-Policy: same-origin",
          "Cross-Origin-Resource-Policy: same-origin",
          "Date: ",
          "X-Request-Id: ");

  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    server = TestServer.ready(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  /**
   * A request that can't be answered.
   *
   * @param code what goes wrong
   * @param request as it is sent, one char a byte
   */
  record Bad(ErrorCode code, String request) {
    /** A test is named after the beginning. */
    @Override
    public String toString() {
      String line = request.substring(0, Math.min(40, request.length()));
      return code + " " + line.replaceAll("[^ -~]", "?");
    }
  }

  private static Bad get(ErrorCode code, String target, String... lines) {
    return bad(code, "GET " + target, lines);
  }

  private static Bad bad(ErrorCode code, String beginning, String... lines) {
    return new Bad(code, beginning + " HTTP/1.1\r\n" + HOST + String.join("", lines) + END);
  }

  private static String many(String format, String between) {
    return IntStream.range(0, 2000)
        .mapToObj(format::formatted)
        .collect(Collectors.joining(between));
  }

  /** What Undertow can't read, or wouldn't answer. */
  static List<Bad> unreadable() {
    return List.of(
        get(ErrorCode.BAD_REQUEST, "/%zz"),
        get(ErrorCode.BAD_REQUEST, "/%"),
        get(ErrorCode.BAD_REQUEST, "/?q=%"),
        get(ErrorCode.BAD_REQUEST, "/?q=%4"),
        get(ErrorCode.BAD_REQUEST, "/reports/%zz"),
        get(ErrorCode.BAD_REQUEST, "/api/v1/search?q=%zz"),
        get(ErrorCode.BAD_REQUEST, "/api/v1/export/search.csv?q=%zz"),
        bad(ErrorCode.BAD_REQUEST, "DELETE /api/%zz"),
        get(ErrorCode.BAD_REQUEST, "http://"),
        get(ErrorCode.BAD_REQUEST, "*"),
        get(ErrorCode.BAD_REQUEST, "foo"),
        bad(ErrorCode.BAD_REQUEST, "F".repeat(300) + " /"),
        new Bad(ErrorCode.BAD_REQUEST, "GARBAGE\r\n\r\n"),
        new Bad(ErrorCode.BAD_REQUEST, "GET\r\n\r\n"),
        new Bad(ErrorCode.BAD_REQUEST, "\r\n\r\n\r\n"),
        new Bad(ErrorCode.BAD_REQUEST, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        new Bad(ErrorCode.BAD_REQUEST, "\0\1\2\3\4\5\6\7\r\n\r\n"),
        new Bad(ErrorCode.BAD_REQUEST, "\u0016\3\1\2\0\1\0\1\u00fc\3\3" + "U".repeat(300)),
        get(ErrorCode.BAD_REQUEST, "/", ": x\r\n"),
        get(ErrorCode.BAD_REQUEST, "/", "no colon\r\n"),
        get(ErrorCode.BAD_REQUEST, "/", "a b: c\r\n"),
        get(ErrorCode.BAD_REQUEST, "/", "Cookie: a=\1\r\n"),
        get(ErrorCode.BAD_REQUEST, "/", "Content-Length: -1\r\n"),
        get(ErrorCode.BAD_REQUEST, "/", "Content-Length: x\r\n"),
        get(ErrorCode.BAD_REQUEST, "/api/v1/search", "Content-Length:\r\n"),
        get(ErrorCode.BAD_REQUEST, "/", "Content-Length: 1\r\nContent-Length: 2\r\n"),
        bad(
            ErrorCode.BAD_REQUEST,
            "POST /api/v1/terms",
            "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n"),
        get(ErrorCode.BAD_REQUEST, "/", many("X%d: 1\r\n", "")),
        get(ErrorCode.TOO_LARGE, "/?q=" + "a".repeat(300_000)),
        get(ErrorCode.TOO_LARGE, "/api/v1/search?q=" + "a".repeat(300_000)),
        get(ErrorCode.TOO_LARGE, "/", "X: " + "a".repeat(300_000) + "\r\n"),
        new Bad(ErrorCode.BAD_HOST, "GET / HTTP/1.1\r\n" + END),
        new Bad(ErrorCode.BAD_HOST, "GET /api/v1/contents HTTP/1.1\r\n" + END),
        new Bad(ErrorCode.BAD_HOST, "HEAD / HTTP/1.1\r\n" + END),
        new Bad(ErrorCode.BAD_HOST, "GET / HTTP/9.9\r\n\r\n"),
        get(ErrorCode.BAD_HOST, "/", HOST),
        get(ErrorCode.BAD_HOST, "http://evil.example/"),
        bad(ErrorCode.BAD_HOST, "CONNECT example.org:443"));
  }

  /** What the server itself refuses. */
  static List<Bad> refused() {
    return List.of(
        get(ErrorCode.BAD_PARAMETER, "/?q=%ff"),
        get(ErrorCode.BAD_PARAMETER, "/api/v1/search?q=%ff"),
        get(ErrorCode.BAD_PARAMETER, "/api/v1/search?" + many("a%d=1", "&")),
        get(ErrorCode.BAD_PARAMETER, "/api/v1/search?year=x"),
        get(ErrorCode.BAD_PARAMETER, "/api/v1/export/search.csv?year=x"),
        get(ErrorCode.BAD_PARAMETER, "/feeds/search.atom?year=x"),
        get(ErrorCode.BAD_PARAMETER, "/trend.svg"),
        get(ErrorCode.NOT_FOUND, "/api/v1/compare?a=1"),
        get(ErrorCode.NOT_FOUND, "/%00"),
        get(ErrorCode.NOT_FOUND, "/\0"),
        get(ErrorCode.NOT_FOUND, "/\1"),
        get(ErrorCode.NOT_FOUND, "/\u00ff\u00fe"),
        get(ErrorCode.NOT_FOUND, "/../../etc/passwd"),
        get(ErrorCode.NOT_FOUND, "/none;" + many("a%d=1", ";")),
        get(ErrorCode.NOT_FOUND, "/nothing", "Cookie: " + many("a%d=1", "; ") + "\r\n"),
        get(ErrorCode.NOT_FOUND, "/reports/%ff"),
        get(ErrorCode.NOT_FOUND, "/reports/none/original"),
        get(ErrorCode.NOT_FOUND, "/feeds/offices/%ff.atom"),
        get(ErrorCode.NOT_FOUND, "/js/none.js"),
        get(ErrorCode.NOT_FOUND, "/api/v1/reports/%ff"),
        get(ErrorCode.NOT_FOUND, "/api/v1/reports/none"),
        get(ErrorCode.NOT_FOUND, "/api/v1/none"),
        get(ErrorCode.NOT_FOUND, "/api/v1/export/none"),
        get(ErrorCode.TOO_LARGE, "/?q=" + "a".repeat(40_000)),
        get(ErrorCode.TOO_LARGE, "/api/v1/search?q=" + "a".repeat(40_000)),
        get(ErrorCode.TOO_LARGE, "/help", "Content-Length: 5\r\n"),
        bad(ErrorCode.BAD_METHOD, "FOO /"),
        bad(ErrorCode.BAD_METHOD, "OPTIONS *"),
        bad(ErrorCode.BAD_METHOD, "POST /help", "Content-Length: 0\r\n"),
        bad(ErrorCode.BAD_METHOD, "PUT /api/v1/search", "Content-Length: 0\r\n"),
        bad(ErrorCode.BAD_ORIGIN, "POST /api/v1/terms", "Origin: http://evil.example\r\n"),
        bad(ErrorCode.BAD_TOKEN, "POST /api/v1/imports?path=a.zip", "Content-Length: 0\r\n"),
        bad(ErrorCode.BAD_TOKEN, "POST /api/v1/corrections", "Content-Length: 0\r\n"),
        new Bad(ErrorCode.BAD_HOST, "GET / HTTP/1.0\r\n\r\n"),
        new Bad(ErrorCode.BAD_HOST, "GET /healthz HTTP/1.0\r\n\r\n"));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void whatCannotBeReadIsAnsweredInBothLanguages(Bad bad) throws Exception {
    String answer = answer(bad);

    if (bad.request().contains(" /api/")) {
      assertJson(bad.code(), answer);
      return;
    }
    assertTrue(answer.contains("\r\nContent-Type: text/plain; charset=utf-8\r\n"), answer);
    assertTrue(answer.contains("\r\nConnection: close\r\n"), answer);
    String key = "error." + bad.code().key();
    for (PageLanguage language : PageLanguage.values()) {
      Wording wording = Wording.of(language);
      String line = wording.text(key) + ' ' + wording.text(key + ".advice") + '\n';
      assertTrue(answer.contains(line), answer);
    }
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsRefusedIsToldInTheReadersLanguage(Bad bad) throws Exception {
    for (PageLanguage language : PageLanguage.values()) {
      String lines = "Accept-Language: " + language.code() + "\r\n\r\n";
      String answer = answer(new Bad(bad.code(), bad.request().replaceFirst("\r\n\\z", lines)));

      if (bad.request().matches("(?s)\\S+ (/api/|/healthz).*")) {
        assertJson(bad.code(), answer);
      } else {
        assertPage(bad.code(), language, answer);
      }
    }
  }

  /** What was asked before on the same connection has nothing to do with it. */
  @Test
  void aRefusalIsThatOfItsRequest() throws Exception {
    try (Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      client.setSoTimeout(10_000);
      send(client, "GET /api/v1/contents HTTP/1.1\r\n" + HOST + "\r\n");
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      int length = 0;
      for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
        if (line.startsWith("Content-Length: ")) {
          length = Integer.parseInt(line.substring("Content-Length: ".length()));
        }
      }
      assertTrue(length > 0);
      assertEquals(length, in.skip(length));

      send(client, "GET /%zz HTTP/1.1\r\n" + HOST + END);

      assertEquals("HTTP/1.1 400 Bad Request", in.readLine());
      assertTrue(in.lines().anyMatch("Content-Type: text/plain; charset=utf-8"::equalsIgnoreCase));
    }
  }

  private static void send(Socket client, String request) throws IOException {
    client.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The answer as text, when it has the right status, all headers and no words of a library. */
  private static String answer(Bad bad) throws Exception {
    byte[] bytes =
        RawHttp.exchange(server.port(), bad.request()).getBytes(StandardCharsets.ISO_8859_1);
    String answer = new String(bytes, StandardCharsets.UTF_8);
    assertTrue(answer.matches("(?s)HTTP/1\\.[01] " + bad.code().status() + " .*"), answer);
    String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
    for (String header : SAFETY) {
      assertEquals(2, head.split("\r\n" + header, -1).length, header + " in " + head);
    }
    assertFalse(
        answer.matches("(?s).*(Exception|\\bjava[.x]|\\bUT0|\\n\\tat |undertow).*"), answer);
    return answer;
  }

  private static void assertJson(ErrorCode code, String answer) {
    assertTrue(answer.contains("\r\nContent-Type: application/json; charset=utf-8\r\n"), answer);
    JsonObject error =
        JsonParser.parseString(answer.substring(answer.indexOf("\r\n\r\n")))
            .getAsJsonObject()
            .getAsJsonObject("error");
    assertEquals(code.key(), error.get("code").getAsString());
    assertEquals(4, error.size(), answer);
    String message = error.get("message").getAsString();
    assertTrue(message.matches("[A-Z“'][^\n]*[.]"), message);
    assertFalse(message.matches(".*: [^:]*: .*"), message);
  }

  private static void assertPage(ErrorCode code, PageLanguage language, String answer) {
    assertTrue(answer.contains("\r\nContent-Type: text/html; charset=utf-8\r\n"), answer);
    Document shown = Jsoup.parse(answer.substring(answer.indexOf("\r\n\r\n")));
    assertTrue(shown.expectFirst("html").attr("lang").startsWith(language.code()), answer);
    String main = shown.expectFirst("main").text();
    Wording wording = Wording.of(language);
    String page = "error." + code.key() + ".advice";
    String results = "failure." + code.key() + ".advice";
    assertTrue(
        main.contains(wording.text(page))
            || (wording.has(results) && main.contains(wording.text(results))),
        main);
    assertNotNull(shown.selectFirst("main a, main form"), main);
  }
}
