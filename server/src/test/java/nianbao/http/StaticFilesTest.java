package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {
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
  @CsvSource({
    "/, text/html; charset=utf-8",
    "/help, text/html; charset=utf-8",
    "/about, text/html; charset=utf-8",
    "/?q=x, text/html; charset=utf-8",
    "/js/api.js, text/javascript; charset=utf-8",
    "/css/base.css, text/css; charset=utf-8",
    "/icons/favicon.svg, image/svg+xml"
  })
  void filesHaveTheirTypes(String target, String type) throws Exception {
    HttpResponse<String> answer = server.get(target);

    assertEquals(200, answer.statusCode());
    assertEquals(type, answer.headers().firstValue("Content-Type").orElseThrow());
    assertFalse(answer.body().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/js",
        "/js/",
        "/css/",
        "/.",
        "/..",
        "/../pom.xml",
        "/..%2f..%2fpom.xml",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/js/../index.html",
        "/js/%2e%2e/index.html",
        "//index.html",
        "/js//api.js",
        "/./index.html",
        "/..\\..\\pom.xml",
        "/..%5c..%5cpom.xml",
        "/index.html%00.js",
        "/index.html%20",
        "/index.html",
        "/help.html",
        "/frame.html",
        "/parts/failures.html",
        "/index.html/",
        "/META-INF/MANIFEST.MF",
        "/../META-INF/MANIFEST.MF",
        "/../nianbao/http/handler/openapi.json",
        "/%252e%252e/index.html",
        "/.git/config",
        "/js/.hidden.js",
        "/report.html",
        "/error.html",
        "/web/index.html",
        "/INDEX.HTML",
        "/file:/etc/passwd.txt",
        "/C:/x.txt",
        "/ａ.html",
        "/nothing.js"
      })
  void nothingElseIsFound(String target) throws Exception {
    int status =
        RawHttp.status(
            RawHttp.get(server.port(), target.replace('ａ', '\u00e9'), "Host: localhost"));

    assertTrue(status == 404 || status == 400, target + " gave " + status);
  }

  @Test
  void aMissingPageIsExplainedInAPage() throws Exception {
    HttpResponse<String> answer = server.get("/nothing");

    assertEquals(404, answer.statusCode());
    assertEquals(
        "text/html; charset=utf-8", answer.headers().firstValue("Content-Type").orElseThrow());
    assertTrue(answer.body().contains("没有这个页面"));
    assertTrue(answer.body().contains(answer.headers().firstValue("X-Request-Id").orElseThrow()));
  }

  @Test
  void aKnownFileIsNotSentAgain() throws Exception {
    String tag = server.get("/js/api.js").headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> known = server.get("/js/api.js", "If-None-Match", "\"other\", " + tag);
    assertEquals(304, known.statusCode());
    assertEquals("", known.body());
    assertEquals(tag, known.headers().firstValue("ETag").orElseThrow());
    assertEquals(200, server.get("/js/api.js", "If-None-Match", "\"other\"").statusCode());
    assertEquals(200, server.get("/css/base.css", "If-None-Match", tag).statusCode());
    assertEquals(304, server.get("/js/api.js", "If-None-Match", "W/" + tag).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/findings",
        "/matrix",
        "/figures",
        "/copied",
        "/terms",
        "/trend?q=%E6%B2%B9",
        "/help",
        "/clippings",
        "/import",
        "/offices/990100-commerce",
        "/nothing"
      })
  void whatAPageLoadsMayBeKeptForGood(String target) throws Exception {
    Document page = Jsoup.parse(server.get(target).body());
    List<String> files = new ArrayList<>(page.select("script[src]").eachAttr("src"));
    files.addAll(page.select("head link[href]:not([rel=alternate])").eachAttr("href"));

    assertTrue(files.size() > 3, files.toString());
    for (String file : files) {
      HttpResponse<String> answer = server.get(file);
      assertEquals(200, answer.statusCode(), file);
      assertEquals(
          "public, max-age=31536000, immutable",
          answer.headers().firstValue("Cache-Control").orElseThrow(),
          file);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?v=", "?v=0123456789abcdef", "?w=1"})
  void aFileOfAnotherOrNoVersionIsAskedForAgain(String version) throws Exception {
    HttpResponse<String> answer = server.get("/css/base.css" + version);

    assertEquals(200, answer.statusCode());
    assertEquals("no-cache", answer.headers().firstValue("Cache-Control").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"/css/base.css", "/api/v1/openapi.json"})
  void longAnswersAreCompressedForWhoTakesThat(String target) throws Exception {
    HttpResponse<byte[]> plain = server.bytes(target, "Accept-Encoding", "identity");
    HttpResponse<byte[]> packed = server.bytes(target, "Accept-Encoding", "br, gzip;q=0.8");

    assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElseThrow());
    assertEquals("Accept-Encoding", packed.headers().firstValue("Vary").orElseThrow());
    assertTrue(packed.body().length < plain.body().length / 2);
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertArrayEquals(plain.body(), unpacked.readAllBytes());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip;q=0", "gzip; q=0.0", "br", "xgzip", "gzipx, deflate"})
  void whoDoesNotTakeItGetsItPlain(String accepted) throws Exception {
    HttpResponse<byte[]> answer = server.bytes("/css/base.css", "Accept-Encoding", accepted);

    assertTrue(answer.headers().firstValue("Content-Encoding").isEmpty());
    assertEquals("Accept-Encoding", answer.headers().firstValue("Vary").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/js/api.js", "/api/v1/search", "/healthz", "/nothing"})
  void headAnswersAsGetWithoutABody(String target) throws Exception {
    HttpResponse<String> get = server.get(target);
    HttpResponse<String> head = server.send("HEAD", target);

    assertEquals(get.statusCode(), head.statusCode());
    assertEquals("", head.body());
    assertEquals(
        get.headers().firstValue("Content-Type").orElseThrow(),
        head.headers().firstValue("Content-Type").orElseThrow());
    assertTrue(head.headers().firstValueAsLong("Content-Length").orElseThrow() > 0);
  }

  @Test
  void connectionsAreKept() throws Exception {
    String twice =
        "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
            + RawHttp.request("GET", "/healthz", "Host: localhost");
    String answers = RawHttp.exchange(server.port(), twice);

    assertEquals(3, answers.split("HTTP/1.1 200", -1).length, answers);
  }
}
