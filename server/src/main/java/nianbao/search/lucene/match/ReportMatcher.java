package nianbao.search.lucene.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nianbao.search.lucene.table.FacetCounter;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.lucene.table.SegmentReports;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides which reports match a part of a query, without scores, segment by segment. {@link #among}
 * is called once per segment, and reports are numbered within the segment.
 */
public abstract sealed class ReportMatcher {

  private ReportMatcher() {}

  /** Counts every live report that matches. */
  public final void count(ReportTable table, FacetCounter counter) throws IOException {
    for (SegmentReports segment : table.segments()) {
      enter(segment);
      FixedBitSet reports = among(table.live(segment), segment);
      for (int report = next(reports, 0); report < segment.reports(); ) {
        counter.count(segment.first() + report);
        report = next(reports, report + 1);
      }
    }
  }

  /** The next report of a set, {@link DocIdSetIterator#NO_MORE_DOCS} when there is none. */
  private static int next(FixedBitSet reports, int from) {
    return from >= reports.length() ? DocIdSetIterator.NO_MORE_DOCS : reports.nextSetBit(from);
  }

  /** Moves to a segment, to which {@link #cost} and {@link #among} then refer. */
  abstract void enter(SegmentReports segment) throws IOException;

  /** About how many documents of the segment have to be looked at. */
  abstract long cost();

  /** Those of the candidates that match; the candidates stay as they are. */
  abstract FixedBitSet among(FixedBitSet candidates, SegmentReports segment) throws IOException;

  /**
   * The reports that {@link #count} has found to have the text of the query in this form or a
   * nearer one, perhaps with some others; {@code null} when the query is not just one text.
   */
  public @Nullable FixedBitSet counted(MatchForm form) {
    return null;
  }

  /** Every part matches; each is tested only on the reports that all rarer ones match. */
  static final class All extends ReportMatcher {
    private final List<ReportMatcher> parts;
    private long cost;

    All(List<ReportMatcher> parts) {
      this.parts = new ArrayList<>(parts);
    }

    @Override
    void enter(SegmentReports segment) throws IOException {
      for (ReportMatcher part : parts) {
        part.enter(segment);
      }
      parts.sort(Comparator.comparingLong(ReportMatcher::cost));
      cost = parts.isEmpty() ? segment.reports() : parts.getFirst().cost();
    }

    @Override
    long cost() {
      return cost;
    }

    @Override
    FixedBitSet among(FixedBitSet candidates, SegmentReports segment) throws IOException {
      FixedBitSet left = candidates.clone();
      for (ReportMatcher part : parts) {
        left = part.among(left, segment);
      }
      return left;
    }
  }

  /** Some part matches; each is tested only on the reports that none before it matches. */
  static final class Any extends ReportMatcher {
    private final List<ReportMatcher> parts;

    Any(List<ReportMatcher> parts) {
      this.parts = List.copyOf(parts);
    }

    @Override
    void enter(SegmentReports segment) throws IOException {
      for (ReportMatcher part : parts) {
        part.enter(segment);
      }
    }

    @Override
    long cost() {
      long cost = 0;
      for (ReportMatcher part : parts) {
        cost += part.cost();
      }
      return cost;
    }

    @Override
    FixedBitSet among(FixedBitSet candidates, SegmentReports segment) throws IOException {
      FixedBitSet missing = candidates.clone();
      FixedBitSet all = new FixedBitSet(candidates.length());
      for (ReportMatcher part : parts) {
        all.or(part.among(missing, segment));
        missing.andNot(all);
      }
      return all;
    }
  }

  /** The part does not match. */
  static final class Without extends ReportMatcher {
    private final ReportMatcher part;

    Without(ReportMatcher part) {
      this.part = part;
    }

    @Override
    void enter(SegmentReports segment) throws IOException {
      part.enter(segment);
    }

    @Override
    long cost() {
      return part.cost();
    }

    @Override
    FixedBitSet among(FixedBitSet candidates, SegmentReports segment) throws IOException {
      FixedBitSet left = candidates.clone();
      left.andNot(part.among(candidates, segment));
      return left;
    }
  }

  /** The report is one of these, by their numbers in the whole index. */
  static final class OneOf extends ReportMatcher {
    private final FixedBitSet reports;
    private int size;

    OneOf(FixedBitSet reports) {
      this.reports = reports;
    }

    @Override
    void enter(SegmentReports segment) {
      size = segment.reports();
    }

    @Override
    long cost() {
      return size;
    }

    @Override
    FixedBitSet among(FixedBitSet candidates, SegmentReports segment) {
      FixedBitSet found = new FixedBitSet(candidates.length());
      for (int report = 0; report < size; report++) {
        if (candidates.get(report) && reports.get(segment.first() + report)) {
          found.set(report);
        }
      }
      return found;
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
    private final List<DocIdSetIterator> documents = new ArrayList<>();
    private final List<@Nullable FixedBitSet> forms = new ArrayList<>();
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
    public FixedBitSet counted(MatchForm form) {
      FixedBitSet reports = new FixedBitSet(size);
      for (Map.Entry<MatchForm, FixedBitSet> with : counted.entrySet()) {
        if (with.getKey().compareTo(form) <= 0) {
          reports.or(with.getValue());
        }
      }
      return reports;
    }

    @Override
    void enter(SegmentReports segment) throws IOException {
      documents.clear();
      forms.clear();
      for (Found alternative : alternatives) {
        Scorer scorer = alternative.documents().scorer(segment.leaf());
        if (scorer != null) {
          documents.add(scorer.iterator());
          MatchForm form = alternative.form();
          forms.add(
              form == null ? null : counted.computeIfAbsent(form, f -> new FixedBitSet(size)));
        }
      }
    }

    @Override
    long cost() {
      long cost = 0;
      for (DocIdSetIterator alternative : documents) {
        cost += alternative.cost();
      }
      return cost;
    }

    @Override
    FixedBitSet among(FixedBitSet candidates, SegmentReports segment) throws IOException {
      FixedBitSet found = new FixedBitSet(candidates.length());
      FixedBitSet missing = candidates.clone();
      for (int i = 0; i < documents.size(); i++) {
        find(documents.get(i), missing, found, forms.get(i), segment);
        missing.andNot(found);
      }
      return found;
    }

    private static void find(
        DocIdSetIterator documents,
        FixedBitSet missing,
        FixedBitSet found,
        @Nullable FixedBitSet form,
        SegmentReports segment)
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
          if (form != null) {
            form.set(segment.first() + report);
          }
          report = next(missing, report + 1);
        } else {
          report = next(missing, segment.reportOf(document, report));
        }
      }
    }
  }
}
