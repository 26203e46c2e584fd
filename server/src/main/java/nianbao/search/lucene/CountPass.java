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
 * Finds the reports in which every unit of a query stands somewhere, and no excluded one does,
 * without scores. After the first match in a report it goes on with the next report; a unit is
 * looked for only where all rarer units were found, and a costly alternative of it (words near each
 * other) only where a cheap one (the literal run) was not.
 */
final class CountPass {

  private final IndexSearcher searcher;
  private final ReportTable table;
  private final List<List<Weight>> wanted;
  private final List<List<Weight>> excluded;

  /**
   * @param wanted for each unit the paragraph queries that are alternatives, the cheapest first; no
   *     unit means every report
   * @param excluded as wanted
   */
  CountPass(
      IndexSearcher searcher,
      ReportTable table,
      List<List<Query>> wanted,
      List<List<Query>> excluded)
      throws IOException {
    this.searcher = searcher;
    this.table = table;
    this.wanted = weights(wanted);
    this.excluded = weights(excluded);
  }

  private List<List<Weight>> weights(List<List<Query>> units) throws IOException {
    List<List<Weight>> weights = new ArrayList<>();
    for (List<Query> alternatives : units) {
      List<Weight> unit = new ArrayList<>();
      for (Query query : alternatives) {
        Query rewritten = searcher.rewrite(query);
        unit.add(searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1f));
      }
      weights.add(unit);
    }
    return weights;
  }

  /** Gives every matching live report to the counter. */
  void run(FacetCounter counter) throws IOException {
    for (Segment segment : table.segments()) {
      FixedBitSet reports = matching(segment);
      for (int report = next(reports, 0); report < segment.reports(); ) {
        counter.count(segment.first() + report);
        report = next(reports, report + 1);
      }
    }
  }

  private FixedBitSet matching(Segment segment) throws IOException {
    FixedBitSet reports = new FixedBitSet(segment.reports());
    for (int report = 0; report < segment.reports(); report++) {
      if (table.isLive(segment.first() + report)) {
        reports.set(report);
      }
    }
    for (List<Weight> unit : excluded) {
      reports.andNot(having(iterators(unit, segment), reports, segment));
    }
    List<List<DocIdSetIterator>> units = new ArrayList<>();
    for (List<Weight> unit : wanted) {
      units.add(iterators(unit, segment));
    }
    units.sort(Comparator.comparingLong(CountPass::cost));
    for (List<DocIdSetIterator> unit : units) {
      reports = having(unit, reports, segment);
    }
    return reports;
  }

  private static List<DocIdSetIterator> iterators(List<Weight> unit, Segment segment)
      throws IOException {
    List<DocIdSetIterator> iterators = new ArrayList<>();
    for (Weight alternative : unit) {
      Scorer scorer = alternative.scorer(segment.leaf());
      if (scorer != null) {
        iterators.add(scorer.iterator());
      }
    }
    return iterators;
  }

  private static long cost(List<DocIdSetIterator> unit) {
    return unit.stream().mapToLong(DocIdSetIterator::cost).sum();
  }

  /** Those of the reports that have the unit. */
  private static FixedBitSet having(
      List<DocIdSetIterator> unit, FixedBitSet reports, Segment segment) throws IOException {
    FixedBitSet found = new FixedBitSet(segment.reports());
    FixedBitSet missing = reports.clone();
    for (DocIdSetIterator alternative : unit) {
      find(alternative, missing, found, segment);
      missing.andNot(found);
    }
    return found;
  }

  private static void find(
      DocIdSetIterator paragraphs, FixedBitSet missing, FixedBitSet found, Segment segment)
      throws IOException {
    int report = next(missing, 0);
    while (report < segment.reports()) {
      int document = paragraphs.docID();
      if (document < segment.start(report)) {
        document = paragraphs.advance(segment.start(report));
      }
      if (document == DocIdSetIterator.NO_MORE_DOCS) {
        return;
      }
      if (document <= segment.end(report)) {
        found.set(report);
        report = next(missing, report + 1);
      } else {
        report = next(missing, segment.reportOf(document, report));
      }
    }
  }

  private static int next(FixedBitSet reports, int from) {
    return from >= reports.length() ? DocIdSetIterator.NO_MORE_DOCS : reports.nextSetBit(from);
  }
}
