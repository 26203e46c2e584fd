package nianbao.search.lucene.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nianbao.search.query.SomeWords;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DisiWrapper;
import org.apache.lucene.search.DisjunctionDISIApproximation;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Matches paragraphs whose words together weigh enough, all with the same score. The commonest
 * words that are not enough by themselves lead to no paragraph: they are only looked up in
 * paragraphs that have one of the others.
 */
final class WeightyWordsQuery extends Query {

  private final SomeWords some;
  private final List<Query> words;

  /**
   * @param words for each of the words a query that finds it
   */
  WeightyWordsQuery(SomeWords some, List<Query> words) {
    this.some = some;
    this.words = List.copyOf(words);
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    List<Query> rewritten = new ArrayList<>();
    for (Query word : words) {
      rewritten.add(word.rewrite(searcher));
    }
    return rewritten.equals(words) ? this : new WeightyWordsQuery(some, rewritten);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    List<Weight> weights = new ArrayList<>();
    for (Query word : words) {
      weights.add(searcher.createWeight(word, ScoreMode.COMPLETE_NO_SCORES, 1f));
    }
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        List<Word> there = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
          Scorer scorer = weights.get(i).scorer(context);
          if (scorer != null) {
            there.add(new Word(scorer, some.words().get(i).weight()));
          }
        }
        there.sort(Comparator.comparingLong(word -> word.documents.cost()));
        return some.isReachedBy(weight(there))
            ? new DefaultScorerSupplier(
                new ConstantScoreScorer(0f, scoreMode, new Weighing(some, there)))
            : null;
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return true;
      }
    };
  }

  private static double weight(List<Word> words) {
    return words.stream().mapToDouble(word -> word.weight).sum();
  }

  /** A word in a segment. */
  private static final class Word {
    private final Scorer scorer;
    private final DocIdSetIterator documents;
    private final @Nullable TwoPhaseIterator test;
    private final double weight;

    Word(Scorer scorer, double weight) {
      this.scorer = scorer;
      this.test = scorer.twoPhaseIterator();
      this.documents = test == null ? scorer.iterator() : test.approximation();
      this.weight = weight;
    }

    boolean isIn(int document) throws IOException {
      int at = documents.docID();
      if (at < document) {
        at = documents.advance(document);
      }
      return at == document && (test == null || test.matches());
    }
  }

  /** Adds up the weights of the words of a paragraph, the rarest first. */
  private static final class Weighing extends TwoPhaseIterator {
    private final SomeWords some;
    private final List<Word> words;
    private final double all;

    Weighing(SomeWords some, List<Word> words) {
      super(leading(some, words));
      this.some = some;
      this.words = words;
      this.all = weight(words);
    }

    /** The paragraphs with any word but the commonest ones that are not enough together. */
    private static DocIdSetIterator leading(SomeWords some, List<Word> words) {
      int leaders = words.size();
      double others = words.getLast().weight;
      while (leaders > 1 && !some.isReachedBy(others)) {
        leaders--;
        others += words.get(leaders - 1).weight;
      }
      List<DisiWrapper> all = new ArrayList<>();
      for (Word word : words.subList(0, leaders)) {
        all.add(new DisiWrapper(word.scorer, false));
      }
      return new DisjunctionDISIApproximation(all, Long.MAX_VALUE);
    }

    @Override
    public boolean matches() throws IOException {
      int document = approximation().docID();
      double found = 0;
      double left = all;
      for (Word word : words) {
        if (some.isReachedBy(found) || !some.isReachedBy(found + left)) {
          break;
        }
        left -= word.weight;
        found += word.isIn(document) ? word.weight : 0;
      }
      return some.isReachedBy(found);
    }

    @Override
    public float matchCost() {
      return 50f * words.size();
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return words + " of " + some.least();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WeightyWordsQuery query
        && some.equals(query.some)
        && words.equals(query.words);
  }

  @Override
  public int hashCode() {
    return Objects.hash(some, words);
  }
}
