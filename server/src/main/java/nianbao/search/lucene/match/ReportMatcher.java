package nianbao.search.lucene.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nianbao.search.lucene.table.SegmentReports;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/** Decides which reports match a part of a query, without scores. */
sealed interface ReportMatcher {

  /** The same for one segment. */
  OnSegment on(SegmentReports segment) throws IOException;

  /** Reports are numbered within the segment. */
  interface OnSegment {

    /** About how many documents have to be looked at. */
    long cost();

    /** Those of the candidates that match; asked once, and the candidates stay as they are. */
    FixedBitSet among(FixedBitSet candidates) throws IOException;
  }

  /** Every part matches; one is looked for only where all rarer ones were found. */
  record All(List<ReportMatcher> parts) implements ReportMatcher {
    @Override
    public OnSegment on(SegmentReports segment) throws IOException {
      List<OnSegment> found = onSegment(parts, segment);
      found.sort(Comparator.comparingLong(OnSegment::cost));
      return new OnSegment() {
        @Override
        public long cost() {
          return found.isEmpty() ? segment.reports() : found.getFirst().cost();
        }

        @Override
        public FixedBitSet among(FixedBitSet candidates) throws IOException {
          FixedBitSet left = candidates.clone();
          for (OnSegment part : found) {
            left = part.among(left);
          }
          return left;
        }
      };
    }
  }

  /** Some part matches; one is looked for only where those before it were not found. */
  record Any(List<ReportMatcher> parts) implements ReportMatcher {
    @Override
    public OnSegment on(SegmentReports segment) throws IOException {
      List<OnSegment> found = onSegment(parts, segment);
      return new OnSegment() {
        @Override
        public long cost() {
          return found.stream().mapToLong(OnSegment::cost).sum();
        }

        @Override
        public FixedBitSet among(FixedBitSet candidates) throws IOException {
          FixedBitSet missing = candidates.clone();
          FixedBitSet all = new FixedBitSet(candidates.length());
          for (OnSegment part : found) {
            all.or(part.among(missing));
            missing.andNot(all);
          }
          return all;
        }
      };
    }
  }

  /** The part does not match. */
  record Without(ReportMatcher part) implements ReportMatcher {
    @Override
    public OnSegment on(SegmentReports segment) throws IOException {
      OnSegment excluded = part.on(segment);
      return new OnSegment() {
        @Override
        public long cost() {
          return excluded.cost();
        }

        @Override
        public FixedBitSet among(FixedBitSet candidates) throws IOException {
          FixedBitSet left = candidates.clone();
          left.andNot(excluded.among(candidates));
          return left;
        }
      };
    }
  }

  /** The report is one of these, by their numbers in the whole index. */
  record OneOf(FixedBitSet reports) implements ReportMatcher {
    @Override
    public OnSegment on(SegmentReports segment) {
      return new OnSegment() {
        @Override
        public long cost() {
          return segment.reports();
        }

        @Override
        public FixedBitSet among(FixedBitSet candidates) {
          FixedBitSet found = new FixedBitSet(candidates.length());
          for (int report = 0; report < segment.reports(); report++) {
            if (candidates.get(report) && reports.get(segment.first() + report)) {
              found.set(report);
            }
          }
          return found;
        }
      };
    }
  }

  /**
   * Some document of the report matches one of these queries; a costly one (words near each other)
   * is asked only where a cheap one (the literal run) found nothing, and none goes on in a report
   * after its first match.
   *
   * @param alternatives the cheapest first
   */
  record Having(List<Weight> alternatives) implements ReportMatcher {
    @Override
    public OnSegment on(SegmentReports segment) throws IOException {
      List<DocIdSetIterator> documents = new ArrayList<>();
      for (Weight alternative : alternatives) {
        Scorer scorer = alternative.scorer(segment.leaf());
        if (scorer != null) {
          documents.add(scorer.iterator());
        }
      }
      return new ReportsWithDocuments(documents, segment);
    }
  }

  private static List<OnSegment> onSegment(List<ReportMatcher> parts, SegmentReports segment)
      throws IOException {
    List<OnSegment> found = new ArrayList<>();
    for (ReportMatcher part : parts) {
      found.add(part.on(segment));
    }
    return found;
  }
}
