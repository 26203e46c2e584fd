package nianbao.search.lucene.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import nianbao.search.lucene.table.FacetCounter;
import nianbao.search.lucene.table.Lanes;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.lucene.table.SegmentReports;
import nianbao.search.lucene.table.SetBits;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TaskExecutor;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Decides which reports match a part of a query, without scores. */
public abstract sealed class ReportMatcher {

  private ReportMatcher() {}

  /**
   * Counts every live report that matches.
   *
   * @param counters makes a counter for each thread
   * @return one that has counted all
   */
  public final FacetCounter count(
      ReportTable table, Lanes lanes, TaskExecutor executor, Supplier<FacetCounter> counters)
      throws IOException {
    List<Callable<FacetCounter>> tasks = new ArrayList<>();
    for (List<Lanes.Run> lane : lanes.lanes()) {
      tasks.add(() -> count(table, lane, counters.get()));
    }
    FacetCounter all = null;
    for (FacetCounter counted : executor.invokeAll(tasks)) {
      if (all == null) {
        all = counted;
      } else {
        all.add(counted);
      }
    }
    return all == null ? counters.get() : all;
  }

  private FacetCounter count(ReportTable table, List<Lanes.Run> lane, FacetCounter counter)
      throws IOException {
    for (Lanes.Run run : lane) {
      SegmentReports segment = run.segment();
      FixedBitSet reports = in(segment).among(table.live(run));
      for (int report = SetBits.next(reports, 0); report < segment.reports(); ) {
        counter.count(segment.first() + report);
        report = SetBits.next(reports, report + 1);
      }
    }
    return counter;
  }

  /** The same for the reports of a segment. */
  abstract InSegment in(SegmentReports segment) throws IOException;

  /**
   * The reports that {@link #count} has found to have the text of the query in this form or a
   * nearer one, perhaps with some others; {@code null} when the query is not just one text.
   */
  public @Nullable FixedBitSet counted(MatchForm form) {
    return null;
  }

  /**
   * Decides which reports of a segment match; they are numbered within it. Used once, by one
   * thread.
   */
  interface InSegment {
    /** About how many documents of the segment have to be looked at. */
    long cost();

    /** Those of the candidates that match; the candidates stay as they are. */
    FixedBitSet among(FixedBitSet candidates) throws IOException;
  }

  private static List<InSegment> each(List<ReportMatcher> parts, SegmentReports segment)
      throws IOException {
    List<InSegment> there = new ArrayList<>();
    for (ReportMatcher part : parts) {
      there.add(part.in(segment));
    }
    return there;
  }

  /** Every part matches; each is tested only on the reports that all rarer ones match. */
  static final class All extends ReportMatcher {
    private final List<ReportMatcher> parts;

    All(List<ReportMatcher> parts) {
      this.parts = List.copyOf(parts);
    }

    @Override
    InSegment in(SegmentReports segment) throws IOException {
      List<InSegment> there = each(parts, segment);
      there.sort(Comparator.comparingLong(InSegment::cost));
      return new InSegment() {
        @Override
        public long cost() {
          return there.isEmpty() ? segment.reports() : there.getFirst().cost();
        }

        @Override
        public FixedBitSet among(FixedBitSet candidates) throws IOException {
          FixedBitSet left = candidates.clone();
          for (InSegment part : there) {
            left = part.among(left);
          }
          return left;
        }
      };
    }
  }

  /** Some part matches; each is tested only on the reports that none before it matches. */
  static final class Any extends ReportMatcher {
    private final List<ReportMatcher> parts;

    Any(List<ReportMatcher> parts) {
      this.parts = List.copyOf(parts);
    }

    @Override
    InSegment in(SegmentReports segment) throws IOException {
      List<InSegment> there = each(parts, segment);
      return new InSegment() {
        @Override
        public long cost() {
          long cost = 0;
          for (InSegment part : there) {
            cost += part.cost();
          }
          return cost;
        }

        @Override
        public FixedBitSet among(FixedBitSet candidates) throws IOException {
          FixedBitSet missing = candidates.clone();
          FixedBitSet all = new FixedBitSet(candidates.length());
          for (InSegment part : there) {
            all.or(part.among(missing));
            missing.andNot(all);
          }
          return all;
        }
      };
    }
  }

  /** The part does not match. */
  static final class Without extends ReportMatcher {
    private final ReportMatcher part;

    Without(ReportMatcher part) {
      this.part = part;
    }

    @Override
    InSegment in(SegmentReports segment) throws IOException {
      InSegment there = part.in(segment);
      return new InSegment() {
        @Override
        public long cost() {
          return there.cost();
        }

        @Override
        public FixedBitSet among(FixedBitSet candidates) throws IOException {
          FixedBitSet left = candidates.clone();
          left.andNot(there.among(candidates));
          return left;
        }
      };
    }
  }

  /** The report is one of these, by their numbers in the whole index. */
  static final class OneOf extends ReportMatcher {
    private final FixedBitSet reports;

    OneOf(FixedBitSet reports) {
      this.reports = reports;
    }

    @Override
    InSegment in(SegmentReports segment) {
      return new InSegment() {
        @Override
        public long cost() {
          return segment.reports();
        }

        @Override
        public FixedBitSet among(FixedBitSet candidates) {
          FixedBitSet found = candidates.clone();
          for (int report = SetBits.next(found, 0); report < segment.reports(); ) {
            if (!reports.get(segment.first() + report)) {
              found.clear(report);
            }
            report = SetBits.next(found, report + 1);
          }
          return found;
        }
      };
    }
  }

  /**
   * Some document of the report matches one of several queries; a costly one (words near each
   * other) is tested only where the cheaper ones (the literal phrase) found nothing, and none goes
   * on in a report after its first match.
   */
  static final class Having extends ReportMatcher {
    /** Documents in which the text stands in a form, as {@link Alternative} says. */
    record Found(Weight documents, @Nullable MatchForm form) {}

    private final List<Found> alternatives;
    private final Map<MatchForm, FixedBitSet> counted = new EnumMap<>(MatchForm.class);
    private final int size;

    /**
     * @param alternatives the cheapest first, and by form those that are nearer to the query
     * @param size of the table of reports
     */
    Having(List<Found> alternatives, int size) {
      this.alternatives = List.copyOf(alternatives);
      this.size = Math.max(1, size);
    }

    @Override
    public synchronized FixedBitSet counted(MatchForm form) {
      FixedBitSet reports = new FixedBitSet(size);
      for (Map.Entry<MatchForm, FixedBitSet> with : counted.entrySet()) {
        if (with.getKey().compareTo(form) <= 0) {
          reports.or(with.getValue());
        }
      }
      return reports;
    }

    private synchronized void note(MatchForm form, FixedBitSet reports, SegmentReports segment) {
      FixedBitSet all = counted.computeIfAbsent(form, f -> new FixedBitSet(size));
      for (int report = SetBits.next(reports, 0); report < segment.reports(); ) {
        all.set(segment.first() + report);
        report = SetBits.next(reports, report + 1);
      }
    }

    @Override
    InSegment in(SegmentReports segment) throws IOException {
      List<DocIdSetIterator> documents = new ArrayList<>();
      List<@Nullable MatchForm> forms = new ArrayList<>();
      for (Found alternative : alternatives) {
        Scorer scorer = alternative.documents().scorer(segment.leaf());
        if (scorer != null) {
          documents.add(scorer.iterator());
          forms.add(alternative.form());
        }
      }
      return new InSegment() {
        @Override
        public long cost() {
          long cost = 0;
          for (DocIdSetIterator alternative : documents) {
            cost += alternative.cost();
          }
          return cost;
        }

        @Override
        public FixedBitSet among(FixedBitSet candidates) throws IOException {
          FixedBitSet all = new FixedBitSet(candidates.length());
          FixedBitSet missing = candidates.clone();
          for (int i = 0; i < documents.size(); i++) {
            FixedBitSet found = find(documents.get(i), missing, segment);
            MatchForm form = forms.get(i);
            if (form != null) {
              note(form, found, segment);
            }
            all.or(found);
            missing.andNot(found);
          }
          return all;
        }
      };
    }

    private static FixedBitSet find(
        DocIdSetIterator documents, FixedBitSet missing, SegmentReports segment)
        throws IOException {
      FixedBitSet found = new FixedBitSet(missing.length());
      int report = SetBits.next(missing, 0);
      while (report < segment.reports()) {
        int document = documents.docID();
        if (document < segment.start(report)) {
          document = documents.advance(segment.start(report));
        }
        if (document == DocIdSetIterator.NO_MORE_DOCS) {
          return found;
        }
        if (document <= segment.end(report)) {
          found.set(report);
          report = SetBits.next(missing, report + 1);
        } else {
          report = SetBits.next(missing, segment.reportOf(document, report));
        }
      }
      return found;
    }
  }
}
