package nianbao.search.lucene;

import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import nianbao.index.IndexFields;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.FilterNumericDocValues;
import org.apache.lucene.index.Impacts;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Counts what is read of an index. */
final class CountingReader extends FilterDirectoryReader {

  private final Reads reads;

  /**
   * What was read.
   *
   * @param documents that a list of postings was moved to
   * @param positions in these
   * @param hashes of texts that were passed
   * @param strings the fields of which strings were read
   */
  record Reads(AtomicLong documents, AtomicLong positions, AtomicLong hashes, Set<String> strings) {
    Reads() {
      this(
          new AtomicLong(),
          new AtomicLong(),
          new AtomicLong(),
          Collections.synchronizedSet(new TreeSet<>()));
    }

    void forget() {
      documents.set(0);
      positions.set(0);
      hashes.set(0);
      strings.clear();
    }
  }

  CountingReader(DirectoryReader in, Reads reads) throws IOException {
    super(
        in,
        new SubReaderWrapper() {
          @Override
          public LeafReader wrap(LeafReader segment) {
            return new CountingSegment(segment, reads);
          }
        });
    this.reads = reads;
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader other) throws IOException {
    return new CountingReader(other, reads);
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return in.getReaderCacheHelper();
  }

  private static final class CountingSegment extends FilterLeafReader {
    private final Reads reads;

    CountingSegment(LeafReader in, Reads reads) {
      super(in);
      this.reads = reads;
    }

    @Override
    public @Nullable SortedDocValues getSortedDocValues(String field) throws IOException {
      reads.strings().add(field);
      return super.getSortedDocValues(field);
    }

    @Override
    public @Nullable NumericDocValues getNumericDocValues(String field) throws IOException {
      NumericDocValues values = super.getNumericDocValues(field);
      return values == null || !field.equals(IndexFields.TEXT_HASH)
          ? values
          : new FilterNumericDocValues(values) {
            @Override
            public int nextDoc() throws IOException {
              reads.hashes().incrementAndGet();
              return super.nextDoc();
            }
          };
    }

    @Override
    public @Nullable Terms terms(String field) throws IOException {
      Terms terms = super.terms(field);
      return terms == null
          ? null
          : new FilterTerms(terms) {
            @Override
            public TermsEnum iterator() throws IOException {
              return new CountingTerms(super.iterator());
            }
          };
    }

    @Override
    public @Nullable CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
      return in.getReaderCacheHelper();
    }

    private final class CountingTerms extends FilterLeafReader.FilterTermsEnum {
      CountingTerms(TermsEnum in) {
        super(in);
      }

      @Override
      public PostingsEnum postings(PostingsEnum reused, int flags) throws IOException {
        return new CountingPostings(in.impacts(flags));
      }

      @Override
      public ImpactsEnum impacts(int flags) throws IOException {
        return new CountingPostings(in.impacts(flags));
      }
    }

    private final class CountingPostings extends ImpactsEnum {
      private final ImpactsEnum in;

      CountingPostings(ImpactsEnum in) {
        this.in = in;
      }

      @Override
      public int nextDoc() throws IOException {
        reads.documents().incrementAndGet();
        return in.nextDoc();
      }

      @Override
      public int advance(int target) throws IOException {
        reads.documents().incrementAndGet();
        return in.advance(target);
      }

      @Override
      public int nextPosition() throws IOException {
        reads.positions().incrementAndGet();
        return in.nextPosition();
      }

      @Override
      public int docID() {
        return in.docID();
      }

      @Override
      public long cost() {
        return in.cost();
      }

      @Override
      public int freq() throws IOException {
        return in.freq();
      }

      @Override
      public int startOffset() throws IOException {
        return in.startOffset();
      }

      @Override
      public int endOffset() throws IOException {
        return in.endOffset();
      }

      @Override
      public BytesRef getPayload() throws IOException {
        return in.getPayload();
      }

      @Override
      public void advanceShallow(int target) throws IOException {
        in.advanceShallow(target);
      }

      @Override
      public Impacts getImpacts() throws IOException {
        return in.getImpacts();
      }
    }
  }
}
