package nianbao.bytes;

import org.jspecify.annotations.Nullable;

/** How the values of one declared type are written and read. Thread-safe. */
public interface Codec {

  /**
   * Writes a value.
   *
   * @param value of the type, {@code null} only where the declaration says so
   */
  void write(@Nullable Object value, ByteWriter out);

  /**
   * Reads a value that equals the one that was written; collections can't be changed.
   *
   * @throws MalformedBytesException when the next bytes are not those of such a value
   */
  @Nullable Object read(ByteReader in) throws MalformedBytesException;

  /** The type, as {@link Codecs#format} names it. */
  String name();
}
