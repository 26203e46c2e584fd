package nianbao.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
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
final class CloseRunsQuery extends Query {

  private final String field;
  private final List<TermRun> runs;
  private final Closeness closeness;

  CloseRunsQuery(String field, List<TermRun> runs, Closeness closeness) {
    this.field = field;
    this.runs = List.copyOf(runs);
    this.closeness = closeness;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        List<PostingsEnum> postings = new ArrayList<>();
        List<RunPositions> positions = positions(context, postings);
        if (positions.size() < runs.size()) {
          return null;
        }
        return new DefaultScorerSupplier(
            new ConstantScoreScorer(score(), scoreMode, new Close(postings, positions)));
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return true;
      }
    };
  }

  /** Opens the postings of every run; fewer than the runs when one has a term that is not there. */
  private List<RunPositions> positions(LeafReaderContext context, List<PostingsEnum> all)
      throws IOException {
    List<RunPositions> positions = new ArrayList<>();
    for (TermRun run : runs) {
      List<PostingsEnum> own = new ArrayList<>();
      for (String term : run.terms()) {
        PostingsEnum postings =
            context.reader().postings(new Term(field, term), PostingsEnum.POSITIONS);
        if (postings == null) {
          return positions;
        }
        own.add(postings);
      }
      all.addAll(own);
      positions.add(new RunPositions(run, own));
    }
    return positions;
  }

  /** Tests the positions where all terms occur. */
  private final class Close extends TwoPhaseIterator {
    private final List<RunPositions> positions;

    Close(List<PostingsEnum> postings, List<RunPositions> positions) {
      super(together(postings));
      this.positions = positions;
    }

    @Override
    public boolean matches() throws IOException {
      for (RunPositions run : positions) {
        if (run.read() == 0) {
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

  private static DocIdSetIterator together(List<PostingsEnum> postings) {
    return postings.size() == 1
        ? postings.getFirst()
        : ConjunctionUtils.intersectIterators(new ArrayList<>(postings));
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String defaultField) {
    return field + ":" + runs + closeness;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CloseRunsQuery query
        && field.equals(query.field)
        && runs.equals(query.runs)
        && closeness.equals(query.closeness);
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, runs, closeness);
  }
}
