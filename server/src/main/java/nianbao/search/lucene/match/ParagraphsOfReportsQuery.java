package nianbao.search.lucene.match;

import nianbao.search.lucene.table.ReportTable;
import nianbao.search.lucene.table.SegmentReports;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * Matches the paragraphs of given reports, all with the same score; the blocks of other reports are
 * skipped.
 */
public final class ParagraphsOfReportsQuery extends Query {

  private final ReportTable table;
  private final FixedBitSet accepted;

  /**
   * @param accepted numbers of the reports
   */
  public ParagraphsOfReportsQuery(ReportTable table, FixedBitSet accepted) {
    this.table = table;
    this.accepted = accepted;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext context) {
        Blocks blocks = new Blocks(table.segments().get(context.ord));
        return new DefaultScorerSupplier(new ConstantScoreScorer(score(), scoreMode, blocks));
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return false;
      }
    };
  }

  /** The documents of accepted blocks, the report documents included. */
  private final class Blocks extends DocIdSetIterator {
    private final SegmentReports segment;
    private int document = -1;
    private int report;
    private int end = -1;

    Blocks(SegmentReports segment) {
      this.segment = segment;
    }

    @Override
    public int docID() {
      return document;
    }

    @Override
    public int nextDoc() {
      return advance(document + 1);
    }

    @Override
    public int advance(int target) {
      if (target <= end) {
        document = target;
        return document;
      }
      int last = segment.reports() - 1;
      if (target > (last < 0 ? -1 : segment.end(last))) {
        document = NO_MORE_DOCS;
        return document;
      }
      report = segment.reportOf(target, report);
      int next = accepted.nextSetBit(segment.first() + report);
      if (next > segment.first() + last || next == NO_MORE_DOCS) {
        document = NO_MORE_DOCS;
        return document;
      }
      report = next - segment.first();
      end = segment.end(report);
      document = Math.max(target, segment.start(report));
      return document;
    }

    @Override
    public long cost() {
      long share = Math.max(1, accepted.length() / Math.max(1, accepted.cardinality()));
      return segment.leaf().reader().maxDoc() / share;
    }
  }

  @Override
  public String toString(String field) {
    return "paragraphs of accepted reports";
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  /** Made for one search and equal to no other. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
