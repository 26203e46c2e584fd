package nianbao.index.inversion;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.FilterLeafReader.FilterFields;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;

/** The texts of a batch, which are inverted when a segment of it is written. */
public final class Inversion {

  /** Occurrences of terms that are sorted at once; with 8 bytes each, 16 MB. */
  private static final int AT_ONCE = 1 << 21;

  private final Map<String, FieldTexts> texts = new HashMap<>();
  private final int atOnce;

  public Inversion() {
    this(AT_ONCE);
  }

  Inversion(int atOnce) {
    this.atOnce = atOnce;
  }

  /** The texts of a field, none at first; all of its documents must be {@link TextNumbers}. */
  public FieldTexts of(String field) {
    return texts.computeIfAbsent(field, f -> new FieldTexts());
  }

  /** Has a writer replace the numbers of texts; the segments it writes are as with its codec. */
  public IndexWriterConfig applyTo(IndexWriterConfig config) {
    return config
        .setSimilarity(TextNumbers.similarity())
        .setCodec(new Inverting(config.getCodec()));
  }

  /** Bytes of memory that the texts take. */
  public long ramBytesUsed() {
    return texts.values().stream().mapToLong(FieldTexts::ramBytesUsed).sum();
  }

  private final class Inverting extends FilterCodec {
    private final PostingsFormat format;

    Inverting(Codec codec) {
      super(codec.getName(), codec);
      format = new InvertingFormat(codec.postingsFormat());
    }

    @Override
    public PostingsFormat postingsFormat() {
      return format;
    }
  }

  private final class InvertingFormat extends PostingsFormat {
    private final PostingsFormat format;

    InvertingFormat(PostingsFormat format) {
      super(format.getName());
      this.format = format;
    }

    @Override
    public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
      FieldsConsumer consumer = format.fieldsConsumer(state);
      return new FieldsConsumer() {
        @Override
        public void write(Fields fields, NormsProducer norms) throws IOException {
          consumer.write(inverted(fields, state), norms);
        }

        @Override
        public void close() throws IOException {
          consumer.close();
        }
      };
    }

    @Override
    public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
      return format.fieldsProducer(state);
    }
  }

  private Fields inverted(Fields fields, SegmentWriteState state) {
    int documents = state.segmentInfo.maxDoc();
    Map<String, Terms> inverted = new HashMap<>();
    return new FilterFields(fields) {
      @Override
      public @Nullable Terms terms(String field) throws IOException {
        Terms numbers = in.terms(field);
        FieldTexts known = texts.get(field);
        if (numbers == null || known == null) {
          return numbers;
        }
        if (!inverted.containsKey(field)) {
          Occurrences occurrences =
              new Occurrences(known, TextsByDocument.of(numbers, documents), atOnce);
          inverted.put(field, new InvertedTerms(occurrences, numbers));
        }
        return inverted.get(field);
      }
    };
  }
}
