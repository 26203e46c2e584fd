package nianbao.read.warc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes captures, well or badly formed, for tests. */
public final class WarcFile {

  private final List<byte[]> records = new ArrayList<>();
  private final String lineEnd;

  private WarcFile(String lineEnd) {
    this.lineEnd = lineEnd;
  }

  /** A capture that begins with information about itself. */
  public static WarcFile create() {
    return new WarcFile("\r\n")
        .record("warcinfo", "", "application/warc-fields", "", bytes("a: b\r\n"));
  }

  static WarcFile withLineEnd(String lineEnd) {
    return new WarcFile(lineEnd);
  }

  /** Adds a page that was answered with status 200. */
  public WarcFile page(String address, String html) {
    return response(address, "200 OK", "Content-Type: text/html; charset=utf-8", bytes(html));
  }

  /**
   * Adds an answer.
   *
   * @param headers of HTTP, one a line
   */
  public WarcFile response(String address, String status, String headers, byte[] body) {
    String head =
        "HTTP/1.1 " + status + "\r\n" + headers.strip().replace("\n", "\r\n") + "\r\n\r\n";
    return record(
        "response", address, "application/http;msgtype=response", "", join(bytes(head), body));
  }

  /**
   * Adds a record.
   *
   * @param more further headers of the record, each with its line end
   */
  public WarcFile record(String type, String address, String media, String more, byte[] block) {
    String headers =
        "WARC/1.0\n"
            + "WARC-Type: %s\n".formatted(type)
            + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>\n".formatted(records.size())
            + "WARC-Date: 2024-02-01T08:00:%02dZ\n".formatted(records.size() % 60)
            + (address.isEmpty() ? "" : "WARC-Target-URI: %s\n".formatted(address))
            + more
            + "Content-Type: %s\nContent-Length: %d\n\n".formatted(media, block.length);
    records.add(join(bytes(headers.replace("\n", lineEnd)), block, bytes(lineEnd + lineEnd)));
    return this;
  }

  /** The file without compression. */
  public byte[] plain() {
    return join(records.toArray(byte[][]::new));
  }

  /** The file as crawlers compress it: each record by itself. */
  public byte[] gzipped() {
    return join(records.stream().map(WarcFile::gzip).toArray(byte[][]::new));
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
