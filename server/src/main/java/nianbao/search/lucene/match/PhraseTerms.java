package nianbao.search.lucene.match;

import java.util.List;
import nianbao.text.LiteralTokens;
import org.apache.lucene.index.PostingsEnum;

/** Literal units that follow each other, as indexed terms. */
sealed interface PhraseTerms permits BigramPhrase, UnigramPhrase {

  /** A longer run is looked up by its units, each different one once, however often it repeats. */
  int MOST_PAIRED = 32;

  static PhraseTerms of(LiteralTokens tokens) {
    return of(tokens, tokens.size());
  }

  /** The run without the last unit; of no terms when it is the only one. */
  static PhraseTerms withoutLast(LiteralTokens tokens) {
    return of(tokens, tokens.size() - 1);
  }

  private static PhraseTerms of(LiteralTokens tokens, int length) {
    return length <= MOST_PAIRED
        ? BigramPhrase.of(tokens, length)
        : UnigramPhrase.of(tokens, length);
  }

  /** The indexed terms, all of which are in a paragraph that has the run. */
  List<String> terms();

  /** Units of the run. */
  int length();

  /** The run with one more unit. */
  PhraseTerms followedBy(String unit);

  /**
   * Where it stands in paragraphs.
   *
   * @param postings of each term, with positions; somebody else moves them together
   */
  PhrasePositions positions(List<PostingsEnum> postings);
}
