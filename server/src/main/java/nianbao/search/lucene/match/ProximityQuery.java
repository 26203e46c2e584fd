package nianbao.search.lucene.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs in which runs stand close to each other, all with the same score. Lucene's
 * intervals say the same at several times the cost.
 */
final class ProximityQuery extends Query {

  private final String field;
  private final List<List<PhraseTerms>> places;
  private final Proximity closeness;

  /**
   * @param places the runs that must stand close to each other, each in one of several ways
   */
  ProximityQuery(String field, List<List<PhraseTerms>> places, Proximity closeness) {
    this.field = field;
    this.places = places.stream().map(List::copyOf).toList();
    this.closeness = closeness;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        List<ClausePositions> positions = new ArrayList<>();
        for (List<PhraseTerms> runs : places) {
          ClausePositions place = ClausePositions.of(field, runs, context);
          if (place == null) {
            return null;
          }
          positions.add(place);
        }
        return new DefaultScorerSupplier(
            new ConstantScoreScorer(score(), scoreMode, new Close(positions)));
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return true;
      }
    };
  }

  /** Tests the positions where all terms occur. */
  private final class Close extends TwoPhaseIterator {
    private final List<ClausePositions> positions;

    Close(List<ClausePositions> positions) {
      super(together(positions));
      this.positions = positions;
    }

    @Override
    public boolean matches() throws IOException {
      for (ClausePositions place : positions) {
        if (!place.read()) {
          return false;
        }
      }
      return closeness.holds(positions);
    }

    @Override
    public float matchCost() {
      return 100f * positions.size();
    }
  }

  private static DocIdSetIterator together(List<ClausePositions> places) {
    return places.size() == 1
        ? places.getFirst().documents()
        : ConjunctionUtils.intersectIterators(
            places.stream().map(ClausePositions::documents).toList());
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String defaultField) {
    return field + ":" + places + closeness;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProximityQuery query
        && field.equals(query.field)
        && places.equals(query.places)
        && closeness.equals(query.closeness);
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, places, closeness);
  }
}
