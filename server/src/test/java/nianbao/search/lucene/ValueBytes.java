package nianbao.search.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.report.Figure;
import nianbao.report.Figures;
import org.jspecify.annotations.Nullable;

/**
 * Writes plain values as bytes and reads them again: numbers, strings, days, constants, arrays,
 * collections, and values made of these, which have one constructor that takes all their fields in
 * order. Anything else is refused.
 */
final class ValueBytes {

  private ValueBytes() {}

  /** The same value, made of its bytes. */
  static @Nullable Object copy(@Nullable Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(value, new DataOutputStream(bytes));
    return read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  private static void write(@Nullable Object value, DataOutputStream out) throws IOException {
    switch (value) {
      case null -> out.writeUTF("null");
      case String text -> writeText("text", text, out);
      case Integer number -> writeText("int", number.toString(), out);
      case Long number -> writeText("long", number.toString(), out);
      case Float number -> writeText("float", number.toString(), out);
      case Double number -> writeText("double", number.toString(), out);
      case Boolean truth -> writeText("boolean", truth.toString(), out);
      case BigDecimal number -> writeText("decimal", number.toString(), out);
      case Instant time -> writeText("time", time.toString(), out);
      case LocalDate day -> writeText("day", day.toString(), out);
      case Enum<?> constant -> {
        writeText("constant", constant.name(), out);
        out.writeUTF(constant.getDeclaringClass().getName());
      }
      case Figures figures -> writeAll("figures", figures.all(), out);
      case List<?> list -> writeAll("list", list, out);
      case Set<?> set -> writeAll("set", set, out);
      case BitSet set -> writeAll("bits", set.stream().boxed().toList(), out);
      case Map<?, ?> map -> {
        writeAll("map", map.keySet(), out);
        writeAll("values", map.values(), out);
      }
      case int[] numbers -> {
        out.writeUTF("ints");
        out.writeInt(numbers.length);
        for (int number : numbers) {
          out.writeInt(number);
        }
      }
      default -> writeFields(value, out);
    }
  }

  private static void writeText(String kind, String text, DataOutputStream out) throws IOException {
    out.writeUTF(kind);
    byte[] bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void writeAll(String kind, Collection<?> values, DataOutputStream out)
      throws IOException {
    out.writeUTF(kind);
    out.writeInt(values.size());
    for (Object value : values) {
      write(value, out);
    }
  }

  private static void writeFields(Object value, DataOutputStream out) throws IOException {
    out.writeUTF("fields");
    out.writeUTF(value.getClass().getName());
    constructor(value.getClass());
    for (Field field : fields(value.getClass())) {
      try {
        write(field.get(value), out);
      } catch (IllegalAccessException e) {
        throw new IllegalArgumentException(field.toString(), e);
      }
    }
  }

  private static List<Field> fields(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        fields.add(field);
      }
    }
    return fields;
  }

  /** The constructor that takes the fields. */
  private static Constructor<?> constructor(Class<?> type) {
    Class<?>[] types = fields(type).stream().map(Field::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException("no plain value: " + type, e);
    }
  }

  private static @Nullable Object read(DataInputStream in) throws IOException {
    String kind = in.readUTF();
    return switch (kind) {
      case "null" -> null;
      case "text" -> readText(in);
      case "int" -> Integer.valueOf(readText(in));
      case "long" -> Long.valueOf(readText(in));
      case "float" -> Float.valueOf(readText(in));
      case "double" -> Double.valueOf(readText(in));
      case "boolean" -> Boolean.valueOf(readText(in));
      case "decimal" -> new BigDecimal(readText(in));
      case "time" -> Instant.parse(readText(in));
      case "day" -> LocalDate.parse(readText(in));
      case "constant" -> readConstant(in);
      case "list" -> Collections.unmodifiableList(readAll(in));
      case "figures" -> new Figures(readAll(in).stream().map(figure -> (Figure) figure).toList());
      case "set" -> Collections.unmodifiableSet(new LinkedHashSet<>(readAll(in)));
      case "bits" -> {
        BitSet bits = new BitSet();
        readAll(in).forEach(bit -> bits.set((Integer) bit));
        yield bits;
      }
      case "map" -> readMap(in);
      case "ints" -> {
        int[] numbers = new int[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
          numbers[i] = in.readInt();
        }
        yield numbers;
      }
      case "fields" -> readFields(in);
      default -> throw new IOException(kind);
    };
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), UTF_8);
  }

  private static Object readConstant(DataInputStream in) throws IOException {
    String name = readText(in);
    for (Object constant : type(in.readUTF()).getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IOException(name);
  }

  private static Class<?> type(String name) throws IOException {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  private static List<@Nullable Object> readAll(DataInputStream in) throws IOException {
    List<@Nullable Object> values = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      values.add(read(in));
    }
    return values;
  }

  private static Map<@Nullable Object, @Nullable Object> readMap(DataInputStream in)
      throws IOException {
    List<@Nullable Object> keys = readAll(in);
    if (!in.readUTF().equals("values")) {
      throw new IOException("keys without values");
    }
    List<@Nullable Object> values = readAll(in);
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      map.put(keys.get(i), values.get(i));
    }
    return Collections.unmodifiableMap(map);
  }

  private static Object readFields(DataInputStream in) throws IOException {
    Constructor<?> constructor = constructor(type(in.readUTF()));
    Object[] values = new Object[constructor.getParameterCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = read(in);
    }
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IOException(e);
    }
  }
}
