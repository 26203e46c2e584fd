package nianbao.search.lucene.match;

import java.util.ArrayList;
import java.util.List;
import nianbao.text.LiteralTokens;
import org.apache.lucene.index.PostingsEnum;

/**
 * A run as the fewest terms that say it: a pair for two Han characters.
 *
 * @param terms the indexed terms
 * @param offsets position of each in the run
 * @param length units of the run
 */
record BigramPhrase(List<String> terms, List<Integer> offsets, int length) implements PhraseTerms {

  BigramPhrase {
    terms = List.copyOf(terms);
    offsets = List.copyOf(offsets);
  }

  static BigramPhrase of(LiteralTokens tokens, int length) {
    List<String> terms = new ArrayList<>();
    List<Integer> offsets = new ArrayList<>();
    for (int at = 0; at < length; ) {
      int from = start(tokens, at, length);
      int to = isPair(tokens, from, length) ? from + 2 : from + 1;
      terms.add(tokens.joined(from, to));
      offsets.add(from);
      at = to;
    }
    return new BigramPhrase(terms, offsets, length);
  }

  static BigramPhrase ofUnit(String term) {
    return new BigramPhrase(List.of(term), List.of(0), 1);
  }

  /** A last odd Han unit is looked up with the one before it: pairs are rarer than characters. */
  private static int start(LiteralTokens tokens, int at, int length) {
    boolean pairAhead = isPair(tokens, at, length);
    return !pairAhead && at > 0 && isPair(tokens, at - 1, length) ? at - 1 : at;
  }

  private static boolean isPair(LiteralTokens tokens, int at, int length) {
    return at + 1 < length && tokens.isHan(at) && tokens.isHan(at + 1);
  }

  @Override
  public BigramPhrase followedBy(String unit) {
    List<String> moreTerms = new ArrayList<>(terms);
    moreTerms.add(unit);
    List<Integer> moreOffsets = new ArrayList<>(offsets);
    moreOffsets.add(length);
    return new BigramPhrase(moreTerms, moreOffsets, length + 1);
  }

  @Override
  public PhrasePositions positions(List<PostingsEnum> postings) {
    return new BigramPositions(this, postings);
  }
}
