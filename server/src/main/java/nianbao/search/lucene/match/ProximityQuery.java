package nianbao.search.lucene.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nianbao.search.query.Proximity;
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
 * Matches paragraphs in which phrases occur near each other, all with the same score. Lucene's
 * intervals do the same at several times the cost.
 */
final class ProximityQuery extends Query {

  private final String field;
  private final List<List<SoughtPhrase>> clauses;
  private final Proximity proximity;

  /**
   * @param clauses what must be near each other; each clause is met by any of its phrases
   */
  ProximityQuery(String field, List<List<SoughtPhrase>> clauses, Proximity proximity) {
    this.field = field;
    this.clauses = List.copyOf(clauses);
    this.proximity = proximity;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        List<ClausePositions> positions = new ArrayList<>();
        for (List<SoughtPhrase> phrases : clauses) {
          ClausePositions clause = ClausePositions.of(field, phrases, context);
          if (clause == null) {
            return null;
          }
          positions.add(clause);
        }
        return new DefaultScorerSupplier(
            new ConstantScoreScorer(score(), scoreMode, new Near(positions)));
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return true;
      }
    };
  }

  /** Tests the positions where all terms occur. */
  private final class Near extends TwoPhaseIterator {
    private final List<ClausePositions> positions;

    Near(List<ClausePositions> positions) {
      super(together(positions));
      this.positions = positions;
    }

    @Override
    public boolean matches() throws IOException {
      for (ClausePositions clause : positions) {
        if (!clause.read()) {
          return false;
        }
      }
      return proximity.ordered() ? areInOrder() : areApart();
    }

    /** Matches each clause as early after the one before as possible. */
    private boolean areInOrder() {
      for (PhrasePositions first : positions.getFirst().found()) {
        for (int i = 0; i < first.count(); i++) {
          long end = first.position(i) + (long) first.length();
          for (ClausePositions clause : positions.subList(1, positions.size())) {
            end = clause.endFrom(end);
          }
          if (proximity.reaches(first.position(i), end)) {
            return true;
          }
        }
      }
      return false;
    }

    private boolean areApart() {
      ClausePositions other = positions.getLast();
      for (PhrasePositions one : positions.getFirst().found()) {
        for (int i = 0; i < one.count(); i++) {
          int from = one.position(i);
          if (other.isNear(from, from + one.length(), proximity)) {
            return true;
          }
        }
      }
      return false;
    }

    @Override
    public float matchCost() {
      return 100f * positions.size();
    }
  }

  private static DocIdSetIterator together(List<ClausePositions> clauses) {
    List<DocIdSetIterator> documents = new ArrayList<>();
    for (ClausePositions clause : clauses) {
      documents.add(clause.documents());
    }
    return documents.size() == 1
        ? documents.getFirst()
        : ConjunctionUtils.intersectIterators(documents);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String defaultField) {
    return field + ":" + clauses + proximity;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProximityQuery query
        && field.equals(query.field)
        && clauses.equals(query.clauses)
        && proximity.equals(query.proximity);
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, clauses, proximity);
  }
}
