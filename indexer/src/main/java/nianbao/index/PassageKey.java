package nianbao.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.OptionalLong;
import nianbao.text.LiteralTokens;
import org.apache.lucene.util.StringHelper;

/**
 * Identifies a passage by its letters alone, so that a paragraph is the same passage in another
 * report whose numbers, dates and marks differ, in whatever script and width it is printed.
 */
public final class PassageKey {

  /** Fewer letters, Han characters mostly, stand together in any two reports. */
  public static final int LEAST_LETTERS = 24;

  /** Of a key: of five million passages about ten pairs share one. */
  public static final int BITS = 40;

  private static final int SEED = 0;

  private PassageKey() {}

  /**
   * The key of a paragraph, from 0 to 2<sup>40</sup> - 1; none if it has too few letters.
   *
   * @param tokens of its text
   */
  public static OptionalLong of(LiteralTokens tokens) {
    StringBuilder letters = new StringBuilder(tokens.folded().length());
    for (int i = 0; i < tokens.size(); i++) {
      int start = tokens.termStart(i);
      if (Character.isLetter(tokens.folded().codePointAt(start))) {
        letters.append(tokens.folded(), start, tokens.termStart(i + 1));
      }
    }
    if (letters.codePointCount(0, letters.length()) < LEAST_LETTERS) {
      return OptionalLong.empty();
    }
    byte[] bytes = letters.toString().getBytes(UTF_8);
    long hash = StringHelper.murmurhash3_x64_128(bytes, 0, bytes.length, SEED)[0];
    return OptionalLong.of(hash >>> (Long.SIZE - BITS));
  }
}
