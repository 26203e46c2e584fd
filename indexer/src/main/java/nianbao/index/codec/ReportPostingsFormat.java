package nianbao.index.codec;

import java.io.IOException;
import java.util.Iterator;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104PostingsFormat;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.FilterLeafReader.FilterFields;
import org.apache.lucene.index.FilterLeafReader.FilterPostingsEnum;
import org.apache.lucene.index.FilterLeafReader.FilterTerms;
import org.apache.lucene.index.FilterLeafReader.FilterTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.SlowImpactsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Postings of fields that only report documents have. One document of some sixty is a report's, and
 * Lucene's postings pay for the distance; these number the documents that have such a field 0, 1, 2
 * … instead, so that a term of every report takes next to nothing. Readers see the documents.
 */
public final class ReportPostingsFormat extends PostingsFormat {

  private static final String NAME = "NianbaoReports";
  private static final String EXTENSION = "rep";
  private static final int VERSION = 0;

  private static final PostingsFormat LUCENE = new Lucene104PostingsFormat();

  public ReportPostingsFormat() {
    super(NAME);
  }

  @Override
  public FieldsConsumer fieldsConsumer(SegmentWriteState state) {
    return new FieldsConsumer() {
      @Override
      public void write(Fields fields, NormsProducer norms) throws IOException {
        NumberedDocuments documents = documents(fields, state.segmentInfo.maxDoc());
        writeDocuments(documents, state);
        try (FieldsConsumer consumer = LUCENE.fieldsConsumer(state)) {
          consumer.write(
              new FilterFields(fields) {
                @Override
                public @Nullable Terms terms(String field) throws IOException {
                  return translated(fields.terms(field), documents::number, documents::document);
                }
              },
              norms);
        }
      }

      @Override
      public void close() {}
    };
  }

  private static NumberedDocuments documents(Fields fields, int size) throws IOException {
    FixedBitSet documents = new FixedBitSet(size);
    PostingsEnum postings = null;
    for (String field : fields) {
      Terms terms = fields.terms(field);
      TermsEnum all = terms == null ? TermsEnum.EMPTY : terms.iterator();
      while (all.next() != null) {
        postings = all.postings(postings, PostingsEnum.NONE);
        int document = postings.nextDoc();
        while (document != PostingsEnum.NO_MORE_DOCS) {
          documents.set(document);
          document = postings.nextDoc();
        }
      }
    }
    return new NumberedDocuments(documents);
  }

  private static void writeDocuments(NumberedDocuments documents, SegmentWriteState state)
      throws IOException {
    String name =
        IndexFileNames.segmentFileName(state.segmentInfo.name, state.segmentSuffix, EXTENSION);
    try (IndexOutput out = state.directory.createOutput(name, state.context)) {
      CodecUtil.writeIndexHeader(
          out, NAME, VERSION, state.segmentInfo.getId(), state.segmentSuffix);
      documents.write(out);
      CodecUtil.writeFooter(out);
    }
  }

  @Override
  public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
    NumberedDocuments documents = readDocuments(state);
    return new Producer(LUCENE.fieldsProducer(state), documents);
  }

  private static NumberedDocuments readDocuments(SegmentReadState state) throws IOException {
    String name =
        IndexFileNames.segmentFileName(state.segmentInfo.name, state.segmentSuffix, EXTENSION);
    try (ChecksumIndexInput in = state.directory.openChecksumInput(name)) {
      try {
        CodecUtil.checkIndexHeader(
            in, NAME, VERSION, VERSION, state.segmentInfo.getId(), state.segmentSuffix);
        NumberedDocuments documents = NumberedDocuments.read(in, state.segmentInfo.maxDoc());
        CodecUtil.checkFooter(in);
        return documents;
      } catch (Throwable e) {
        CodecUtil.checkFooter(in, e); // what can't be read is damaged, and is told as such
        throw e;
      }
    }
  }

  /** Reads numbers, shows documents. */
  private static final class Producer extends FieldsProducer {
    private final FieldsProducer numbers;
    private final NumberedDocuments documents;

    Producer(FieldsProducer numbers, NumberedDocuments documents) {
      this.numbers = numbers;
      this.documents = documents;
    }

    @Override
    public @Nullable Terms terms(String field) throws IOException {
      return translated(numbers.terms(field), documents::document, documents::number);
    }

    @Override
    public Iterator<String> iterator() {
      return numbers.iterator();
    }

    @Override
    public int size() {
      return numbers.size();
    }

    @Override
    public void checkIntegrity() throws IOException {
      numbers.checkIntegrity();
    }

    @Override
    public void close() throws IOException {
      numbers.close();
    }
  }

  /**
   * The same terms with other numbers for documents.
   *
   * @param outward from those of the terms to those shown
   * @param inward the way back
   */
  private static @Nullable Terms translated(
      @Nullable Terms terms, IntUnaryOperator outward, IntUnaryOperator inward) {
    if (terms == null) {
      return null;
    }
    return new FilterTerms(terms) {
      @Override
      public TermsEnum iterator() throws IOException {
        return translated(in.iterator(), outward, inward);
      }
    };
  }

  private static TermsEnum translated(
      TermsEnum terms, IntUnaryOperator outward, IntUnaryOperator inward) {
    return new FilterTermsEnum(terms) {
      @Override
      public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
        return new Translated(in.postings(null, flags), outward, inward);
      }

      @Override
      public ImpactsEnum impacts(int flags) throws IOException {
        return new SlowImpactsEnum(postings(null, flags));
      }
    };
  }

  private static final class Translated extends FilterPostingsEnum {
    private final IntUnaryOperator outward;
    private final IntUnaryOperator inward;

    Translated(PostingsEnum in, IntUnaryOperator outward, IntUnaryOperator inward) {
      super(in);
      this.outward = outward;
      this.inward = inward;
    }

    @Override
    public int docID() {
      return shown(in.docID());
    }

    @Override
    public int nextDoc() throws IOException {
      return shown(in.nextDoc());
    }

    @Override
    public int advance(int target) throws IOException {
      return shown(in.advance(inward.applyAsInt(target)));
    }

    private int shown(int document) {
      return document < 0 || document == NO_MORE_DOCS ? document : outward.applyAsInt(document);
    }
  }
}
