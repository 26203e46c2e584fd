package nianbao.search.lucene.rank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.lucene.table.SegmentReports;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.HitQueue;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Ranks reports by their best paragraph and keeps the first ones, best first. Documents of one
 * report follow each other, so paragraphs that score lower than the last report kept can be
 * skipped. Boilerplate counts for so little that whatever else matches comes before it. Of two
 * reports with the same score the one indexed first comes first.
 */
final class TopReports implements CollectorManager<TopReports.Best, List<Integer>> {

  /** Less than the lowest score of a text is of the highest. */
  private static final float COMMON_WEIGHT = 1e-4f;

  private final ReportTable table;
  private final FixedBitSet accepted;
  private final int size;

  /**
   * @param accepted numbers of the reports that may be ranked
   * @param size how many to keep, 1 or more
   */
  TopReports(ReportTable table, FixedBitSet accepted, int size) {
    this.table = table;
    this.accepted = accepted;
    this.size = size;
  }

  @Override
  public Best newCollector() {
    return new Best();
  }

  @Override
  public List<Integer> reduce(Collection<Best> collectors) {
    HitQueue merged = new HitQueue(size, false);
    for (Best collector : collectors) {
      while (collector.best.size() > 0) {
        merged.insertWithOverflow(collector.best.pop());
      }
    }
    List<Integer> worstFirst = new ArrayList<>();
    while (merged.size() > 0) {
      worstFirst.add(merged.pop().doc);
    }
    return worstFirst.reversed();
  }

  /**
   * The best reports of one or more segments, the worst on top. The report being collected is added
   * after its last paragraph.
   */
  final class Best extends SimpleCollector {
    private final HitQueue best = new HitQueue(size, false);
    private SegmentReports segment = table.segments().getFirst();
    private @Nullable Scorable scorer;
    private @Nullable FixedBitSet common;
    private int report;
    private int end = -1;
    private float score = -1;

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.TOP_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      segment = table.segments().get(context.ord);
      common = table.commonTexts().of(context.ord);
      report = 0;
      end = -1;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      this.scorer = scorer;
      raiseBound();
    }

    @Override
    public void collect(int document) throws IOException {
      if (document > end) {
        finish();
        report = segment.reportOf(document, report);
        end = segment.end(report);
      }
      if (scorer != null && accepted.get(segment.first() + report)) {
        boolean isCommon = common != null && common.get(document);
        score = Math.max(score, (isCommon ? COMMON_WEIGHT : 1) * scorer.score());
      }
    }

    @Override
    public void finish() throws IOException {
      if (score < 0) {
        return;
      }
      ScoreDoc ranked = new ScoreDoc(segment.first() + report, score);
      score = -1;
      ScoreDoc dropped = best.insertWithOverflow(ranked);
      if (dropped == null || dropped.doc != ranked.doc) {
        raiseBound();
      }
    }

    private void raiseBound() throws IOException {
      if (scorer != null && best.size() == size) {
        // A later report with the same score would come after the one that is kept.
        scorer.setMinCompetitiveScore(Math.nextUp(best.top().score));
      }
    }
  }
}
