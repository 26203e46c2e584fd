package nianbao.index.block;

import java.util.List;
import java.util.Objects;
import nianbao.bytes.ByteReader;
import nianbao.bytes.ByteWriter;
import nianbao.bytes.Codec;
import nianbao.bytes.Codecs;
import nianbao.bytes.MalformedBytesException;

/**
 * A report that is put into an index elsewhere, or removed from it.
 *
 * @param id of the report; another with the same id and route is replaced
 * @param route what decides in which shard it is: all with the same are in one
 * @param block its {@link BlockBytes}, empty when it is removed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record BlockChange(String id, String route, byte[] block) {

  private static final Codec CODEC = new Codecs().of(All.class);

  private record All(List<BlockChange> changes) {}

  /** Several as bytes. */
  public static byte[] write(List<BlockChange> changes) {
    ByteWriter out = new ByteWriter();
    CODEC.write(new All(changes), out);
    return out.toBytes();
  }

  /** Reads what {@link #write} wrote. */
  public static List<BlockChange> read(byte[] bytes) throws MalformedBytesException {
    ByteReader in = new ByteReader(bytes);
    All all = Objects.requireNonNull((All) CODEC.read(in));
    in.end();
    return all.changes();
  }

  /** Whether the report is removed. */
  public boolean isRemoval() {
    return block.length == 0;
  }
}
