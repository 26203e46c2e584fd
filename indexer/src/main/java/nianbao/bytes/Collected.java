package nianbao.bytes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of collections, which come back in their order. Room is made for what was read, not
 * for what is announced: collections in collections could announce a multiple of all bytes.
 */
final class Collected {

  private Collected() {}

  private static void writeAll(Codec element, Collection<?> values, ByteWriter out) {
    out.writeUnsigned(values.size());
    for (Object value : values) {
      element.write(value, out);
    }
  }

  /** A list. */
  record OfList(Codec element) implements Codec {
    @Override
    public void write(@Nullable Object value, ByteWriter out) {
      writeAll(element, (List<?>) Objects.requireNonNull(value), out);
    }

    @Override
    public Object read(ByteReader in) throws MalformedBytesException {
      List<@Nullable Object> values = new ArrayList<>();
      for (int left = in.readCount(); left > 0; left--) {
        values.add(element.read(in));
      }
      return Collections.unmodifiableList(values);
    }

    @Override
    public String name() {
      return "list of " + element.name();
    }
  }

  /** A set. */
  record OfSet(Codec element) implements Codec {
    @Override
    public void write(@Nullable Object value, ByteWriter out) {
      writeAll(element, (Set<?>) Objects.requireNonNull(value), out);
    }

    @Override
    public Object read(ByteReader in) throws MalformedBytesException {
      Set<@Nullable Object> values = new LinkedHashSet<>();
      for (int left = in.readCount(); left > 0; left--) {
        if (!values.add(element.read(in))) {
          throw in.malformed("a value is twice in a set");
        }
      }
      return Collections.unmodifiableSet(values);
    }

    @Override
    public String name() {
      return "set of " + element.name();
    }
  }

  /** A map. */
  record OfMap(Codec key, Codec value) implements Codec {
    @Override
    public void write(@Nullable Object map, ByteWriter out) {
      Map<?, ?> entries = (Map<?, ?>) Objects.requireNonNull(map);
      out.writeUnsigned(entries.size());
      for (Map.Entry<?, ?> entry : entries.entrySet()) {
        key.write(entry.getKey(), out);
        value.write(entry.getValue(), out);
      }
    }

    @Override
    public Object read(ByteReader in) throws MalformedBytesException {
      Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
      for (int left = in.readCount(); left > 0; left--) {
        Object next = key.read(in);
        if (entries.containsKey(next)) {
          throw in.malformed("a key is twice in a map");
        }
        entries.put(next, value.read(in));
      }
      return Collections.unmodifiableMap(entries);
    }

    @Override
    public String name() {
      return "map of " + key.name() + " to " + value.name();
    }
  }
}
