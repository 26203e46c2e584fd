package nianbao.index.inversion;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/** The numbers of the texts of each document. */
final class TextsByDocument {

  /** For each document the end of its texts among all. */
  private final int[] ends;

  /** The numbers of all texts, by document. */
  private final int[] texts;

  private TextsByDocument(int[] ends, int[] texts) {
    this.ends = ends;
    this.texts = texts;
  }

  /**
   * Reads them from the postings of numbers.
   *
   * @param documents how many there are
   */
  static TextsByDocument of(Terms numbers, int documents) throws IOException {
    int[] starts = new int[documents + 1];
    TermsEnum terms = numbers.iterator();
    PostingsEnum postings = null;
    while (terms.next() != null) {
      postings = terms.postings(postings, PostingsEnum.NONE);
      for (int at = postings.nextDoc(); at != PostingsEnum.NO_MORE_DOCS; at = postings.nextDoc()) {
        starts[at + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] texts = new int[starts[documents]];
    int[] ends = Arrays.copyOf(starts, documents);
    terms = numbers.iterator();
    while (terms.next() != null) {
      int text = TextNumbers.number(terms.term());
      postings = terms.postings(postings, PostingsEnum.NONE);
      for (int at = postings.nextDoc(); at != PostingsEnum.NO_MORE_DOCS; at = postings.nextDoc()) {
        texts[ends[at]++] = text;
      }
    }
    return new TextsByDocument(ends, texts);
  }

  int documents() {
    return ends.length;
  }

  int start(int document) {
    return document == 0 ? 0 : ends[document - 1];
  }

  int end(int document) {
    return ends[document];
  }

  int text(int index) {
    return texts[index];
  }

  /**
   * How many documents each text has.
   *
   * @param size one more than the largest number of a text
   */
  int[] uses(int size) {
    int[] uses = new int[size];
    for (int text : texts) {
      uses[text]++;
    }
    return uses;
  }
}
