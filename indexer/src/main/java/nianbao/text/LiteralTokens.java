package nianbao.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A text as the units of exact search, each with its place in the text.
 *
 * <ul>
 *   <li>A Han, kana or Hangul character, a punctuation mark and a symbol are a unit each.
 *   <li>A run of digits is one unit, with one decimal point when it has exactly one: {@code 1368},
 *       {@code 5.01}; the parts of {@code 2019.1.16} are units of their own.
 *   <li>A run of letters of another script is one unit: {@code wechat}.
 *   <li>White space and invisible characters are no units; white space ends a run.
 * </ul>
 *
 * Characters are folded ({@link Folding}). One that folds to several gives several units with the
 * same place: {@code ㈠} is {@code (}, {@code 一}, {@code )}.
 *
 * <p>A string stands in a text when its units stand there one after the other; {@code 18年} does not
 * stand in {@code 2018年}.
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

  /** The units of a text; none for a text of white space. */
  public static LiteralTokens of(CharSequence text) {
    return new LiteralTokenizer(text).tokens();
  }

  /** How many units. */
  public int size() {
    return size;
  }

  /** The folded text of a unit. */
  public String term(int position) {
    return folded.substring(termStarts[position], termStarts[position + 1]);
  }

  /** UTF-16 offset in the original text where a unit begins. */
  public int start(int position) {
    return starts[position];
  }

  /** UTF-16 offset in the original text where a unit ends, exclusive. */
  public int end(int position) {
    return ends[position];
  }

  /** Whether a unit is one Han character. */
  public boolean isHan(int position) {
    return Character.isIdeographic(folded.codePointAt(termStarts[position]));
  }

  /** Whether a unit is a number or a word of letters, which a query can leave open at its end. */
  public boolean isRun(int position) {
    return LiteralTokenizer.isOfRun(folded.codePointAt(termStarts[position]));
  }

  /** The folded units from one position to another, without a gap: two Han units are a bigram. */
  public String joined(int from, int to) {
    return folded.substring(termStarts[from], termStarts[to]);
  }

  /**
   * The same text cut otherwise where the text around decides: {@code 1.16} is a number by itself
   * and three units in {@code 2019.1.16}. Every way but this one, for the first 3 such numbers.
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

  /** Whether these units stand in the other text from a position on. */
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

  private boolean isSame(int unit, LiteralTokens text, int other) {
    int from = termStarts[unit];
    int otherFrom = text.termStarts[other];
    int length = termStarts[unit + 1] - from;
    return folded.charAt(from) == text.folded.charAt(otherFrom)
        && text.termStarts[other + 1] - otherFrom == length
        && (length == 1 || folded.regionMatches(from, text.folded, otherFrom, length));
  }

  /** The positions, ascending, at which these units stand in another text; they may overlap. */
  public int[] positionsIn(LiteralTokens text) {
    return firstUnitsIn(text, size);
  }

  /** As {@link #positionsIn}, but the last unit may go on: {@code we*} stands in {@code wechat}. */
  public int[] openPositionsIn(LiteralTokens text) {
    IntStream candidates =
        size == 1 ? IntStream.range(0, text.size) : IntStream.of(firstUnitsIn(text, size - 1));
    return candidates.filter(position -> goesOnAt(position + size - 1, text)).toArray();
  }

  /** Whether a unit of a text is the last of these or begins with it. */
  private boolean goesOnAt(int unit, LiteralTokens text) {
    int from = termStarts[size - 1];
    int length = termStarts[size] - from;
    return unit < text.size
        && text.termStarts[unit + 1] - text.termStarts[unit] >= length
        && folded.regionMatches(from, text.folded, text.termStarts[unit], length);
  }

  private int[] firstUnitsIn(LiteralTokens text, int units) {
    // Most of what is looked for is nowhere in a text, which the characters alone say much faster.
    String beginning = folded.substring(0, Math.min(termStarts[Math.max(0, units)], BEGINNING));
    if (units <= 0 || units > text.size || !text.folded.contains(beginning)) {
      return new int[0];
    }
    return new RunSearch(units, (unit, other) -> isSame(unit, this, other))
        .positions(text.size, (unit, other) -> isSame(unit, text, other));
  }

  /**
   * The folded text, the same for every way of printing it: units joined, with a space only where
   * two would else read as one.
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

  /** Equal is what has the same units, wherever they stand in their texts. */
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
