package nianbao.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that is told to stop by a signal, while much is asked of it; a process of its own. */
@Timeout(300)
class StoppingTest {
  private static final String EXPORT = "/api/v1/export/search.csv?q=%E6%B2%B9%E7%83%9F";

  @TempDir private Path folder;

  private Process serve() throws IOException {
    StringBuilder report = new StringBuilder("一、总体情况\n");
    for (int i = 0; i < 4000; i++) {
      report.append("全年共答复餐饮油烟投诉").append(i).append("件。").append("字".repeat(330)).append('\n');
    }
    Path reports = Files.createDirectory(folder.resolve("reports"));
    Files.writeString(reports.resolve("a.txt"), report);
    return Run.process(
            List.of(),
            "serve",
            "--port",
            "0",
            "--reports",
            reports,
            "--data",
            folder.resolve("data"))
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private static Socket ask(int port, String target) throws IOException {
    Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
    client
        .getOutputStream()
        .write(
            ("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    return client;
  }

  /** What comes until the connection ends, however it does. */
  private static String rest(Socket client) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = client.getInputStream()) {
      in.transferTo(bytes);
    } catch (IOException reset) {
      // What came before counts.
    }
    return bytes.toString(UTF_8);
  }

  @Test
  void itFinishesWhatIsBegunRefusesTheRestAndEndsWell() throws Exception {
    Process process = serve();
    try {
      String ready = process.inputReader(UTF_8).readLine();
      assertTrue(ready != null && ready.startsWith("1 reports at http://127.0.0.1:"), ready);
      int port = Integer.parseInt(ready.replaceFirst(".*:(\\d+)/$", "$1"));
      List<Socket> exports = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Socket export = ask(port, EXPORT);
        assertEquals('H', export.getInputStream().read());
        exports.add(export);
      }
      String search = rest(ask(port, "/api/v1/search?q=%E6%B2%B9%E7%83%9F"));
      assertTrue(search.startsWith("HTTP/1.1 200 ") && search.endsWith("}"), search);

      process.toHandle().destroy(); // Process.destroy would close its streams
      List<String> statuses = new ArrayList<>();
      try {
        while (true) {
          String answer = rest(ask(port, "/api/v1/search?q=%E6%B2%B9%E7%83%9F"));
          if (!answer.isEmpty()) {
            assertTrue(answer.endsWith("}"), answer);
            statuses.add(answer.substring(9, 12));
          }
        }
      } catch (IOException refused) {
        // It listens no more.
      }

      assertEquals(0, process.waitFor(), Files.readString(folder.resolve("err")));
      assertEquals("503", statuses.getLast(), "while the exports were waited for");
      assertTrue(statuses.stream().distinct().toList().size() <= 2, statuses + "");
      for (Socket export : exports) {
        assertFalse(rest(export).endsWith("\r\n0\r\n\r\n"), "it ended as if it were whole");
        export.close();
      }
    } finally {
      process.destroyForcibly();
    }
  }
}
