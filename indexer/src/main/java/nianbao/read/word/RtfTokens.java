package nianbao.read.word;

import java.nio.charset.StandardCharsets;

/**
 * Splits Rich Text into its tokens (RTF specification 1.9.1, “RTF syntax”):
 *
 * <pre>
 * token = "{" | "}" | word | symbol | byte
 * word  = "\" letters number? " "?         such as \par, \fs24
 * symbol= "\" other character              such as \~, or \'b9 for a byte
 * byte  = any other, except line breaks
 * </pre>
 */
final class RtfTokens {

  /** What a token is. */
  enum Kind {
    OPEN,
    CLOSE,
    WORD,
    SYMBOL,
    BYTE,
    END
  }

  /** A longer name of a control word is damage. */
  private static final int LONGEST_WORD = 32;

  /** Digits of the largest number. */
  private static final int MOST_DIGITS = 9;

  private final byte[] bytes;
  private int at;
  private String word = "";
  private int number;
  private boolean hasNumber;

  RtfTokens(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The name of the control word just read. */
  String word() {
    return word;
  }

  /** The number of the control word just read, a default when it has none. */
  int number(int defaultNumber) {
    return hasNumber ? number : defaultNumber;
  }

  /** The character of the symbol, or the byte, just read. */
  int value() {
    return number;
  }

  /** Skips bytes that are no text, such as those of a picture. */
  void skip(int count) {
    at = Math.clamp((long) at + Math.max(0, count), at, bytes.length);
  }

  Kind next() {
    while (at < bytes.length && (bytes[at] == '\r' || bytes[at] == '\n')) {
      at++;
    }
    if (at >= bytes.length) {
      return Kind.END;
    }
    int c = bytes[at++] & 0xFF;
    return switch (c) {
      case '{' -> Kind.OPEN;
      case '}' -> Kind.CLOSE;
      case '\\' -> control();
      default -> {
        number = c;
        yield Kind.BYTE;
      }
    };
  }

  private Kind control() {
    if (at >= bytes.length) {
      return Kind.END;
    }
    if (isLetter(bytes[at])) {
      return word(at);
    }
    number = bytes[at++] & 0xFF;
    if (number != '\'') {
      return Kind.SYMBOL;
    }
    int high = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
    int low = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
    if (high < 0 || low < 0) {
      return Kind.SYMBOL;
    }
    at += 2;
    number = high << 4 | low;
    return Kind.BYTE;
  }

  private Kind word(int start) {
    while (at < bytes.length && isLetter(bytes[at]) && at - start < LONGEST_WORD) {
      at++;
    }
    word = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
    boolean negative = at + 1 < bytes.length && bytes[at] == '-' && isDigit(bytes[at + 1]);
    at += negative ? 1 : 0;
    int digits = at;
    int value = 0;
    while (at < bytes.length && isDigit(bytes[at])) {
      value = at - digits < MOST_DIGITS ? value * 10 + bytes[at] - '0' : value;
      at++;
    }
    hasNumber = at > digits;
    number = negative ? -value : value;
    if (at < bytes.length && bytes[at] == ' ') {
      at++;
    }
    return Kind.WORD;
  }

  private static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
