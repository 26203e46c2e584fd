package nianbao.search.lucene.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.DisiWrapper;
import org.apache.lucene.search.DisjunctionDISIApproximation;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/** Where any of several runs stands in a paragraph. */
final class ClausePositions {

  /**
   * One of the runs in a segment.
   *
   * @param documents those that have all its terms
   */
  private record InSegment(DocIdSetIterator documents, PhrasePositions positions) {}

  private final List<InSegment> runs;
  private final DocIdSetIterator documents;
  private final List<PhrasePositions> found = new ArrayList<>();

  private ClausePositions(List<InSegment> runs) {
    this.runs = runs;
    this.documents = runs.size() == 1 ? runs.getFirst().documents() : union(runs);
  }

  /** The runs of which a segment has all terms; {@code null} when there is none. */
  static @Nullable ClausePositions of(
      String field, List<PhraseTerms> runs, LeafReaderContext segment) throws IOException {
    List<InSegment> there = new ArrayList<>();
    for (PhraseTerms run : runs) {
      List<PostingsEnum> postings = new ArrayList<>();
      for (String text : run.terms()) {
        PostingsEnum term =
            segment.reader().postings(new Term(field, text), PostingsEnum.POSITIONS);
        if (term == null) {
          break;
        }
        postings.add(term);
      }
      if (postings.size() == run.terms().size()) {
        there.add(new InSegment(together(postings), run.positions(postings)));
      }
    }
    return there.isEmpty() ? null : new ClausePositions(there);
  }

  private static DocIdSetIterator together(List<PostingsEnum> postings) {
    return postings.size() == 1
        ? postings.getFirst()
        : ConjunctionUtils.intersectIterators(postings);
  }

  private static DocIdSetIterator union(List<InSegment> runs) {
    List<DisiWrapper> all =
        runs.stream()
            .map(run -> new ConstantScoreScorer(0f, ScoreMode.COMPLETE_NO_SCORES, run.documents()))
            .map(scorer -> new DisiWrapper(scorer, false))
            .toList();
    return new DisjunctionDISIApproximation(all, Long.MAX_VALUE);
  }

  /** The documents that have all terms of some run. */
  DocIdSetIterator documents() {
    return documents;
  }

  /** Reads the positions in the document that {@link #documents} is at; whether there is any. */
  boolean read() throws IOException {
    found.clear();
    for (InSegment run : runs) {
      if (run.documents().docID() == documents.docID() && run.positions().read() > 0) {
        found.add(run.positions());
      }
    }
    return !found.isEmpty();
  }

  /** The runs that were found. */
  List<PhrasePositions> found() {
    return found;
  }

  /** Where one of them that begins here or later ends at the earliest; far off without one. */
  long endFrom(long begin) {
    long earliest = Integer.MAX_VALUE;
    for (PhrasePositions run : found) {
      long position = begin > Integer.MAX_VALUE ? begin : run.positionFrom((int) begin);
      earliest = Math.min(earliest, position + run.length());
    }
    return earliest;
  }

  /** Whether one of them stands beside these units, with so many between them at most. */
  boolean isClose(int from, int to, int distance) {
    for (PhrasePositions run : found) {
      long after = (long) run.positionFrom(to) - to;
      long before = from - ((long) run.positionUpTo(from - run.length()) + run.length());
      if (after <= distance || before <= distance) {
        return true;
      }
    }
    return false;
  }
}
