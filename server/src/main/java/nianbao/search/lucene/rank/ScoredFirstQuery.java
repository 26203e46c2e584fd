package nianbao.search.lucene.rank;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
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
 * The documents that match a query, scored by it and by another one. Whether a document matches is
 * tested only when the other's score, together with the most that the first gives, is enough to be
 * among the best: positions cost much more than frequencies.
 */
final class ScoredFirstQuery extends Query {

  private final Query matching;
  private final Query scoring;

  /**
   * @param matching which documents
   * @param scoring adds to the scores of those that it matches, too
   */
  ScoredFirstQuery(Query matching, Query scoring) {
    this.matching = matching;
    this.scoring = scoring;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query match = searcher.rewrite(matching);
    Query score = searcher.rewrite(scoring);
    return match.equals(matching) && score.equals(scoring)
        ? this
        : new ScoredFirstQuery(match, score);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    Weight matches = searcher.createWeight(matching, scoreMode, boost);
    if (!scoreMode.needsScores()) {
      return matches;
    }
    Weight scores = searcher.createWeight(scoring, ScoreMode.COMPLETE, boost);
    return new Weight(this) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        Scorer match = matches.scorer(context);
        Scorer score = scores.scorer(context);
        if (match == null) {
          return null;
        }
        return new DefaultScorerSupplier(score == null ? match : new ScoredFirst(match, score));
      }

      @Override
      public Explanation explain(LeafReaderContext context, int document) throws IOException {
        Explanation match = matches.explain(context, document);
        Explanation score = scores.explain(context, document);
        return match.isMatch() && score.isMatch()
            ? Explanation.match(
                match.getValue().floatValue() + score.getValue().floatValue(),
                "sum of:",
                match,
                score)
            : match;
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return matches.isCacheable(context) && scores.isCacheable(context);
      }
    };
  }

  private static final class ScoredFirst extends Scorer {
    private final Scorer match;
    private final @Nullable TwoPhaseIterator test;
    private final DocIdSetIterator documents;
    private final Scorer score;
    private final DocIdSetIterator scored;
    private final float most;
    private float least;

    ScoredFirst(Scorer match, Scorer score) throws IOException {
      this.match = match;
      this.test = match.twoPhaseIterator();
      this.documents = test == null ? match.iterator() : test.approximation();
      this.score = score;
      this.scored = score.iterator();
      this.most = match.getMaxScore(DocIdSetIterator.NO_MORE_DOCS);
    }

    @Override
    public int docID() {
      return documents.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return TwoPhaseIterator.asDocIdSetIterator(twoPhaseIterator());
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
      return new TwoPhaseIterator(documents) {
        @Override
        public boolean matches() throws IOException {
          return most + added() >= least && (test == null || test.matches());
        }

        @Override
        public float matchCost() {
          return test == null ? 1 : test.matchCost();
        }
      };
    }

    @Override
    public float score() throws IOException {
      return match.score() + added();
    }

    private float added() throws IOException {
      int at = scored.docID() < docID() ? scored.advance(docID()) : scored.docID();
      return at == docID() ? score.score() : 0;
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return most + score.getMaxScore(upTo);
    }

    @Override
    public void setMinCompetitiveScore(float minScore) {
      least = minScore;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return matching.toString(field) + " scored first by " + scoring.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScoredFirstQuery query
        && matching.equals(query.matching)
        && scoring.equals(query.scoring);
  }

  @Override
  public int hashCode() {
    return Objects.hash(matching, scoring);
  }
}
