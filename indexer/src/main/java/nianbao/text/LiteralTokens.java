package nianbao.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The tokens of exact search in a text, with their offsets.
 *
 * <ul>
 *   <li>Each Han, kana or Hangul character, punctuation mark and symbol is a token.
 *   <li>A run of digits is one token, including a decimal point if it has exactly one: {@code
 *       1368}, {@code 5.01}; the parts of {@code 2019.1.16} are separate tokens. So are digits in
 *       groups ({@link DigitGroups}), with commas of any width or with spaces of any kind: {@code
 *       1,368}, {@code 1 368}. In a row of a table ({@link #ofRow}) an ordinary space parts cells.
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

  private static final int MOST_CUTS = 3;
  private static final int BEGINNING = 16;

  /** What may hold the digits of one token together, folded. */
  private static final String SIGNS_OF_NUMBERS = "., ";

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

  /** The tokens of running text; none if it is blank. */
  public static LiteralTokens of(CharSequence text) {
    return new LiteralTokenizer(text, true).tokens();
  }

  /** The tokens of a row of a table, in which {@code 12 345} are two cells. */
  public static LiteralTokens ofRow(CharSequence text) {
    return new LiteralTokenizer(text, false).tokens();
  }

  /** The number of tokens. */
  public int size() {
    return size;
  }

  /** The folded texts of all tokens. */
  public String folded() {
    return folded;
  }

  /** Where a token begins in {@link #folded}, which is where the one before ends. */
  public int termStart(int position) {
    return termStarts[position];
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

  /** A sign of a number at which it may be several tokens. */
  private record Cut(int token, char sign) {}

  /**
   * Other tokenizations of the same text where the context decides: {@code 1.16} is one number by
   * itself, but three tokens in {@code 2019.1.16}; so is {@code 2,345} in {@code 1,2,345}, and
   * {@code 12 345} are two cells in a row. All combinations except this one, for the first 3 signs
   * of such numbers.
   */
  public List<LiteralTokens> otherReadings() {
    List<Cut> cuts = new ArrayList<>();
    for (int i = 0; i < size && cuts.size() < MOST_CUTS; i++) {
      String term = isRun(i) ? term(i) : "";
      for (int s = 0; s < SIGNS_OF_NUMBERS.length(); s++) {
        char sign = SIGNS_OF_NUMBERS.charAt(s);
        if (term.indexOf(sign) > 0) {
          cuts.add(new Cut(i, sign));
        }
      }
    }
    List<LiteralTokens> readings = new ArrayList<>();
    int most = Math.min(cuts.size(), MOST_CUTS);
    for (int choice = 1; choice < 1 << most; choice++) {
      BitSet chosen = BitSet.valueOf(new long[] {choice});
      readings.add(cutAt(chosen.stream().mapToObj(cuts::get).collect(Collectors.toSet())));
    }
    return readings;
  }

  private LiteralTokens cutAt(Set<Cut> cuts) {
    StringBuilder newFolded = new StringBuilder(folded.length());
    int[] newTermStarts = new int[folded.length() + 1];
    int[] newStarts = new int[newTermStarts.length];
    int[] newEnds = new int[newTermStarts.length];
    int newSize = 0;
    for (int i = 0; i < size; i++) {
      for (String part : parts(i, cuts)) {
        newTermStarts[newSize] = newFolded.length();
        newStarts[newSize] = starts[i];
        newEnds[newSize] = ends[i];
        newFolded.append(part);
        newSize++;
      }
    }
    newTermStarts[newSize] = newFolded.length();
    return new LiteralTokens(newFolded.toString(), newTermStarts, newStarts, newEnds, newSize);
  }

  /** The tokens that a token is cut into: digits, and signs other than spaces. */
  private List<String> parts(int token, Set<Cut> cuts) {
    List<String> parts = new ArrayList<>();
    int from = termStarts[token];
    for (int at = from + 1; at < termStarts[token + 1]; at++) {
      char sign = folded.charAt(at);
      if (SIGNS_OF_NUMBERS.indexOf(sign) >= 0 && cuts.contains(new Cut(token, sign))) {
        parts.add(folded.substring(from, at));
        if (sign != ' ') {
          parts.add(String.valueOf(sign));
        }
        from = at + 1;
      }
    }
    parts.add(folded.substring(from, termStarts[token + 1]));
    return parts;
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
