package nianbao.http.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Decodes percent-encoded UTF-8 strictly. Unescaped Han characters, as {@code curl} sends them, are
 * accepted too.
 */
public final class UrlText {
  /** ASCII characters that no address has unescaped (RFC 3986). */
  private static final String UNSAFE = "\"<>\\^`{|}";

  private UrlText() {}

  /**
   * The decoded text.
   *
   * @param raw a part of the request line, one char per byte
   * @param plusIsSpace whether {@code +} stands for a space, as in a query string
   * @throws IllegalArgumentException when an escape is incomplete or the bytes are not UTF-8
   */
  public static String decode(String raw, boolean plusIsSpace) {
    byte[] bytes = new byte[raw.length()];
    int length = 0;
    for (int at = 0; at < raw.length(); at++) {
      char next = raw.charAt(at);
      if (next == '%') {
        bytes[length++] = (byte) escaped(raw, at);
        at += 2;
      } else {
        bytes[length++] = (byte) (next == '+' && plusIsSpace ? ' ' : next);
      }
    }
    return utf8(ByteBuffer.wrap(bytes, 0, length));
  }

  /**
   * The same part with everything escaped that must not stand in an address as it is, so that a
   * response can name it.
   *
   * @param raw a part of the request line, one char per byte
   */
  public static String escape(String raw) {
    StringBuilder escaped = new StringBuilder(raw.length());
    for (int at = 0; at < raw.length(); at++) {
      char next = raw.charAt(at);
      if (next > ' ' && next < 0x7F && UNSAFE.indexOf(next) < 0) {
        escaped.append(next);
      } else {
        escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) next));
      }
    }
    return escaped.toString();
  }

  private static int escaped(String raw, int percent) {
    if (percent + 2 >= raw.length()) {
      throw new IllegalArgumentException("an escape is cut off");
    }
    int high = Character.digit(raw.charAt(percent + 1), 16);
    int low = Character.digit(raw.charAt(percent + 2), 16);
    if (high < 0 || low < 0) {
      throw new IllegalArgumentException("% without two hex digits");
    }
    return high << 4 | low;
  }

  private static String utf8(ByteBuffer bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not UTF-8", e);
    }
  }
}
