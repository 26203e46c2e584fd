package nianbao.index.codec;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.FixedBitSet;

/** Some documents of a segment, numbered 0, 1, 2 … in their order. */
final class NumberedDocuments {

  private static final int BITS = Long.SIZE;

  private final FixedBitSet set;

  /** How many there are before each 64 documents of the segment. */
  private final int[] before;

  private final int[] documents;

  NumberedDocuments(FixedBitSet set) {
    this.set = set;
    long[] words = set.getBits();
    int size = 0;
    this.before = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      before[i] = size;
      size += Long.bitCount(words[i]);
    }
    this.documents = new int[size];
    int document = -1;
    for (int number = 0; number < size; number++) {
      document = set.nextSetBit(document + 1);
      documents[number] = document;
    }
  }

  /** The document of a number; that of a number past the last is past all documents. */
  int document(int number) {
    return number < documents.length ? documents[number] : DocIdSetIterator.NO_MORE_DOCS;
  }

  /** The number of the first that is not before a document; past the last if there is none. */
  int number(int document) {
    if (document >= set.length()) {
      return documents.length;
    }
    long lower = set.getBits()[document / BITS] & ((1L << document) - 1);
    return before[document / BITS] + Long.bitCount(lower);
  }

  void write(DataOutput out) throws IOException {
    out.writeVInt(documents.length);
    int last = 0;
    for (int document : documents) {
      out.writeVInt(document - last);
      last = document;
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param all documents of the segment
   */
  static NumberedDocuments read(DataInput in, int all) throws IOException {
    FixedBitSet set = new FixedBitSet(all);
    int document = 0;
    for (int left = in.readVInt(); left > 0; left--) {
      document += in.readVInt();
      set.set(document);
    }
    return new NumberedDocuments(set);
  }
}
