package nianbao.bytes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The codec of an enum. */
record EnumCodec(String name, List<?> constants) implements Codec {

  @Override
  public void write(@Nullable Object value, ByteWriter out) {
    out.writeUnsigned(constants.indexOf(value));
  }

  @Override
  public Object read(ByteReader in) throws MalformedBytesException {
    return constants.get(in.readBelow(constants.size()));
  }
}
