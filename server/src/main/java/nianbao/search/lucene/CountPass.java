package nianbao.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nianbao.search.lucene.ReportTable.Segment;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds the reports in which every wanted paragraph query matches some paragraph, and no excluded
 * one any, without scores: after the first match in a report it goes on with the next report.
 */
final class CountPass {

  private final IndexSearcher searcher;
  private final ReportTable table;
  private final List<Weight> wanted;
  private final List<Weight> excluded;

  /**
   * @param wanted paragraph queries; none means every report
   * @param excluded paragraph queries
   */
  CountPass(IndexSearcher searcher, ReportTable table, List<Query> wanted, List<Query> excluded)
      throws IOException {
    this.searcher = searcher;
    this.table = table;
    this.wanted = weights(wanted);
    this.excluded = weights(excluded);
  }

  private List<Weight> weights(List<Query> queries) throws IOException {
    List<Weight> weights = new ArrayList<>();
    for (Query query : queries) {
      Query rewritten = searcher.rewrite(query);
      weights.add(searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1f));
    }
    return weights;
  }

  /** Gives every matching live report to the counter. */
  void run(FacetCounter counter) throws IOException {
    for (Segment segment : table.segments()) {
      FixedBitSet without = without(segment);
      if (wanted.isEmpty()) {
        for (int report = 0; report < segment.reports(); report++) {
          take(segment, report, without, counter);
        }
      } else {
        match(segment, without, counter);
      }
    }
  }

  private FixedBitSet without(Segment segment) throws IOException {
    FixedBitSet without = new FixedBitSet(Math.max(1, segment.reports()));
    for (Weight weight : excluded) {
      DocIdSetIterator paragraphs = paragraphs(weight, segment);
      int report = 0;
      for (int document = paragraphs.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; ) {
        report = segment.reportOf(document, report);
        without.set(report);
        document = paragraphs.advance(segment.end(report) + 1);
      }
    }
    return without;
  }

  private static DocIdSetIterator paragraphs(Weight weight, Segment segment) throws IOException {
    Scorer scorer = weight.scorer(segment.leaf());
    return scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
  }

  /**
   * Leapfrog over reports: the rarest unit proposes one, the others confirm it or propose a later.
   */
  private void match(Segment segment, FixedBitSet without, FacetCounter counter)
      throws IOException {
    List<DocIdSetIterator> units = new ArrayList<>();
    for (Weight weight : wanted) {
      units.add(paragraphs(weight, segment));
    }
    units.sort(Comparator.comparingLong(DocIdSetIterator::cost));
    int report = 0;
    int document = units.getFirst().nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS) {
      report = segment.reportOf(document, report);
      int end = segment.end(report);
      int beyond = furthest(units, segment.start(report), end);
      if (beyond <= end) {
        take(segment, report, without, counter);
        document = units.getFirst().advance(end + 1);
      } else if (beyond == DocIdSetIterator.NO_MORE_DOCS) {
        return;
      } else {
        report = segment.reportOf(beyond, report);
        document = units.getFirst().advance(segment.start(report));
      }
    }
  }

  /**
   * The first document beyond the block at which a unit goes on, or one within it when all match.
   */
  private static int furthest(List<DocIdSetIterator> units, int start, int end) throws IOException {
    for (int i = 1; i < units.size(); i++) {
      DocIdSetIterator unit = units.get(i);
      int document = unit.docID() < start ? unit.advance(start) : unit.docID();
      if (document > end) {
        return document;
      }
    }
    return start;
  }

  private void take(Segment segment, int report, FixedBitSet without, FacetCounter counter) {
    int number = segment.first() + report;
    if (!without.get(report) && table.isLive(number)) {
      counter.count(number);
    }
  }
}
