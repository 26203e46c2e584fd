package nianbao.index.inversion;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefComparator;
import org.apache.lucene.util.StringSorter;

/**
 * The occurrences of the terms of a field in the documents of a segment, in the order of the terms.
 * They are sorted range by range, some terms at once, so that memory is bounded.
 */
final class Occurrences {

  private final FieldTexts texts;
  private final TextsByDocument documents;
  private final int atOnce;

  /** The numbers of the terms that occur, in the order of their bytes. */
  private final int[] terms;

  /** The place of each number in that order. */
  private final int[] ranks;

  /** By rank, how often each occurs. */
  private final int[] counts;

  // Of the terms from the first rank on up to the end, by rank: where the occurrences end.
  private int first;
  private int end;
  private int[] ends = new int[0];
  private int[] documentOf = new int[0];
  private int[] positionOf = new int[0];

  /**
   * @param atOnce how many may be sorted at once; the terms of a range have no more, or it is one
   */
  Occurrences(FieldTexts texts, TextsByDocument documents, int atOnce) {
    this.atOnce = atOnce;
    this.texts = texts;
    this.documents = documents;
    int[] byNumber = counts();
    this.terms = new int[(int) Arrays.stream(byNumber).filter(count -> count > 0).count()];
    int used = 0;
    for (int number = 0; number < byNumber.length; number++) {
      if (byNumber[number] > 0) {
        terms[used++] = number;
      }
    }
    sortTerms();
    this.ranks = new int[byNumber.length];
    this.counts = new int[terms.length];
    for (int rank = 0; rank < terms.length; rank++) {
      ranks[terms[rank]] = rank;
      counts[rank] = byNumber[terms[rank]];
    }
  }

  /** How often each term occurs, by its number. */
  private int[] counts() {
    int[] uses = documents.uses(texts.size());
    int[] byNumber = new int[texts.terms().size()];
    for (int text = 0; text < uses.length; text++) {
      if (uses[text] > 0) {
        for (int token : texts.tokens(text)) {
          byNumber[term(token)] += uses[text];
        }
      }
    }
    return byNumber;
  }

  private static int term(int token) {
    return token < 0 ? ~token : token;
  }

  private void sortTerms() {
    new StringSorter(BytesRefComparator.NATURAL) {
      @Override
      protected void get(BytesRefBuilder builder, BytesRef result, int i) {
        texts.terms().bytes(terms[i], result, builder);
      }

      @Override
      protected void swap(int i, int j) {
        int term = terms[i];
        terms[i] = terms[j];
        terms[j] = term;
      }
    }.sort(0, terms.length);
  }

  /** How many terms there are. */
  int terms() {
    return terms.length;
  }

  /** The bytes of a term by its rank, as {@link TermNumbers#bytes} gives them. */
  void bytes(int rank, BytesRef result, BytesRefBuilder room) {
    texts.terms().bytes(terms[rank], result, room);
  }

  /** Makes the occurrences of a term available; to be called in ascending order. */
  void moveTo(int rank) {
    if (rank >= end || rank < first) {
      first = rank;
      sort();
    }
  }

  /** Where the occurrences of a term begin, sorted by document and position. */
  int start(int rank) {
    return rank == first ? 0 : ends[rank - first - 1];
  }

  int end(int rank) {
    return ends[rank - first];
  }

  int document(int occurrence) {
    return documentOf[occurrence];
  }

  int position(int occurrence) {
    return positionOf[occurrence];
  }

  /** Sorts the occurrences of as many terms as are sorted at once. */
  private void sort() {
    int sum = 0;
    end = first;
    do {
      sum += counts[end++];
    } while (end < terms.length && sum + counts[end] <= atOnce);
    documentOf = ArrayUtil.growNoCopy(documentOf, sum);
    positionOf = ArrayUtil.growNoCopy(positionOf, sum);
    ends = new int[end - first];
    for (int rank = first + 1; rank < end; rank++) {
      ends[rank - first] = ends[rank - first - 1] + counts[rank - 1];
    }
    for (int document = 0; document < documents.documents(); document++) {
      for (int i = documents.start(document); i < documents.end(document); i++) {
        addOf(texts.tokens(documents.text(i)), document);
      }
    }
  }

  private void addOf(int[] tokens, int document) {
    int position = -1;
    for (int token : tokens) {
      position += token < 0 ? 0 : 1;
      int rank = ranks[term(token)];
      if (rank >= first && rank < end) {
        int at = ends[rank - first]++;
        documentOf[at] = document;
        positionOf[at] = position;
      }
    }
  }
}
