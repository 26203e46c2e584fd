package nianbao.http.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.undertow.Undertow;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nianbao.export.ExportColumn;
import nianbao.export.ExportFormat;
import nianbao.export.ExportRows;
import nianbao.export.ExportTable;
import nianbao.http.handler.Downloads.ClientGoneException;
import nianbao.http.page.PageLanguage;
import nianbao.http.page.Wording;
import org.junit.jupiter.api.Test;

/** What a client may not do to the others. */
class DownloadsTest {

  /** A table that never ends. */
  private static ExportTable<String> endless() {
    ExportRows<String> rows = () -> "字".repeat(1000);
    return new ExportTable<>(
        "a",
        List.of(ExportColumn.text("a", "a", row -> row)),
        rows,
        List.of(),
        Wording.of(PageLanguage.CHINESE));
  }

  @Test
  void aClientThatTakesNothingIsCutOff() throws Exception {
    Downloads downloads = new Downloads(200);
    CompletableFuture<Throwable> end = new CompletableFuture<>();
    Undertow server =
        Undertow.builder()
            .setDirectBuffers(false)
            .addHttpListener(0, "127.0.0.1")
            .setHandler(
                exchange ->
                    exchange.dispatch(
                        () -> {
                          try {
                            downloads.send(exchange, ExportFormat.CSV, endless(), "");
                          } catch (Throwable t) {
                            end.complete(t);
                          }
                        }))
            .build();
    server.start();
    int port = ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

      assertInstanceOf(ClientGoneException.class, end.get(30, TimeUnit.SECONDS));
    } finally {
      server.stop();
    }
  }

  @Test
  void noNameOfAFileIsAPath() {
    assertEquals("年报-a-b-2026-11-30.csv", Downloads.fileName("年报", "../a\\b", "2026-11-30", "csv"));
    assertEquals("年报-2026-11-30.csv", Downloads.fileName("年报", " /:* ", "2026-11-30", "csv"));
    assertEquals(
        "年报-" + "字".repeat(40) + "-2026-11-30.csv",
        Downloads.fileName("年报", "字".repeat(2000), "2026-11-30", "csv"));
  }
}
