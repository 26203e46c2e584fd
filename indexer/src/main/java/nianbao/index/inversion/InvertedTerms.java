package nianbao.index.inversion;

import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;

/** The terms of a field and their postings, to be written once from the first to the last. */
final class InvertedTerms extends Terms {

  private final Occurrences occurrences;
  private final Terms numbers;

  /**
   * @param numbers the postings of the numbers, of the same kind
   */
  InvertedTerms(Occurrences occurrences, Terms numbers) {
    this.occurrences = occurrences;
    this.numbers = numbers;
  }

  @Override
  public TermsEnum iterator() {
    return new Enumeration();
  }

  private final class Enumeration extends BaseTermsEnum {
    private final BytesRef term = new BytesRef();
    private final BytesRefBuilder room = new BytesRefBuilder();
    private int rank = -1;

    @Override
    public @Nullable BytesRef next() {
      if (++rank >= occurrences.terms()) {
        return null;
      }
      occurrences.bytes(rank, term, room);
      return term;
    }

    @Override
    public BytesRef term() {
      return term;
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
      occurrences.moveTo(rank);
      return new Postings(occurrences, occurrences.start(rank), occurrences.end(rank));
    }

    @Override
    public SeekStatus seekCeil(BytesRef text) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void seekExact(long ord) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long ord() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int docFreq() {
      throw new UnsupportedOperationException();
    }

    @Override
    public long totalTermFreq() {
      throw new UnsupportedOperationException();
    }

    @Override
    public ImpactsEnum impacts(int flags) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class Postings extends PostingsEnum {
    private final Occurrences occurrences;
    private final int end;
    private int start;
    private int next;
    private int positions;
    private int document = -1;

    Postings(Occurrences occurrences, int start, int end) {
      this.occurrences = occurrences;
      this.next = start;
      this.end = end;
    }

    @Override
    public int nextDoc() {
      start = next;
      positions = next;
      if (next == end) {
        document = NO_MORE_DOCS;
        return document;
      }
      document = occurrences.document(next);
      do {
        next++;
      } while (next < end && occurrences.document(next) == document);
      return document;
    }

    @Override
    public int docID() {
      return document;
    }

    @Override
    public int freq() {
      return next - start;
    }

    @Override
    public int nextPosition() {
      return occurrences.position(positions++);
    }

    @Override
    public int advance(int target) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long cost() {
      return (long) end - next;
    }

    @Override
    public int startOffset() {
      return -1;
    }

    @Override
    public int endOffset() {
      return -1;
    }

    @Override
    public @Nullable BytesRef getPayload() {
      return null;
    }
  }

  @Override
  public boolean hasFreqs() {
    return numbers.hasFreqs();
  }

  @Override
  public boolean hasOffsets() {
    return numbers.hasOffsets();
  }

  @Override
  public boolean hasPositions() {
    return numbers.hasPositions();
  }

  @Override
  public boolean hasPayloads() {
    return numbers.hasPayloads();
  }

  @Override
  public long size() {
    return occurrences.terms();
  }

  @Override
  public long getSumTotalTermFreq() {
    throw new UnsupportedOperationException();
  }

  @Override
  public long getSumDocFreq() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getDocCount() {
    throw new UnsupportedOperationException();
  }
}
