package nianbao.bench.fuzz.guided;

import java.util.List;
import nianbao.text.Resources;

/**
 * Texts written as numbers: a byte stands for a piece of text, so that whatever the fuzzer changes,
 * adds or takes away leaves words whole. {@link #ANY} stands for the character whose code the next
 * two bytes are.
 */
final class Pieces {

  private static final int ANY = 0xFF;

  private final List<String> pieces;

  private Pieces(List<String> pieces) {
    this.pieces = pieces;
  }

  /**
   * The pieces in a resource of this package, one a line, where {@code \n}, {@code \t} and {@code
   * \s} stand for white space. Their order is that of the numbers: new ones are added at the end,
   * or the inputs in the repository mean something else.
   */
  static Pieces of(String resource) {
    return new Pieces(
        Resources.lines(Pieces.class, resource).stream().map(String::translateEscapes).toList());
  }

  /** The text that bytes stand for. */
  String text(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.length; i++) {
      int number = bytes[i] & 0xFF;
      if (number == ANY && i + 2 < bytes.length) {
        text.append((char) ((bytes[++i] & 0xFF) << 8 | (bytes[++i] & 0xFF)));
      } else {
        text.append(pieces.get(number % pieces.size()));
      }
    }
    return text.toString();
  }
}
