package nianbao.bytes;

import org.jspecify.annotations.Nullable;

/** What may be {@code null}. */
record OrNull(Codec codec) implements Codec {

  @Override
  public void write(@Nullable Object value, ByteWriter out) {
    out.writeByte(value == null ? 0 : 1);
    if (value != null) {
      codec.write(value, out);
    }
  }

  @Override
  public @Nullable Object read(ByteReader in) throws MalformedBytesException {
    return in.readBelow(2) == 0 ? null : codec.read(in);
  }

  @Override
  public String name() {
    return codec.name() + "?";
  }
}
