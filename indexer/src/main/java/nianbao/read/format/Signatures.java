package nianbao.read.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nianbao.read.UnreadableException;

/** What the first bytes of a file tell about its format. */
final class Signatures {

  private static final int HEAD = 4096;

  /** Where the standard lets a PDF begin. */
  private static final int PDF_HEAD = 1024;

  /** A format that is known but not read, by its first bytes, and what its user can do. */
  private record Refused(String start, String message) {}

  private static final List<Refused> REFUSED =
      List.of(
          new Refused("PK\u0005\u0006", "an empty zip file"),
          new Refused("{\\rtf", "an RTF file; save it as .txt or .html"),
          new Refused("Rar!", "a RAR archive; unpack it first"),
          new Refused("7z\u00bc\u00af", "a 7z archive; unpack it first"),
          new Refused("\u001f\u008b", "a gzip file; unpack it first"),
          new Refused("\u0089PNG", "an image; its text would have to be recognised first"),
          new Refused("\u00ff\u00d8\u00ff", "an image; its text would have to be recognised first"),
          new Refused("GIF8", "an image; its text would have to be recognised first"));

  private static final Pattern HTML_START =
      Pattern.compile("<(?:!doctype html|html|head|body|meta|table|div|title)\\b");
  private static final Pattern TAG = Pattern.compile("</?[a-z][a-z0-9]{0,9}\\b[^<>]{0,200}>");

  private Signatures() {}

  /**
   * Lets pass what may be text.
   *
   * @throws UnreadableException when there is nothing, or a format that is not read
   */
  static void refuse(byte[] bytes) throws UnreadableException {
    if (bytes.length == 0) {
      throw new UnreadableException("the file is empty");
    }
    for (Refused refused : REFUSED) {
      if (startsWith(bytes, refused.start)) {
        throw new UnreadableException("this is " + refused.message);
      }
    }
  }

  private static boolean startsWith(byte[] bytes, String start) {
    int length = Math.min(bytes.length, start.length());
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).equals(start);
  }

  /** Whether it is a PDF; some senders put a few bytes before it. */
  static boolean isPdf(byte[] bytes) {
    int length = Math.min(bytes.length, PDF_HEAD);
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains("%PDF-");
  }

  /** Whether it is a zip; whether of a Word document its reader finds out. */
  static boolean isDocx(byte[] bytes) {
    return startsWith(bytes, "PK\u0003\u0004");
  }

  /** Whether it is a compound file as old office programs write it. */
  static boolean isDoc(byte[] bytes) {
    return startsWith(bytes, "\u00d0\u00cf\u0011\u00e0");
  }

  /** Whether the file begins as a web page does, whatever its name. */
  static boolean isHtml(byte[] bytes) {
    String head = head(bytes);
    String start = head.stripLeading();
    return start.startsWith("<") && HTML_START.matcher(head).find();
  }

  /** Whether there is at least one tag near the beginning. */
  static boolean hasTag(byte[] bytes) {
    return TAG.matcher(head(bytes)).find();
  }

  /**
   * The beginning in lower case, one character a byte, zero bytes of UTF-16 and the BOM dropped.
   */
  private static String head(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    StringBuilder head = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      int b = bytes[i] & 0xFF;
      boolean mark = i < 3 && b >= 0xBB;
      if (b != 0 && !mark) {
        head.append((char) b);
      }
    }
    return head.toString().toLowerCase(Locale.ROOT);
  }
}
