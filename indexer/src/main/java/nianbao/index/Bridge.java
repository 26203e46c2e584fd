package nianbao.index;

import nianbao.text.UnmarkedTokens;
import org.apache.lucene.util.BytesRef;

/**
 * What is left out between two tokens of a text when its marks are skipped ({@link
 * UnmarkedTokens}): a term in the field {@link IndexFields#bridges}, at the position of the token
 * on the left. A search for a name with other marks than its own looks up its neighbouring tokens
 * there; hardly any two have a bridge, and where none has, no paragraph is looked at.
 *
 * @param skipped how many tokens are left out, at least one
 * @param hasComma whether an enumeration comma is among them
 */
public record Bridge(int skipped, boolean hasComma) {

  private static final char BETWEEN = '\u0001';

  /** Longer tokens than any query has are not bridged. */
  private static final int LONGEST = 10_000;

  /** The beginning of the terms of all bridges between two tokens. */
  public static String prefix(String left, String right) {
    return left + BETWEEN + right + BETWEEN;
  }

  /** The bridge of a term with this prefix. */
  public static Bridge ofTerm(BytesRef term, BytesRef prefix) {
    int code = term.bytes[term.offset + prefix.length] & 0xFF;
    return new Bridge(code >> 1, (code & 1) == 1);
  }

  /** Whether one stands after a kept token of a text. */
  static boolean isAfter(UnmarkedTokens text, int index) {
    return index + 1 < text.size()
        && text.skippedAfter(index) > 0
        && text.term(index).length() + text.term(index + 1).length() <= LONGEST;
  }

  /** The term of the bridge after a kept token of a text. */
  static String term(UnmarkedTokens text, int index) {
    int code = text.skippedAfter(index) << 1 | (text.hasCommaAfter(index) ? 1 : 0);
    return prefix(text.term(index), text.term(index + 1)) + (char) code;
  }
}
