package nianbao.search.lucene.rank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.DoubleAccumulator;
import nianbao.search.lucene.table.CommonTexts;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.lucene.table.SegmentReports;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
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
 * reports with the same score the one with the lesser key comes first.
 */
final class TopReports implements CollectorManager<TopReports.Best, List<ScoreDoc>> {

  /** Less than the lowest score of a text is of the highest. */
  private static final float COMMON_WEIGHT = 1e-4f;

  private final ReportTable table;
  private final CommonTexts commonTexts;
  private final FixedBitSet accepted;
  private final int size;

  /**
   * What the worst report of a lane that has enough of them scores: nothing that scores less is
   * among the best.
   */
  private final DoubleAccumulator enough = new DoubleAccumulator(Math::max, -1);

  /**
   * @param commonTexts boilerplate
   * @param accepted numbers of the reports that may be ranked
   * @param size how many to keep, 1 or more
   */
  TopReports(ReportTable table, CommonTexts commonTexts, FixedBitSet accepted, int size) {
    this.table = table;
    this.commonTexts = commonTexts;
    this.accepted = accepted;
    this.size = size;
  }

  @Override
  public Best newCollector() {
    return new Best();
  }

  @Override
  public List<ScoreDoc> reduce(Collection<Best> collectors) {
    List<ScoreDoc> all = new ArrayList<>();
    collectors.forEach(collector -> all.addAll(collector.best));
    all.sort(Collections.reverseOrder(this::worstFirst));
    return all.subList(0, Math.min(size, all.size()));
  }

  private int worstFirst(ScoreDoc one, ScoreDoc other) {
    return one.score != other.score
        ? Float.compare(one.score, other.score)
        : table.key(other.doc).compareTo(table.key(one.doc));
  }

  /**
   * The best reports of a lane, the worst on top. The report being collected is added after its
   * last paragraph.
   */
  final class Best extends SimpleCollector {
    private final PriorityQueue<ScoreDoc> best = new PriorityQueue<>(TopReports.this::worstFirst);
    private SegmentReports segment = table.segments().getFirst();
    private @Nullable Scorable scorer;
    private @Nullable FixedBitSet common;
    private int report;
    private int end = -1;
    private float score = -1;
    private float bound = -1;

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.TOP_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      segment = table.segments().get(context.ord);
      common = commonTexts.of(context.ord);
      report = 0;
      end = -1;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      this.scorer = scorer;
      bound = -1;
      raiseBound(report);
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
      if (best.size() < size) {
        best.add(ranked);
      } else if (worstFirst(best.element(), ranked) < 0) {
        best.remove();
        best.add(ranked);
      } else if (ranked.score < best.element().score && enough.get() <= bound) {
        return;
      }
      raiseBound(report + 1);
    }

    /**
     * @param from the first report of the segment that may still be added
     */
    private void raiseBound(int from) throws IOException {
      float least = (float) enough.get();
      if (best.size() == size) {
        // A later report with the same score may only come before the last one by its key.
        ScoreDoc last = best.element();
        boolean comesFirst = segment.hasLesserKeyFrom(from, table.key(last.doc));
        least = Math.max(least, comesFirst ? last.score : Math.nextUp(last.score));
        enough.accumulate(last.score);
      }
      if (scorer != null && least > bound) {
        bound = least;
        scorer.setMinCompetitiveScore(least);
      }
    }
  }
}
