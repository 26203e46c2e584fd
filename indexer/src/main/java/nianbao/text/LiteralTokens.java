package nianbao.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tokens of exact search in a text, with their offsets.
 *
 * <ul>
 *   <li>Each Han, kana or Hangul character, punctuation mark and symbol is a token.
 *   <li>A run of digits is one token, including a decimal point if it has exactly one: {@code
 *       1368}, {@code 5.01}; the parts of {@code 2019.1.16} are separate tokens.
 *   <li>A run of letters of other scripts is one token: {@code wechat}.
 *   <li>White space and invisible characters are not tokens; white space ends a run.
 * </ul>
 *
 * Characters are folded ({@link Folding}). One that folds to several yields several tokens with the
 * same offsets: {@code ㈠} is {@code (}, {@code 一}, {@code )}.
 *
 * <p>A text contains a phrase if it contains the tokens of the phrase consecutively; {@code 2018年}
 * does not contain {@code 18年}.
 */
public final class LiteralTokens {

  private static final int MOST_DECIMALS = 3;
  private static final int BEGINNING = 16;

  private final String folded;
  private final int[] termStarts;
  private final int[] starts;
  private final int[] ends;
  private final int size;

  LiteralTokens(String folded, int[] termStarts, int[] starts, int[] ends, int size) {
    this.folded = folded;
    this.termStarts = termStarts;
    this.starts = starts;
    this.ends = ends;
    this.size = size;
  }

  /** The tokens of a text; none if it is blank. */
  public static LiteralTokens of(CharSequence text) {
    return new LiteralTokenizer(text).tokens();
  }

  /** The number of tokens. */
  public int size() {
    return size;
  }

  /** The folded text of a token. */
  public String term(int position) {
    return folded.substring(termStarts[position], termStarts[position + 1]);
  }

  /** The first character of a token's folded text. */
  char firstChar(int position) {
    return folded.charAt(termStarts[position]);
  }

  /** These of its tokens, with the offsets they have. */
  LiteralTokens only(int[] positions) {
    StringBuilder terms = new StringBuilder(folded.length());
    int[] newTermStarts = new int[positions.length + 1];
    int[] newStarts = new int[positions.length];
    int[] newEnds = new int[positions.length];
    for (int i = 0; i < positions.length; i++) {
      newTermStarts[i] = terms.length();
      newStarts[i] = starts[positions[i]];
      newEnds[i] = ends[positions[i]];
      terms.append(folded, termStarts[positions[i]], termStarts[positions[i] + 1]);
    }
    newTermStarts[positions.length] = terms.length();
    return new LiteralTokens(terms.toString(), newTermStarts, newStarts, newEnds, positions.length);
  }

  /** UTF-16 offset in the original text at which a token begins. */
  public int start(int position) {
    return starts[position];
  }

  /** UTF-16 offset in the original text at which a token ends, exclusive. */
  public int end(int position) {
    return ends[position];
  }

  /** Whether a token is a Han character. */
  public boolean isHan(int position) {
    return Character.isIdeographic(folded.codePointAt(termStarts[position]));
  }

  /** Whether a token is a number or a word, which a query may truncate: {@code we*}. */
  public boolean isRun(int position) {
    return LiteralTokenizer.isOfRun(folded.codePointAt(termStarts[position]));
  }

  /** The folded tokens of a range of positions, concatenated: two Han characters are a bigram. */
  public String joined(int from, int to) {
    return folded.substring(termStarts[from], termStarts[to]);
  }

  /**
   * Other tokenizations of the same text where the context decides: {@code 1.16} is one number by
   * itself, but three tokens in {@code 2019.1.16}. All combinations except this one, for the first
   * 3 such numbers.
   */
  public List<LiteralTokens> otherReadings() {
    List<Integer> decimals = new ArrayList<>();
    for (int i = 0; i < size && decimals.size() < MOST_DECIMALS; i++) {
      if (isRun(i) && term(i).indexOf('.') > 0) {
        decimals.add(i);
      }
    }
    List<LiteralTokens> readings = new ArrayList<>();
    for (int cut = 1; cut < 1 << decimals.size(); cut++) {
      BitSet chosen = BitSet.valueOf(new long[] {cut});
      readings.add(cutAtPoints(chosen.stream().map(decimals::get).boxed().toList()));
    }
    return readings;
  }

  private LiteralTokens cutAtPoints(List<Integer> decimals) {
    int[] newTermStarts = new int[size + 2 * decimals.size() + 1];
    int[] newStarts = new int[newTermStarts.length];
    int[] newEnds = new int[newTermStarts.length];
    int newSize = 0;
    for (int i = 0; i < size; i++) {
      int point = decimals.contains(i) ? term(i).indexOf('.') : 0;
      int[] cuts = point == 0 ? new int[] {0} : new int[] {0, point, point + 1};
      for (int cut : cuts) {
        newTermStarts[newSize] = termStarts[i] + cut;
        newStarts[newSize] = starts[i];
        newEnds[newSize] = ends[i];
        newSize++;
      }
    }
    newTermStarts[newSize] = termStarts[size];
    return new LiteralTokens(folded, newTermStarts, newStarts, newEnds, newSize);
  }

  /** Whether another text has these tokens at a position. */
  public boolean standAt(LiteralTokens text, int position) {
    if (size == 0 || position + size > text.size) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (!isSame(i, text, position + i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a token has the same folded text as one of another text. */
  boolean isSame(int token, LiteralTokens text, int other) {
    int from = termStarts[token];
    int otherFrom = text.termStarts[other];
    int length = termStarts[token + 1] - from;
    return folded.charAt(from) == text.folded.charAt(otherFrom)
        && text.termStarts[other + 1] - otherFrom == length
        && (length == 1 || folded.regionMatches(from, text.folded, otherFrom, length));
  }

  /** The ascending positions at which another text has these tokens; occurrences may overlap. */
  public int[] positionsIn(LiteralTokens text) {
    return firstTokensIn(text, size);
  }

  /**
   * As {@link #positionsIn}, but the last token need only be a prefix: {@code we*} matches {@code
   * wechat}.
   */
  public int[] openPositionsIn(LiteralTokens text) {
    IntStream candidates =
        size == 1 ? IntStream.range(0, text.size) : IntStream.of(firstTokensIn(text, size - 1));
    return candidates.filter(position -> continuesAt(position + size - 1, text)).toArray();
  }

  /** Whether a token of a text begins with the last of these. */
  private boolean continuesAt(int token, LiteralTokens text) {
    int from = termStarts[size - 1];
    int length = termStarts[size] - from;
    return token < text.size
        && text.termStarts[token + 1] - text.termStarts[token] >= length
        && folded.regionMatches(from, text.folded, text.termStarts[token], length);
  }

  private int[] firstTokensIn(LiteralTokens text, int count) {
    // Most phrases do not occur in a text, and comparing characters rules them out much faster.
    String beginning = folded.substring(0, Math.min(termStarts[Math.max(0, count)], BEGINNING));
    if (count <= 0 || count > text.size || !text.folded.contains(beginning)) {
      return new int[0];
    }
    return new KnuthMorrisPratt(count, (token, other) -> isSame(token, this, other))
        .positions(text.size, (token, other) -> isSame(token, text, other));
  }

  /**
   * The folded text, the same for all ways of printing it: the tokens concatenated, with a space
   * only where two would otherwise become one.
   */
  public String key() {
    StringBuilder key = new StringBuilder(folded.length());
    int from = 0;
    for (int i = 1; i < size; i++) {
      int start = termStarts[i];
      if (isWord(folded.codePointAt(start)) && isWord(folded.codePointBefore(start))) {
        key.append(folded, from, start).append(' ');
        from = start;
      }
    }
    return key.append(folded, from, termStarts[size]).toString();
  }

  private static boolean isWord(int c) {
    return !Character.isIdeographic(c) && Character.isLetterOrDigit(c);
  }

  /** Two texts are equal if they have the same tokens, whatever their offsets. */
  @Override
  public boolean equals(Object other) {
    return other instanceof LiteralTokens tokens
        && folded.equals(tokens.folded)
        && Arrays.equals(termStarts, 0, size + 1, tokens.termStarts, 0, tokens.size + 1);
  }

  @Override
  public int hashCode() {
    return folded.hashCode();
  }
}
