package nianbao.read.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nianbao.read.warc.WarcFile.bytes;
import static nianbao.read.warc.WarcFile.gzip;
import static nianbao.read.warc.WarcFile.join;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import nianbao.read.Archive;
import nianbao.read.Archive.Entry;
import nianbao.read.UnreadableException;
import nianbao.read.format.ArchiveFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents in a capture are given as the server sent them, whatever wrote the capture. */
final class WarcArchiveTest {

  private static final String A = "http://xxgk.liuxi.example/2024/a.html";
  private static final String B = "http://xxgk.liuxi.example/2024/b.html?id=1";
  private static final String PAGE = "<html><body><p>柳溪区水务局2023年年报</p></body></html>";
  private static final String HTML = "Content-Type: text/html";

  @TempDir Path folder;

  private Archive open(byte[] bytes) throws IOException, UnreadableException {
    Path file = folder.resolve("capture");
    Files.write(file, bytes);
    ArchiveFormat format = ArchiveFormat.of(file);
    if (format != ArchiveFormat.WARC) {
      throw new UnreadableException("it is not taken for a capture");
    }
    return format.open(file);
  }

  /** The texts of all documents by name; for those that can't be read, the reason. */
  private Map<String, String> documents(byte[] bytes) throws IOException, UnreadableException {
    Map<String, String> documents = new LinkedHashMap<>();
    try (Archive archive = open(bytes)) {
      for (Entry entry : archive.entries()) {
        String text;
        try {
          text = new String(archive.read(entry), UTF_8);
        } catch (UnreadableException e) {
          text = String.valueOf(e.getMessage());
        }
        documents.put(entry.name(), text);
      }
    }
    return documents;
  }

  private static byte[] chunked(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < bytes.length; i += 7) {
      byte[] chunk = Arrays.copyOfRange(bytes, i, Math.min(i + 7, bytes.length));
      out.writeBytes(join(bytes("%x\r\n".formatted(chunk.length)), chunk, bytes("\r\n")));
    }
    out.writeBytes(bytes("0\r\n\r\n"));
    return out.toByteArray();
  }

  private static byte[] deflated(boolean raw) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION, raw))) {
      deflater.write(bytes(PAGE));
    }
    return out.toByteArray();
  }

  static Stream<Arguments> transfers() throws IOException {
    byte[] page = bytes(PAGE);
    String chunks = HTML + "\nTransfer-Encoding: chunked";
    String gzip = HTML + "\nContent-Encoding: gzip";
    return Stream.of(
        Arguments.of("as it is", HTML, page),
        Arguments.of("no type", "Server: a", page),
        Arguments.of("in chunks", chunks, chunked(page)),
        Arguments.of("compressed", gzip, gzip(page)),
        Arguments.of("compressed, in capitals", HTML + "\nCONTENT-ENCODING: GZIP", gzip(page)),
        Arguments.of(
            "compressed and in chunks", gzip + "\nTransfer-Encoding: chunked", chunked(gzip(page))),
        Arguments.of(
            "stored unpacked under headers that say otherwise",
            gzip + "\nTransfer-Encoding: chunked",
            page),
        Arguments.of("Brotli by its header only", HTML + "\nContent-Encoding: br", page),
        Arguments.of("deflated", HTML + "\nContent-Encoding: deflate", deflated(false)),
        Arguments.of(
            "deflated without header", HTML + "\nContent-Encoding: deflate", deflated(true)),
        Arguments.of("wrong length", HTML + "\nContent-Length: 900", page),
        Arguments.of(
            "a download",
            "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"a.HTML\"",
            page));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("transfers")
  void theContentIsWhatTheServerSent(String transfer, String headers, byte[] body)
      throws Exception {
    WarcFile file = WarcFile.create().response(A, "200 OK", headers, body).page(B, PAGE);

    assertEquals(Map.of(A, PAGE, B, PAGE), documents(file.plain()));
    assertEquals(Map.of(A, PAGE, B, PAGE), documents(file.gzipped()));
    assertEquals(Map.of(A, PAGE, B, PAGE), documents(gzip(file.plain())));
  }

  @Test
  void onlyDocumentsThatWereAnsweredAreEntries() throws Exception {
    String http = "application/http;msgtype=request";
    WarcFile file =
        WarcFile.create()
            .record("request", A, http, "", bytes("GET / HTTP/1.1\r\nHost: a\r\n\r\n"))
            .page(A, PAGE)
            .record("metadata", A, "application/warc-fields", "", bytes("via: b\r\n"))
            .response(B, "404 Not Found", HTML, bytes("<p>404</p>"))
            .response(B, "302 Found", HTML + "\nLocation: /c", bytes(""))
            .response(B, "206 Partial Content", HTML, bytes("<p>"))
            .record(
                "revisit",
                B,
                "application/http;msgtype=response",
                "",
                bytes("HTTP/1.1 200 OK\r\n\r\n"))
            .response("http://a.example/a.css", "200 OK", "Content-Type: text/css", bytes("a{}"))
            .response("http://a.example/a.png", "200 OK", "Content-Type: image/png", bytes("x"))
            .response(
                "http://a.example/d",
                "200 OK",
                "Content-Type: application/octet-stream",
                bytes("x"))
            .record("response", "dns:a.example", "text/dns", "", bytes("20240201\n"))
            .record("resource", "urn:pageinfo:" + A, "text/html", "", bytes("x"))
            .record("resource", "http://a.example/r.html", "text/html", "", bytes(PAGE))
            .record("conversion", "http://a.example/c.html", "text/html", "", bytes(PAGE))
            .response(
                "http://a.example/a.pdf", "200 OK", "Content-Type: Application/PDF", bytes("%PDF"));

    assertEquals(
        List.of(A, "http://a.example/r.html", "http://a.example/a.pdf"),
        List.copyOf(documents(file.gzipped()).keySet()));
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.example/年报/一.html",
    "http://a.example/a b.html",
    "https://a.example:8443/#!/hash",
    "<http://a.example/in-brackets.html>",
    "HTTP://A.EXAMPLE/",
  })
  void theAddressIsKept(String address) throws Exception {
    try (Archive archive = open(WarcFile.create().page(address, PAGE).plain())) {
      Entry entry = archive.entries().getFirst();
      assertEquals(address.replaceAll("[<>]", ""), entry.address());
      assertEquals(PAGE, new String(archive.read(entry), UTF_8));
    }
  }

  @Test
  void severalAnswersOfOneAddressAreToldApartByTheirTime() throws Exception {
    WarcFile file = WarcFile.create().page(A, "1").page(A, "2").page(B, "3").page(A, "4");

    Map<String, String> documents = documents(file.plain());

    assertEquals(
        Map.of(A, "1", A + "@20240201080002", "2", B, "3", A + "@20240201080004", "4"), documents);
  }

  @Test
  void entriesMayBeReadInAnyOrder() throws Exception {
    byte[] bytes = WarcFile.create().page(A, "1").page(B, "2").gzipped();

    try (Archive archive = open(bytes)) {
      for (int i : new int[] {1, 0, 0, 1}) {
        byte[] content = archive.read(archive.entries().get(i));
        assertEquals(String.valueOf(i + 1), new String(content, UTF_8));
      }
    }
  }

  @Test
  void linesMayEndAsOnUnix() throws Exception {
    byte[] bytes = WarcFile.withLineEnd("\n").page(A, PAGE).page(B, PAGE).plain();

    assertEquals(Map.of(A, PAGE, B, PAGE), documents(bytes));
  }

  @Test
  void whatIsBeforeTheDamageIsReadAndTheRestIsNamed() throws Exception {
    WarcFile file = WarcFile.create().page(A, PAGE).page(B, PAGE);
    byte[] whole = file.plain();
    byte[] packed = file.gzipped();
    byte[] junk = join(WarcFile.create().page(A, PAGE).plain(), bytes("junk\r\n"), file.plain());

    for (byte[] damaged : List.of(cut(whole, 30), cut(packed, 30), junk)) {
      try (Archive archive = open(damaged)) {
        assertEquals(PAGE, new String(archive.read(archive.entries().getFirst()), UTF_8));
        String damage = String.valueOf(archive.damage());
        assertTrue(damage.contains("the capture, from record 3 at byte"), damage);
      }
    }
    try (Archive archive = open(whole)) {
      assertNull(archive.damage());
    }
  }

  private static byte[] cut(byte[] bytes, int end) {
    return Arrays.copyOf(bytes, bytes.length - end);
  }

  @Test
  void anAnswerThatCannotBeReadSaysWhyAndTheRestIsRead() throws Exception {
    WarcFile file =
        WarcFile.create()
            .record("response", "http://a.example/1", "application/http", "", bytes("no answer"))
            .response(
                "http://a.example/2",
                "200 OK",
                HTML + "\nContent-Encoding: br",
                new byte[] {27, 3, 0})
            .record(
                "resource",
                "http://a.example/3",
                "text/html",
                "WARC-Truncated: length\n",
                bytes(PAGE))
            .record(
                "resource",
                "http://a.example/4",
                "text/html",
                "WARC-Segment-Number: 1\n",
                bytes(PAGE))
            .response(
                "http://a.example/5",
                "200 OK",
                HTML + "\nContent-Encoding: gzip",
                cut(gzip(bytes(PAGE)), 12))
            .page("http://a.example/" + "6".repeat(3_000), PAGE)
            .page(A, PAGE);

    List<String> texts = List.copyOf(documents(file.plain()).values());

    List<String> reasons =
        List.of("answer of the server", "(br)", "cut off", "segments", "broken", "longer than");
    for (int i = 0; i < reasons.size(); i++) {
      assertTrue(texts.get(i).contains(reasons.get(i)), texts.get(i));
    }
    assertEquals(PAGE, texts.getLast());
  }

  private void assertRefused(String reason, byte[] bytes) {
    UnreadableException refused =
        assertThrows(UnreadableException.class, () -> open(bytes).close());
    assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
  }

  @Test
  void aCaptureWithoutDocumentsIsRefused() {
    assertRefused("holds no page", WarcFile.create().plain());
    assertRefused("ends too early", bytes("WARC/1.0\r\nWARC-Type: response\r\n"));
    assertRefused("no record begins", bytes("WARC/1.0 and so on, says a text"));
  }

  @Test
  void aCaptureMadeToCostMuchIsRefused() throws Exception {
    byte[] zeros = new byte[90 << 20];
    WarcFile bomb = WarcFile.create().record("metadata", A, "text/plain", "", zeros).page(A, PAGE);
    assertRefused("200 times", bomb.gzipped());
    String header = "X: " + "a".repeat(3 << 20) + "\n";
    assertRefused(
        "longer than 1 MB", WarcFile.create().record("resource", A, "a/b", header, zeros).plain());
    WarcFile answer =
        WarcFile.create().response(A, "200 OK", HTML + "\nContent-Encoding: gzip", gzip(zeros));
    String text = documents(answer.plain()).get(A);
    assertTrue(String.valueOf(text).contains("unpacks to more than"), text);
  }

  @Test
  void anyDamageIsToldAndNothingElseIsThrown() throws Exception {
    WarcFile file =
        WarcFile.create()
            .response(A, "200 OK", HTML + "\nTransfer-Encoding: chunked", chunked(bytes(PAGE)))
            .response(B, "200 OK", HTML + "\nContent-Encoding: gzip", gzip(bytes(PAGE)))
            .page("http://a.example/c", PAGE);
    Random random = new Random(28500);
    for (int round = 0; round < 1_500; round++) {
      byte[] damaged = (round % 2 == 0 ? file.plain() : file.gzipped()).clone();
      if (round % 5 == 0) {
        damaged = Arrays.copyOf(damaged, 20 + random.nextInt(damaged.length - 20));
      }
      for (int i = 0; i < round % 7; i++) {
        damaged[9 + random.nextInt(damaged.length - 9)] = (byte) random.nextInt(256);
      }
      try {
        documents(damaged);
      } catch (UnreadableException e) {
        assertTrue(String.valueOf(e.getMessage()).length() > 10, e.getMessage());
      } catch (RuntimeException | IOException e) {
        fail("round " + round, e);
      }
    }
  }
}
