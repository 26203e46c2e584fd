package nianbao.search.lucene.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.search.query.Proximity;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.DisiWrapper;
import org.apache.lucene.search.DisjunctionDISIApproximation;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/** Where any of the alternative phrases of a clause occurs in a paragraph. */
final class ClausePositions {

  private final List<PhrasePositions> phrases;
  private final DocIdSetIterator documents;
  private final List<PhrasePositions> found = new ArrayList<>();

  private ClausePositions(List<PhrasePositions> phrases) {
    this.phrases = phrases;
    this.documents = phrases.size() == 1 ? phrases.getFirst().documents() : union(phrases);
  }

  /** The phrases of which a segment has all terms; {@code null} when there is none. */
  static @Nullable ClausePositions of(
      String field, List<SoughtPhrase> phrases, LeafReaderContext segment) throws IOException {
    List<PhrasePositions> there = new ArrayList<>();
    for (SoughtPhrase phrase : phrases) {
      PhrasePositions positions = PhrasePositions.of(field, phrase, segment);
      if (positions != null) {
        there.add(positions);
      }
    }
    return there.isEmpty() ? null : new ClausePositions(there);
  }

  private static DocIdSetIterator union(List<PhrasePositions> phrases) {
    List<DisiWrapper> all = new ArrayList<>();
    for (PhrasePositions phrase : phrases) {
      all.add(
          new DisiWrapper(
              new ConstantScoreScorer(0f, ScoreMode.COMPLETE_NO_SCORES, phrase.documents()),
              false));
    }
    return new DisjunctionDISIApproximation(all, Long.MAX_VALUE);
  }

  /** The documents that have all terms of some phrase. */
  DocIdSetIterator documents() {
    return documents;
  }

  /**
   * Reads the positions in the document that {@link #documents} is at; returns whether there are
   * any.
   */
  boolean read() throws IOException {
    found.clear();
    for (PhrasePositions phrase : phrases) {
      if (phrase.documents().docID() == documents.docID() && phrase.read() > 0) {
        found.add(phrase);
      }
    }
    return !found.isEmpty();
  }

  /** The phrases that were found. */
  List<PhrasePositions> found() {
    return found;
  }

  /**
   * The earliest end of a phrase that begins here or later; beyond {@link Integer#MAX_VALUE}
   * without one.
   */
  long endFrom(long begin) {
    long earliest = Integer.MAX_VALUE;
    for (PhrasePositions phrase : found) {
      long position = begin > Integer.MAX_VALUE ? begin : phrase.positionFrom((int) begin);
      earliest = Math.min(earliest, position + phrase.length());
    }
    return earliest;
  }

  /** Whether one of the phrases is near these units. */
  boolean isNear(int from, int to, Proximity proximity) {
    for (PhrasePositions phrase : found) {
      long after = phrase.positionFrom(to);
      long before = phrase.positionUpTo(from - phrase.length());
      if (proximity.joins(from, to, after, after + phrase.length())
          || proximity.joins(from, to, before, before + phrase.length())) {
        return true;
      }
    }
    return false;
  }
}
