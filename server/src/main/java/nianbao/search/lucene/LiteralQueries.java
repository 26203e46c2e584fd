package nianbao.search.lucene;

import java.util.List;
import nianbao.index.IndexFields;
import nianbao.search.UnitTerms;
import nianbao.text.LiteralTokens;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Queries on the literal field. */
final class LiteralQueries {

  private LiteralQueries() {}

  /** The paragraphs in which these units stand one after the other; there is at least one unit. */
  static Query standing(LiteralTokens tokens) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (int at = 0; at < tokens.size(); ) {
      int from = termStart(tokens, at);
      int to = termEnd(tokens, from);
      phrase.add(new Term(IndexFields.LITERAL, tokens.joined(from, to)), from);
      at = to;
    }
    PhraseQuery built = phrase.build();
    return built.getTerms().length == 1 ? new TermQuery(built.getTerms()[0]) : built;
  }

  /** A last odd Han unit is looked up with the one before it: pairs are rarer than characters. */
  private static int termStart(LiteralTokens tokens, int at) {
    boolean pairAhead = isPair(tokens, at);
    return !pairAhead && at > 0 && isPair(tokens, at - 1) ? at - 1 : at;
  }

  private static int termEnd(LiteralTokens tokens, int from) {
    return isPair(tokens, from) ? from + 2 : from + 1;
  }

  private static boolean isPair(LiteralTokens tokens, int at) {
    return at + 1 < tokens.size() && tokens.isHan(at) && tokens.isHan(at + 1);
  }

  /** The paragraphs in which these words stand in order with few characters between them. */
  static Query near(List<LiteralTokens> words) {
    IntervalsSource[] sources =
        words.stream().map(LiteralQueries::word).toArray(IntervalsSource[]::new);
    return new IntervalQuery(
        IndexFields.LITERAL, Intervals.maxgaps(UnitTerms.NEAR_GAP, Intervals.ordered(sources)));
  }

  /** A word of Han characters as an interval of its characters. */
  private static IntervalsSource word(LiteralTokens word) {
    IntervalsSource[] pairs = new IntervalsSource[word.size() - 1];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = Intervals.term(word.joined(i, i + 2));
    }
    IntervalsSource run = pairs.length == 1 ? pairs[0] : Intervals.phrase(pairs);
    // A pair stands at the position of its first character and covers the next one too.
    return Intervals.extend(run, 0, 1);
  }
}
