package nianbao.index.inversion;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * The texts of one field, each by the numbers of its tokens' terms. A text can stand in several
 * documents, and a document can have several texts. Not thread-safe.
 */
public final class FieldTexts {

  /** Bytes of memory for an array of tokens beyond these. */
  private static final int OVERHEAD = 24;

  private final TermNumbers terms = new TermNumbers();
  private int[][] texts = new int[256][];
  private int size;
  private long tokens;

  private int[] open = new int[256];
  private int length;

  /** For each term one more than the number of the last text that it was new in. */
  private int[] lastTexts = new int[0];

  /**
   * The number of a term, for {@link #add}.
   *
   * @param text contains the term
   */
  public int term(String text, int from, int to) {
    return terms.of(text, from, to);
  }

  /** The number of a term that is given by its bytes; those of a field are all or none. */
  public int term(BytesRef bytes) {
    return terms.of(bytes);
  }

  /** Begins a text; if another is under way, because of a fault, it is dropped. */
  public void begin() {
    length = 0;
  }

  /** Adds a token to the text that is under way, at the next position. */
  public void add(int term) {
    open = ArrayUtil.grow(open, length + 1);
    open[length++] = term;
  }

  /** Adds a token at the position of the one before. */
  public void addBeside(int term) {
    add(~term);
  }

  /** Adds several tokens, each at the next position. */
  public void add(int[] terms) {
    open = ArrayUtil.grow(open, length + terms.length);
    System.arraycopy(terms, 0, open, length, terms.length);
    length += terms.length;
  }

  /**
   * Adds those that the text under way doesn't have yet; used for whole texts.
   *
   * @return whether it has any of them
   */
  public boolean addNew(int[] terms) {
    lastTexts = ArrayUtil.grow(lastTexts, this.terms.size());
    for (int term : terms) {
      if (lastTexts[term] <= size) {
        lastTexts[term] = size + 1;
        add(term);
      }
    }
    return terms.length > 0;
  }

  /** Ends the text that is under way and returns its number: 0, 1, 2 … */
  public int end() {
    texts = ArrayUtil.grow(texts, size + 1);
    texts[size] = Arrays.copyOf(open, length);
    tokens += length;
    return size++;
  }

  int size() {
    return size;
  }

  /**
   * The tokens of a text: numbers of terms, or their complements where the position is the same.
   */
  int[] tokens(int text) {
    return texts[text];
  }

  TermNumbers terms() {
    return terms;
  }

  long ramBytesUsed() {
    return terms.ramBytesUsed() + Integer.BYTES * tokens + (long) OVERHEAD * size;
  }
}
