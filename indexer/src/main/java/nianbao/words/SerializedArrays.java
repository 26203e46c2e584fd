package nianbao.words;

import java.io.ObjectStreamConstants;
import java.io.StreamCorruptedException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads arrays from a stream of Java's object serialization, as {@code ObjectInputStream} does, but
 * without looking up and checking each of a hundred thousand short ones. Only arrays of {@code
 * char}, {@code short}, {@code int} and {@code long} are read, and arrays of those; no class is
 * loaded and no code of the stream's choosing is run.
 *
 * <pre>
 * stream = MAGIC VERSION array*
 * array  = NULL | ARRAY class length element*
 * class  = CLASSDESC name(UTF) suid(8) flags(1) fields(2) ENDBLOCKDATA NULL | REFERENCE handle(4)
 * </pre>
 */
final class SerializedArrays {

  /** What follows the name of a class without fields and superclass: all of it is always equal. */
  private static final int BEHIND_NAME = Long.BYTES + 1 + Short.BYTES + 2;

  private static final Map<String, Class<?>> TYPES =
      Map.of("C", char.class, "S", short.class, "I", int.class, "J", long.class);

  private final ByteBuffer stream;

  /** What the arrays of a class hold, by its handle; classes and arrays are numbered together. */
  private final Map<Integer, Class<?>> elements = new HashMap<>();

  private int handles;

  /**
   * The arrays in a stream.
   *
   * @throws StreamCorruptedException when it is none of serialized objects
   */
  SerializedArrays(byte[] stream) throws StreamCorruptedException {
    this.stream = ByteBuffer.wrap(stream);
    if (stream.length < 2 * Short.BYTES
        || this.stream.getShort() != ObjectStreamConstants.STREAM_MAGIC
        || this.stream.getShort() != ObjectStreamConstants.STREAM_VERSION) {
      throw new StreamCorruptedException("no stream of serialized objects");
    }
  }

  /**
   * The next array of the stream.
   *
   * @throws StreamCorruptedException when something else follows
   * @throws java.nio.BufferUnderflowException when the stream ends before the array
   */
  @Nullable Object next() throws StreamCorruptedException {
    byte tag = stream.get();
    if (tag == ObjectStreamConstants.TC_NULL) {
      return null;
    }
    if (tag != ObjectStreamConstants.TC_ARRAY) {
      throw unexpected("tag " + tag);
    }
    Class<?> element = element();
    handles++;
    int length = stream.getInt();
    // Most are of characters, and short: they are read in the fewest steps.
    if (element == char.class) {
      return characters(length);
    }
    Object array = Array.newInstance(element, length);
    if (array instanceof Object[] arrays) {
      for (int i = 0; i < length; i++) {
        arrays[i] = next();
      }
    } else {
      stream.position(stream.position() + read(array) * length);
    }
    return array;
  }

  private char[] characters(int length) {
    char[] characters = new char[length];
    int at = stream.position();
    for (int i = 0; i < length; i++) {
      characters[i] = stream.getChar(at + 2 * i);
    }
    stream.position(at + 2 * length);
    return characters;
  }

  /** Fills an array without moving on; returns the bytes of one element. */
  private int read(Object array) {
    if (array instanceof int[] ints) {
      stream.asIntBuffer().get(ints);
      return Integer.BYTES;
    }
    if (array instanceof long[] longs) {
      stream.asLongBuffer().get(longs);
      return Long.BYTES;
    }
    stream.asShortBuffer().get((short[]) array);
    return Short.BYTES;
  }

  /** What the arrays of the class that follows hold. */
  private Class<?> element() throws StreamCorruptedException {
    byte tag = stream.get();
    if (tag == ObjectStreamConstants.TC_REFERENCE) {
      int handle = stream.getInt() - ObjectStreamConstants.baseWireHandle;
      Class<?> known = elements.get(handle);
      if (known == null) {
        throw unexpected("handle " + handle);
      }
      return known;
    }
    if (tag != ObjectStreamConstants.TC_CLASSDESC) {
      throw unexpected("tag " + tag);
    }
    byte[] name = new byte[Short.toUnsignedInt(stream.getShort())];
    stream.get(name);
    stream.position(stream.position() + BEHIND_NAME);
    Class<?> element = element(new String(name, StandardCharsets.US_ASCII));
    elements.put(handles++, element);
    return element;
  }

  /** What the arrays of a class hold, by its name: {@code [[C} holds arrays of characters. */
  private static Class<?> element(String name) throws StreamCorruptedException {
    int dimensions = name.lastIndexOf('[') + 1;
    Class<?> element = TYPES.get(name.substring(dimensions));
    if (dimensions == 0 || element == null) {
      throw unexpected(name);
    }
    for (int i = 1; i < dimensions; i++) {
      element = element.arrayType();
    }
    return element;
  }

  private static StreamCorruptedException unexpected(String what) {
    return new StreamCorruptedException("no array: " + what);
  }
}
