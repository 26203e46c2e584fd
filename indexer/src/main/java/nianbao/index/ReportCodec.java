package nianbao.index;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/**
 * How the files of the index are encoded: as Lucene does, but stored fields by {@link
 * StoredBlocks}. Lucene finds it by its name, which every segment has, in {@code
 * META-INF/services}.
 */
public final class ReportCodec extends FilterCodec {

  private final StoredFieldsFormat stored =
      new Lucene90CompressingStoredFieldsFormat(
          "NianbaoStoredBlocks",
          StoredBlocks.MODE,
          StoredBlocks.CHUNK,
          StoredBlocks.MOST_DOCUMENTS,
          10);

  public ReportCodec() {
    this(new Lucene104Codec());
  }

  private ReportCodec(Codec lucene) {
    super("Nianbao", lucene);
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return stored;
  }
}
