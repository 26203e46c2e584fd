package nianbao.search.lucene.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.IntsRef;
import org.jspecify.annotations.Nullable;

/** Where a phrase occurs in the paragraphs of a segment, one paragraph after the other. */
final class PhrasePositions {

  private final PhraseTerms phrase;
  private final List<PostingsEnum> postings;
  private final @Nullable LongerNumbers longer;
  private final DocIdSetIterator documents;
  private final IntsRef found = new IntsRef(16);

  private PhrasePositions(
      PhraseTerms phrase, List<PostingsEnum> postings, @Nullable LongerNumbers longer) {
    this.phrase = phrase;
    this.postings = postings;
    this.longer = longer;
    this.documents =
        postings.size() == 1 ? postings.getFirst() : ConjunctionUtils.intersectIterators(postings);
  }

  /** {@code null} when the segment lacks a term of the phrase. */
  static @Nullable PhrasePositions of(String field, SoughtPhrase phrase, LeafReaderContext segment)
      throws IOException {
    List<PostingsEnum> postings = new ArrayList<>();
    for (String text : phrase.terms().terms()) {
      PostingsEnum term = segment.reader().postings(new Term(field, text), PostingsEnum.POSITIONS);
      if (term == null) {
        return null;
      }
      postings.add(term);
    }
    return new PhrasePositions(
        phrase.terms(), postings, LongerNumbers.of(field, phrase.longer(), segment));
  }

  /** The documents that have all its terms. */
  DocIdSetIterator documents() {
    return documents;
  }

  /**
   * Reads the positions in the paragraph that {@link #documents} is at; returns how many there are.
   */
  int read() throws IOException {
    phrase.readPositions(postings, found);
    if (longer != null && found.length > 0) {
      longer.read(documents.docID());
      int kept = 0;
      for (int i = 0; i < found.length; i++) {
        int from = found.ints[i];
        if (!longer.contain(from, from + length())) {
          found.ints[kept++] = from;
        }
      }
      found.length = kept;
    }
    return found.length;
  }

  /** Units of the phrase. */
  int length() {
    return phrase.length();
  }

  /** How many positions were read. */
  int count() {
    return found.length;
  }

  /** The i-th position that was read, ascending. */
  int position(int i) {
    return found.ints[i];
  }

  /** The first position not before another, {@link Integer#MAX_VALUE} without one. */
  int positionFrom(int least) {
    int at = Arrays.binarySearch(found.ints, 0, found.length, least);
    int insertion = at < 0 ? -at - 1 : at;
    return insertion < found.length ? found.ints[insertion] : Integer.MAX_VALUE;
  }

  /** The last position not after another, {@link Integer#MIN_VALUE} without one. */
  int positionUpTo(int most) {
    int at = Arrays.binarySearch(found.ints, 0, found.length, most);
    int insertion = at < 0 ? -at - 2 : at;
    return insertion >= 0 ? found.ints[insertion] : Integer.MIN_VALUE;
  }
}
