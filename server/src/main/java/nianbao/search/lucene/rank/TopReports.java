package nianbao.search.lucene.rank;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.lucene.table.SegmentReports;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Ranks reports by their best paragraph and keeps the first ones. Reports of one block follow each
 * other, so the score of the last report kept is a bound below which paragraphs need not be looked
 * at. Of two reports with the same score the one indexed first comes first.
 */
public final class TopReports
    implements CollectorManager<TopReports.Ranking, List<TopReports.Ranked>> {

  /** A report with the score of its best paragraph. */
  public record Ranked(int report, float score) implements Comparable<Ranked> {
    /** The worst first. */
    @Override
    public int compareTo(Ranked other) {
      int byScore = Float.compare(score, other.score);
      return byScore != 0 ? byScore : Integer.compare(other.report, report);
    }
  }

  private final ReportTable table;
  private final FixedBitSet accepted;
  private final int size;

  /**
   * @param accepted numbers of the reports that may be ranked
   * @param size how many to keep, 1 or more
   */
  public TopReports(ReportTable table, FixedBitSet accepted, int size) {
    this.table = table;
    this.accepted = accepted;
    this.size = size;
  }

  @Override
  public Ranking newCollector() {
    return new Ranking();
  }

  @Override
  public List<Ranked> reduce(Collection<Ranking> rankings) {
    return rankings.stream()
        .flatMap(ranking -> ranking.best.stream())
        .sorted((a, b) -> b.compareTo(a))
        .limit(size)
        .toList();
  }

  /** Collects one or more segments. */
  public final class Ranking implements Collector {
    private final PriorityQueue<Ranked> best = new PriorityQueue<>();

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.TOP_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
      for (SegmentReports segment : table.segments()) {
        if (segment.leaf().ord == context.ord) {
          return new SegmentRanking(segment, best);
        }
      }
      throw new IllegalStateException("a segment of another index: " + context);
    }
  }

  /** Collects one segment; the report being collected stands aside until its last paragraph. */
  private final class SegmentRanking implements LeafCollector {
    private final SegmentReports segment;
    private final PriorityQueue<Ranked> best;
    private @Nullable Scorable scorer;
    private int report;
    private int end = -1;
    private float score = -1;

    SegmentRanking(SegmentReports segment, PriorityQueue<Ranked> best) {
      this.segment = segment;
      this.best = best;
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
        score = Math.max(score, scorer.score());
      }
    }

    @Override
    public void finish() throws IOException {
      if (score < 0) {
        return;
      }
      Ranked ranked = new Ranked(segment.first() + report, score);
      score = -1;
      if (best.size() < size) {
        best.add(ranked);
        raiseBound();
      } else if (ranked.compareTo(best.element()) > 0) {
        best.remove();
        best.add(ranked);
        raiseBound();
      }
    }

    private void raiseBound() throws IOException {
      if (scorer != null && best.size() == size) {
        // A later report with the same score would come after the one that is kept.
        scorer.setMinCompetitiveScore(Math.nextUp(best.element().score()));
      }
    }
  }
}
