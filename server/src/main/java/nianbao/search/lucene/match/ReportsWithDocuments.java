package nianbao.search.lucene.match;

import java.io.IOException;
import java.util.List;
import nianbao.search.lucene.table.SegmentReports;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** The reports of a segment with a document in one of several lists. */
final class ReportsWithDocuments implements ReportMatcher.OnSegment {

  private final List<DocIdSetIterator> alternatives;
  private final SegmentReports segment;

  ReportsWithDocuments(List<DocIdSetIterator> alternatives, SegmentReports segment) {
    this.alternatives = alternatives;
    this.segment = segment;
  }

  @Override
  public long cost() {
    return alternatives.stream().mapToLong(DocIdSetIterator::cost).sum();
  }

  @Override
  public FixedBitSet among(FixedBitSet candidates) throws IOException {
    FixedBitSet found = new FixedBitSet(candidates.length());
    FixedBitSet missing = candidates.clone();
    for (DocIdSetIterator alternative : alternatives) {
      find(alternative, missing, found);
      missing.andNot(found);
    }
    return found;
  }

  private void find(DocIdSetIterator documents, FixedBitSet missing, FixedBitSet found)
      throws IOException {
    int report = next(missing, 0);
    while (report < segment.reports()) {
      int document = documents.docID();
      if (document < segment.start(report)) {
        document = documents.advance(segment.start(report));
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

  /** The next report of a set, {@link DocIdSetIterator#NO_MORE_DOCS} when there is none. */
  static int next(FixedBitSet reports, int from) {
    return from >= reports.length() ? DocIdSetIterator.NO_MORE_DOCS : reports.nextSetBit(from);
  }
}
