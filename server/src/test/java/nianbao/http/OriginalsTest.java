package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
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
    try (TestServer server = TestServer.ready(folder)) {
      String page = "<html><meta charset=gbk><script>alert(1)</script>餐饮油烟投诉办理情况</html>";
      String hash = TestServer.FIRST.source().sha256();
      server.originals().retain(Set.of());
      server.originals().keep(hash, page.getBytes(Charset.forName("GBK")));

      HttpResponse<String> answer = server.get(REPORT + "/original.txt");

      assertEquals("text/plain; charset=utf-8", header(answer, "Content-Type"));
      assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
      assertEquals(page, answer.body());
    }
  }

  @Test
  void aFileThatIsNoTextIsNotShownAsText(@TempDir Path folder) throws Exception {
    try (TestServer server = TestServer.ready(folder)) {
      server.originals().retain(Set.of());
      byte[] picture = "\u0089PNG\r\n0000".getBytes(StandardCharsets.ISO_8859_1);
      server.originals().keep(TestServer.FIRST.source().sha256(), picture);

      assertEquals(404, server.get(REPORT + "/original.txt").statusCode());
      assertEquals(200, server.get(REPORT + "/original").statusCode());
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
