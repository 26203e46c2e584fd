package nianbao.index.codec;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/**
 * How the files of the index are encoded: as Lucene does, but stored fields by {@link
 * StoredBlocks}. Lucene finds it by its name, which every segment has, in {@code
 * META-INF/services}.
 */
public final class ReportCodec extends FilterCodec {

  /** The field of which each report document has many terms, and no paragraph has any. */
  public static final String PHRASES = "phrases";

  private final StoredFieldsFormat stored =
      new Lucene90CompressingStoredFieldsFormat(
          "NianbaoStoredBlocks",
          StoredBlocks.MODE,
          StoredBlocks.CHUNK,
          StoredBlocks.MOST_DOCUMENTS,
          10);

  public ReportCodec() {
    super("Nianbao", new WithReportPostings());
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return stored;
  }

  private static final class WithReportPostings extends Lucene104Codec {
    private final PostingsFormat ofReports = new ReportPostingsFormat();

    @Override
    public PostingsFormat getPostingsFormatForField(String field) {
      return field.equals(PHRASES) ? ofReports : super.getPostingsFormatForField(field);
    }
  }
}
