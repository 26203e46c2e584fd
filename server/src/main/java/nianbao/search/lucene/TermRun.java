package nianbao.search.lucene;

import java.util.ArrayList;
import java.util.List;
import nianbao.text.LiteralTokens;

/**
 * Literal units that follow each other, as the fewest terms that say so: a pair for two Han
 * characters.
 *
 * @param terms the indexed terms
 * @param offsets position of each in the run
 * @param length units of the run
 */
record TermRun(List<String> terms, List<Integer> offsets, int length) {

  static TermRun of(LiteralTokens tokens) {
    return of(tokens, tokens.size());
  }

  /** The run without the last unit; of no terms when it is the only one. */
  static TermRun withoutLast(LiteralTokens tokens) {
    return of(tokens, tokens.size() - 1);
  }

  /** The run with one more unit. */
  TermRun followedBy(String unit) {
    List<String> moreTerms = new ArrayList<>(terms);
    moreTerms.add(unit);
    List<Integer> moreOffsets = new ArrayList<>(offsets);
    moreOffsets.add(length);
    return new TermRun(moreTerms, moreOffsets, length + 1);
  }

  private static TermRun of(LiteralTokens tokens, int length) {
    List<String> terms = new ArrayList<>();
    List<Integer> offsets = new ArrayList<>();
    for (int at = 0; at < length; ) {
      int from = start(tokens, at, length);
      int to = isPair(tokens, from, length) ? from + 2 : from + 1;
      terms.add(tokens.joined(from, to));
      offsets.add(from);
      at = to;
    }
    return new TermRun(terms, offsets, length);
  }

  /** A last odd Han unit is looked up with the one before it: pairs are rarer than characters. */
  private static int start(LiteralTokens tokens, int at, int length) {
    boolean pairAhead = isPair(tokens, at, length);
    return !pairAhead && at > 0 && isPair(tokens, at - 1, length) ? at - 1 : at;
  }

  private static boolean isPair(LiteralTokens tokens, int at, int length) {
    return at + 1 < length && tokens.isHan(at) && tokens.isHan(at + 1);
  }
}
