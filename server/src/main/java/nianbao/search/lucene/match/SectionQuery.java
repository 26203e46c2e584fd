package nianbao.search.lucene.match;

import java.io.IOException;
import nianbao.index.IndexFields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Matches the paragraphs of every section whose first paragraph another query matches. */
final class SectionQuery extends Query {

  private final Query first;

  SectionQuery(Query first) {
    this.first = first;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = first.rewrite(searcher);
    return rewritten.equals(first) ? this : new SectionQuery(rewritten);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    Weight starts = searcher.createWeight(first, ScoreMode.COMPLETE_NO_SCORES, 1f);
    return new ConstantScoreWeight(this, 0f) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        Scorer scorer = starts.scorer(context);
        if (scorer == null) {
          return null;
        }
        NumericDocValues lengths =
            DocValues.getNumeric(context.reader(), IndexFields.SECTION_LENGTH);
        return new DefaultScorerSupplier(
            new ConstantScoreScorer(0f, scoreMode, new Sections(scorer.iterator(), lengths)));
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return true;
      }
    };
  }

  /** The paragraphs from each start to the end of its section; sections may be nested. */
  private static final class Sections extends DocIdSetIterator {
    private final DocIdSetIterator starts;
    private final NumericDocValues lengths;
    private int document = -1;
    private int end = -1;

    Sections(DocIdSetIterator starts, NumericDocValues lengths) {
      this.starts = starts;
      this.lengths = lengths;
    }

    @Override
    public int docID() {
      return document;
    }

    @Override
    public int nextDoc() throws IOException {
      return advance(document + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      // A section that began long before may still go on, so no start is skipped.
      while (end <= target && starts.docID() != NO_MORE_DOCS) {
        int start = starts.nextDoc();
        if (start == NO_MORE_DOCS) {
          break;
        }
        if (lengths.advanceExact(start)) {
          int last = start + (int) lengths.longValue();
          if (last > target) {
            end = last;
            document = Math.max(start, target);
            return document;
          }
        }
      }
      document = target < end ? target : NO_MORE_DOCS;
      return document;
    }

    @Override
    public long cost() {
      return starts.cost() * 10;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    first.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "sections beginning with " + first.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SectionQuery query && first.equals(query.first);
  }

  @Override
  public int hashCode() {
    return 31 * SectionQuery.class.hashCode() + first.hashCode();
  }
}
