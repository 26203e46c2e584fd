package nianbao.index.inversion;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.index.IndexableFieldType;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/** The field of a document whose texts are {@link FieldTexts}, by their numbers. */
public final class TextNumbers extends Field {

  private final int[] numbers;
  private final int length;

  /**
   * @param length of all texts together, which becomes the norm
   * @param numbers of the texts that have tokens, none of them twice
   */
  public TextNumbers(String field, IndexableFieldType type, int length, int... numbers) {
    super(field, type);
    this.length = length;
    this.numbers = numbers;
  }

  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
    Stream stream = reuse instanceof Stream before ? before : new Stream();
    stream.field = this;
    return stream;
  }

  /** The number of a text from its term. */
  static int number(BytesRef term) {
    return NumericUtils.sortableBytesToInt(term.bytes, term.offset);
  }

  private static final class Stream extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final BytesRef bytes = new BytesRef(new byte[Integer.BYTES]);
    private @Nullable TextNumbers field;
    private int next;

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (field == null || next == field.numbers.length) {
        return false;
      }
      NumericUtils.intToSortableBytes(field.numbers[next++], bytes.bytes, 0);
      term.setBytesRef(bytes);
      return true;
    }
  }

  /** Lucene's norms, but of the lengths of the texts that are numbered. */
  static Similarity similarity() {
    return new BM25Similarity() {
      @Override
      public long computeNorm(FieldInvertState state) {
        return state.getAttributeSource() instanceof Stream stream && stream.field != null
            ? SmallFloat.intToByte4(stream.field.length)
            : super.computeNorm(state);
      }
    };
  }
}
