package nianbao.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.index.IndexFields;
import nianbao.search.lucene.highlight.StoredReports;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.lucene.table.SegmentReports;
import nianbao.search.passage.LikelyCopies;
import nianbao.search.passage.LikelyCopy;
import nianbao.search.passage.Passage;
import nianbao.search.passage.SharedText;
import nianbao.search.passage.SoughtPassage;
import nianbao.search.passage.TellingPairs;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds the paragraphs that have many of a passage's pairs, then compares the likeliest of each
 * report with it.
 *
 * <p>The pairs are counted one after the other in an array over all paragraphs of a segment: a
 * Lucene query of hundreds of terms, of which any so many are wanted, takes twice as long.
 */
final class CopyFinder {

  private final ReportTable table;
  private final StoredReports stored;

  CopyFinder(ReportTable table, StoredReports stored) {
    this.table = table;
    this.stored = stored;
  }

  /**
   * The paragraph of a report with most of the pairs, the first of several.
   *
   * @param pairs so many
   * @param document in the whole index
   */
  private record Likely(int report, int pairs, int document) {}

  /**
   * What some reports have of a passage.
   *
   * @param reports their numbers
   */
  LikelyCopies find(SoughtPassage sought, FixedBitSet reports) throws IOException {
    int except = sought.except() == null ? ReportTable.NONE : stored.find(sought.except());
    List<Likely> likely = new ArrayList<>();
    for (SegmentReports segment : table.segments()) {
      short[] counts = counts(segment, sought.pairs());
      for (int report = 0; report < segment.reports(); report++) {
        int number = segment.first() + report;
        if (reports.get(number) && number != except) {
          Likely best = best(segment, report, counts);
          if (best.pairs() >= sought.pairs().least()) {
            likely.add(best);
          }
        }
      }
    }
    List<Likely> likeliest = likeliest(likely, sought.pairs().pairs().size());
    return new LikelyCopies(compared(sought, likeliest), likely.size() > likeliest.size());
  }

  /** How many of the pairs each paragraph has, by document of the segment. */
  private static short[] counts(SegmentReports segment, TellingPairs pairs) throws IOException {
    LeafReader reader = segment.leaf().reader();
    short[] counts = new short[reader.maxDoc()];
    Terms terms = reader.terms(IndexFields.LITERAL);
    if (terms != null) {
      TermsEnum term = terms.iterator();
      PostingsEnum postings = null;
      for (String pair : pairs.pairs()) {
        if (term.seekExact(new BytesRef(pair))) {
          postings = term.postings(postings, PostingsEnum.NONE);
          int document = postings.nextDoc();
          while (document != DocIdSetIterator.NO_MORE_DOCS) {
            counts[document]++;
            document = postings.nextDoc();
          }
        }
      }
    }
    return counts;
  }

  /**
   * @param report counts within the segment
   */
  private static Likely best(SegmentReports segment, int report, short[] counts) {
    int best = segment.start(report);
    for (int document = best; document < segment.end(report); document++) {
      if (counts[document] > counts[best]) {
        best = document;
      }
    }
    return new Likely(segment.first() + report, counts[best], segment.leaf().docBase + best);
  }

  /** The likeliest, {@link LikelyCopy#MOST} of them at most, in their order. */
  private List<Likely> likeliest(List<Likely> likely, int pairs) {
    int[] having = new int[pairs + 1];
    likely.forEach(one -> having[one.pairs()]++);
    int enough = pairs;
    for (int all = having[pairs]; all < LikelyCopy.MOST && enough > 0; all += having[enough]) {
      enough--;
    }
    int least = enough;
    return likely.stream()
        .filter(one -> one.pairs() >= least)
        .sorted(
            Comparator.comparingInt(Likely::pairs)
                .reversed()
                .thenComparing(one -> table.key(one.report())))
        .limit(LikelyCopy.MOST)
        .toList();
  }

  private List<LikelyCopy> compared(SoughtPassage sought, List<Likely> likely) throws IOException {
    Passage passage = Passage.of(sought.text());
    Map<String, SharedText> known = new HashMap<>();
    List<LikelyCopy> copies = new ArrayList<>(likely.size());
    for (Likely one : likely) {
      int report = one.report();
      copies.add(
          new LikelyCopy(
              one.pairs(),
              table.key(report),
              report,
              one.document() - table.start(report) + 1,
              table.knownYear(report),
              table.knownPublication(report),
              table.officeKey(report),
              known.computeIfAbsent(stored.text(one.document()), passage::sharedWith)));
    }
    return copies;
  }
}
