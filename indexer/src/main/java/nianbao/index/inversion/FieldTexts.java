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

  /**
   * Adds a token to the text that is under way, at the next position.
   *
   * @param text contains the term
   */
  public void add(String text, int from, int to) {
    add(terms.of(text, from, to));
  }

  /** Adds a token at the position of the one before. */
  public void addBeside(String text, int from, int to) {
    add(~terms.of(text, from, to));
  }

  /** Adds a token of which the term is given by its bytes; those of a field are all or none. */
  public void add(BytesRef term) {
    add(terms.of(term));
  }

  private void add(int token) {
    open = ArrayUtil.grow(open, length + 1);
    open[length++] = token;
  }

  /** Ends the text that is under way and returns its number: 0, 1, 2 … */
  public int end() {
    texts = ArrayUtil.grow(texts, size + 1);
    texts[size] = Arrays.copyOf(open, length);
    tokens += length;
    length = 0;
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
