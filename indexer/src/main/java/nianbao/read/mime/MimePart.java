package nianbao.read.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.read.Limits;
import nianbao.read.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * A part of a MIME message (RFC 2045, 2046), or the whole message.
 *
 * <pre>
 * part      = header* blank-line body
 * header    = name ":" value, continued on lines that begin with white space
 * body      = content, or for a multipart type: preamble (delimiter part)* close epilogue
 * delimiter = "--" boundary, on a line of its own; close = delimiter "--"
 * </pre>
 *
 * Lines may end in CR LF or LF. Header names and types are in lower case.
 */
final class MimePart {

  /** Parts of one message; a page has a few hundred pictures. */
  private static final int MOST_PARTS = 10_000;

  /** Parts within parts; a saved page has two levels, and a forwarded mail few more. */
  private static final int DEEPEST = 12;

  /** Bytes of the headers of one part. */
  private static final int MOST_HEADERS = 64 << 10;

  private final byte[] bytes;
  private final Map<String, String> headers = new HashMap<>();
  private final List<MimePart> parts = new ArrayList<>();
  private final int end;
  private final boolean isEnded;
  private int body;

  /**
   * @param isEnded whether a delimiter follows
   */
  private MimePart(byte[] bytes, int start, int end, boolean isEnded) throws UnreadableException {
    this.bytes = bytes;
    this.end = end;
    this.isEnded = isEnded;
    this.body = start;
    readHeaders();
  }

  /**
   * Takes a message apart.
   *
   * @throws UnreadableException when it is damaged, or has more or deeper parts than any page
   */
  static MimePart of(byte[] message) throws UnreadableException {
    int start = 0;
    while (start < message.length && (message[start] == '\r' || message[start] == '\n')) {
      start++;
    }
    MimePart whole = new MimePart(message, start, message.length, true);
    whole.divide(1, new int[1]);
    return whole;
  }

  private static int nextLine(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && bytes[at] != '\n') {
      at++;
    }
    return Math.min(at + 1, end);
  }

  /** The text of a line without its end. */
  private static String line(byte[] bytes, int start, int next) {
    return new String(bytes, start, next - start, StandardCharsets.ISO_8859_1).stripTrailing();
  }

  private void readHeaders() throws UnreadableException {
    StringBuilder header = new StringBuilder();
    int start = body;
    while (body < end) {
      int next = nextLine(bytes, body, end);
      if (next - start > MOST_HEADERS) {
        throw broken("the headers of the part at byte %d never end".formatted(start));
      }
      String line = line(bytes, body, next);
      body = next;
      if (line.isEmpty()) {
        break;
      }
      if (line.charAt(0) != ' ' && line.charAt(0) != '\t') {
        keep(header);
      }
      header.append(line);
    }
    keep(header);
  }

  /** Keeps a whole header, the first of its name; empties the buffer. */
  private void keep(StringBuilder header) {
    int colon = header.indexOf(":");
    if (colon > 0) {
      String name = header.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      headers.putIfAbsent(name, header.substring(colon + 1).strip());
    }
    header.setLength(0);
  }

  private void divide(int depth, int[] count) throws UnreadableException {
    if (!type().startsWith("multipart/")) {
      return;
    }
    String boundary = parameter("boundary");
    if (boundary == null || boundary.isEmpty()) {
      throw broken("it does not say what divides its parts");
    }
    if (depth > DEEPEST) {
      throw broken("its parts are nested too deeply");
    }
    byte[] delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    int start = -1;
    for (int at = body; at < end; ) {
      int next = nextLine(bytes, at, end);
      if (startsWith(delimiter, at, next)) {
        String rest = line(bytes, at + delimiter.length, next);
        if (rest.isEmpty() || rest.equals("--")) {
          if (start >= 0) {
            add(start, beforeLineEnd(start, at), true, depth, count);
          }
          start = rest.isEmpty() ? next : -1;
          if (start < 0) {
            return;
          }
        }
      }
      at = next;
    }
    if (start >= 0) {
      add(start, end, false, depth, count);
    }
  }

  private boolean startsWith(byte[] wanted, int at, int next) {
    if (next - at < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** The line end before a delimiter belongs to the delimiter. */
  private int beforeLineEnd(int start, int at) {
    int before = at > start && bytes[at - 1] == '\n' ? at - 1 : at;
    return before > start && bytes[before - 1] == '\r' ? before - 1 : before;
  }

  private void add(int start, int partEnd, boolean ended, int depth, int[] count)
      throws UnreadableException {
    Limits.check(++count[0], MOST_PARTS, "parts");
    MimePart part = new MimePart(bytes, start, partEnd, ended);
    part.divide(depth + 1, count);
    parts.add(part);
  }

  private static UnreadableException broken(String reason) {
    return new UnreadableException(
        "this saved page is broken (%s); save it again".formatted(reason));
  }

  /** Whether its end is marked; the last part of a file that was cut off has none. */
  boolean isEnded() {
    return isEnded;
  }

  /** The parts of a multipart, in order; none for content. */
  List<MimePart> parts() {
    return parts;
  }

  /** A header by its lower-case name, {@code null} when there is none. */
  @Nullable String header(String name) {
    return headers.get(name);
  }

  /** The media type, {@code text/plain} when none is given. */
  String type() {
    String header = headers.getOrDefault("content-type", "text/plain");
    int semicolon = header.indexOf(';');
    String type = semicolon < 0 ? header : header.substring(0, semicolon);
    return type.strip().toLowerCase(Locale.ROOT);
  }

  /** A parameter of the media type by its lower-case name, {@code null} when there is none. */
  @Nullable String parameter(String name) {
    String header = headers.getOrDefault("content-type", "");
    int at = header.indexOf(';');
    while (at >= 0 && at < header.length()) {
      int equals = header.indexOf('=', at);
      if (equals < 0) {
        return null;
      }
      String found = header.substring(at + 1, equals).strip().toLowerCase(Locale.ROOT);
      StringBuilder value = new StringBuilder();
      at = readValue(header, equals + 1, value);
      if (found.equals(name)) {
        return value.toString().strip();
      }
    }
    return null;
  }

  /** Reads a value, which may be quoted; returns where the semicolon after it stands. */
  private static int readValue(String header, int start, StringBuilder value) {
    boolean quoted = false;
    int at = start;
    for (; at < header.length(); at++) {
      char c = header.charAt(at);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && quoted && at + 1 < header.length()) {
        value.append(header.charAt(++at));
      } else if (c == ';' && !quoted) {
        return at;
      } else {
        value.append(c);
      }
    }
    return at;
  }

  /**
   * The content as it was before it was encoded for the message.
   *
   * @throws UnreadableException when its encoding is unknown
   */
  byte[] content() throws UnreadableException {
    String encoding =
        headers.getOrDefault("content-transfer-encoding", "binary").toLowerCase(Locale.ROOT);
    return switch (encoding) {
      case "base64" -> base64();
      case "quoted-printable" -> quotedPrintable();
      case "7bit", "8bit", "binary", "" -> Arrays.copyOfRange(bytes, body, end);
      default -> throw broken("the encoding '%.40s' of a part is unknown".formatted(encoding));
    };
  }

  /** Decodes base64 (RFC 2045, 6.8); what is not of its alphabet is passed over. */
  private byte[] base64() {
    byte[] clean = new byte[end - body];
    int length = 0;
    for (int i = body; i < end && bytes[i] != '='; i++) {
      byte b = bytes[i];
      boolean letter = (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
      if (letter || (b >= '0' && b <= '9') || b == '+' || b == '/') {
        clean[length++] = b;
      }
    }
    // A single character at the end of a file that was cut off is less than a byte.
    int whole = length % 4 == 1 ? length - 1 : length;
    return Base64.getDecoder().decode(Arrays.copyOf(clean, whole));
  }

  /** Decodes quoted-printable (RFC 2045, 6.7); an equals sign before anything else stays. */
  private byte[] quotedPrintable() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(end - body);
    int at = body;
    while (at < end) {
      int b = bytes[at];
      int joined = b == '=' ? afterSoftBreak(at + 1) : -1;
      int code = b == '=' && at + 2 < end ? code(at + 1) : -1;
      if (joined >= 0) {
        at = joined;
      } else if (code >= 0) {
        out.write(code);
        at += 3;
      } else {
        out.write(b);
        at++;
      }
    }
    return out.toByteArray();
  }

  /** Where the next line begins, if only blanks are left of this one; otherwise -1. */
  private int afterSoftBreak(int from) {
    int at = from;
    while (at < end && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
      at++;
    }
    return at == end ? end : bytes[at] == '\n' ? at + 1 : -1;
  }

  private int code(int at) {
    int high = Character.digit(bytes[at], 16);
    int low = Character.digit(bytes[at + 1], 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }
}
