package nianbao.search.lucene;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.Impacts;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Counts what is read of the postings of an index. */
final class CountingReader extends FilterDirectoryReader {

  private final AtomicLong documents;
  private final AtomicLong positions;

  /**
   * @param documents counts documents that a list of postings was moved to
   * @param positions counts positions that were read in them
   */
  CountingReader(DirectoryReader in, AtomicLong documents, AtomicLong positions)
      throws IOException {
    super(
        in,
        new SubReaderWrapper() {
          @Override
          public LeafReader wrap(LeafReader segment) {
            return new CountingSegment(segment, documents, positions);
          }
        });
    this.documents = documents;
    this.positions = positions;
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader other) throws IOException {
    return new CountingReader(other, documents, positions);
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return in.getReaderCacheHelper();
  }

  private static final class CountingSegment extends FilterLeafReader {
    private final AtomicLong documents;
    private final AtomicLong positions;

    CountingSegment(LeafReader in, AtomicLong documents, AtomicLong positions) {
      super(in);
      this.documents = documents;
      this.positions = positions;
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
        documents.incrementAndGet();
        return in.nextDoc();
      }

      @Override
      public int advance(int target) throws IOException {
        documents.incrementAndGet();
        return in.advance(target);
      }

      @Override
      public int nextPosition() throws IOException {
        positions.incrementAndGet();
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
