package nianbao.read.warc;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import nianbao.read.Limits;
import nianbao.read.UnreadableException;
import nianbao.read.zip.ZipArchive;

/**
 * Undoes the compression that a server applied for the transfer. Some programs keep the header that
 * names it but store the content already unpacked, so the content decides.
 */
final class ContentCoding {

  private static final int HEAD = 2;

  private ContentCoding() {}

  /**
   * The content of an answer.
   *
   * @param coding the header Content-Encoding, empty for none
   * @param packed size of the answer in bytes
   * @throws UnreadableException when it is too large, or its compression is not known
   */
  static byte[] decode(InputStream in, String coding, long packed)
      throws IOException, UnreadableException {
    PushbackInputStream content = new PushbackInputStream(in, HEAD);
    byte[] head = content.readNBytes(HEAD);
    content.unread(head);
    return ZipArchive.unpack(
        unpacked(content, head, coding.strip().toLowerCase(Locale.ROOT)),
        packed,
        Limits.FILE_BYTES,
        Limits.FILE_BYTES);
  }

  private static InputStream unpacked(InputStream content, byte[] head, String coding)
      throws IOException, UnreadableException {
    if (head.length < HEAD || isPlain(head)) {
      return content;
    }
    return switch (coding) {
      case "gzip", "x-gzip" -> isGzip(head) ? new GZIPInputStream(content) : content;
      case "deflate" -> new InflaterInputStream(content, new Inflater(/* nowrap= */ !isZlib(head)));
      case "", "identity", "none" -> content;
      default ->
          throw new UnreadableException(
              "it is compressed in a way that can't be read (%.40s); capture it without"
                  .formatted(coding));
    };
  }

  /** Whether it begins like a page, perhaps with blanks or a byte order mark, or like a PDF. */
  private static boolean isPlain(byte[] head) {
    return "<% \r\n\t\u00EF".indexOf(head[0] & 0xFF) >= 0;
  }

  private static boolean isGzip(byte[] head) {
    return head[0] == 0x1F && (head[1] & 0xFF) == 0x8B;
  }

  /** A zlib header is a multiple of 31 (RFC 1950). */
  private static boolean isZlib(byte[] head) {
    return (head[0] & 0x0F) == 8 && ((head[0] & 0xFF) << 8 | (head[1] & 0xFF)) % 31 == 0;
  }
}
