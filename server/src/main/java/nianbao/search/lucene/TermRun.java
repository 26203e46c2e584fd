package nianbao.search.lucene;

import java.util.List;
import nianbao.text.LiteralTokens;
import org.apache.lucene.index.PostingsEnum;

/** Literal units that follow each other, as indexed terms. */
sealed interface TermRun permits PairRun, UnitRun {

  /** A longer run is looked up by its units, each different one once, however often it repeats. */
  int MOST_PAIRED = 32;

  static TermRun of(LiteralTokens tokens) {
    return of(tokens, tokens.size());
  }

  /** The run without the last unit; of no terms when it is the only one. */
  static TermRun withoutLast(LiteralTokens tokens) {
    return of(tokens, tokens.size() - 1);
  }

  private static TermRun of(LiteralTokens tokens, int length) {
    return length <= MOST_PAIRED ? PairRun.of(tokens, length) : UnitRun.of(tokens, length);
  }

  /** The indexed terms, all of which are in a paragraph that has the run. */
  List<String> terms();

  /** Units of the run. */
  int length();

  /** The run with one more unit. */
  TermRun followedBy(String unit);

  /**
   * Where it stands in paragraphs.
   *
   * @param postings of each term, with positions; somebody else moves them together
   */
  RunPositions positions(List<PostingsEnum> postings);
}
