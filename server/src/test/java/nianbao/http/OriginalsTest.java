package nianbao.http;

import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that reports were read from. */
class OriginalsTest {
  private static final String REPORT = "/reports/" + TestServer.FIRST.id();

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void areSavedByteForByteAndNeverShown(@TempDir Path folder) throws Exception {
    try (TestServer server = TestServer.ready(folder)) {
      HttpResponse<byte[]> answer = server.bytes(REPORT + "/original", "Accept-Encoding", "gzip");

      assertEquals(200, answer.statusCode());
      assertArrayEquals(TestServer.ORIGINAL, answer.body());
      assertEquals("application/octet-stream", header(answer, "Content-Type"));
      assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
      assertEquals(
          "attachment; filename=\"" + TestServer.FIRST.id() + ".txt\"; filename*=UTF-8''a.txt",
          header(answer, "Content-Disposition"));
      HttpResponse<String> head = server.send("HEAD", REPORT + "/original");
      assertEquals(200, head.statusCode());
      assertEquals(Integer.toString(TestServer.ORIGINAL.length), header(head, "Content-Length"));
    }
  }

  @Test
  void areReadAsPlainTextInWhateverEncodingTheyAre(@TempDir Path folder) throws Exception {
    String page = "<html><meta charset=gbk><script>alert(1)</script>餐饮油烟投诉办理情况</html>";
    byte[] bytes = page.getBytes(Charset.forName("GBK"));
    Report report = report("gbk.html").readFrom(bytes).text("办理情况").build();
    try (TestServer server = TestServer.ready(folder, TestServer.limits(), report)) {
      server.originals().keep(report.source().sha256(), bytes);

      HttpResponse<String> answer = server.get("/reports/" + report.id() + "/original.txt");

      assertEquals("text/plain; charset=utf-8", header(answer, "Content-Type"));
      assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
      assertEquals(page, answer.body());
    }
  }

  @Test
  void aFileThatIsNoTextIsNotShownAsText(@TempDir Path folder) throws Exception {
    byte[] picture = "\u0089PNG\r\n0000".getBytes(StandardCharsets.ISO_8859_1);
    Report report = report("picture.txt").readFrom(picture).text("办理情况").build();
    try (TestServer server = TestServer.ready(folder, TestServer.limits(), report)) {
      server.originals().keep(report.source().sha256(), picture);
      String original = "/reports/" + report.id() + "/original";

      assertEquals(404, server.get(original + ".txt").statusCode());
      assertEquals(200, server.get(original).statusCode());
    }
  }

  /** One of the right size, too. */
  @Test
  void nobodyGetsADamagedOne(@TempDir Path folder) throws Exception {
    try (TestServer server = TestServer.ready(folder)) {
      Path kept = server.originals().find(TestServer.FIRST.source().sha256()).orElseThrow();
      byte[] changed = TestServer.ORIGINAL.clone();
      changed[changed.length / 2] ^= 1;
      Files.write(kept, changed);

      for (String target : List.of("/original", "/original.txt")) {
        HttpResponse<String> answer = server.get(REPORT + target);
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("保留的原始文件已损坏。"), answer.body());
      }
      assertEquals(200, server.get(REPORT).statusCode());
    }
  }

  @Test
  void whatIsNotKeptIsNotFound(@TempDir Path folder) throws Exception {
    try (TestServer server = TestServer.ready(folder)) {
      String second = "/reports/" + TestServer.SECOND.id();

      assertEquals(404, server.get(second + "/original").statusCode());
      assertEquals(404, server.get(second + "/original.txt").statusCode());
      assertEquals(404, server.get("/reports/aaaaaaaaaaaa/original").statusCode());
      assertTrue(server.get(second + "/original").body().contains("原始文件没有保留。"));
      assertTrue(
          server.get(second + "/original", "Accept-Language", "en").body().contains("not kept"));
      assertEquals(400, server.get(REPORT + "/original?x=1").statusCode());
    }
  }
}
