package nianbao.bytes;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The codec of a sealed interface.
 *
 * @param classes all that implement it, in one order
 * @param codecs of each of them
 */
record SealedCodec(String name, List<Class<?>> classes, List<Codec> codecs) implements Codec {

  @Override
  public void write(@Nullable Object value, ByteWriter out) {
    Object present = Objects.requireNonNull(value, name);
    int number =
        classes.indexOf(
            present instanceof Enum<?> constant
                ? constant.getDeclaringClass()
                : present.getClass());
    out.writeUnsigned(number);
    codecs.get(number).write(present, out);
  }

  @Override
  public @Nullable Object read(ByteReader in) throws MalformedBytesException {
    return codecs.get(in.readBelow(codecs.size())).read(in);
  }
}
