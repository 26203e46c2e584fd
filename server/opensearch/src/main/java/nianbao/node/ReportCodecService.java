package nianbao.node;

import nianbao.index.codec.ReportCodec;
import org.apache.lucene.codecs.Codec;
import org.opensearch.index.codec.CodecService;
import org.opensearch.index.codec.CodecServiceConfig;

/** Has the segments of reports written as those of the embedded index, whatever else is asked. */
final class ReportCodecService extends CodecService {

  private final Codec codec = new ReportCodec();

  ReportCodecService(CodecServiceConfig config) {
    super(
        config.getMapperService(),
        config.getIndexSettings(),
        config.getLogger(),
        config.getAdditionalCodecs());
  }

  @Override
  public Codec codec(String name) {
    return codec;
  }

  @Override
  public String[] availableCodecs() {
    return new String[] {codec.getName()};
  }
}
