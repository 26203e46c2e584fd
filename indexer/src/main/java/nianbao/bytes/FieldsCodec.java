package nianbao.bytes;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The codec of a class whose values are made of their first fields. */
final class FieldsCodec implements Codec {

  private final String name;
  private final Constructor<?> constructor;
  private final List<Field> fields;
  private final List<Codec> codecs;

  /**
   * @param fields those that the constructor takes
   * @param codecs of each of them
   */
  FieldsCodec(String name, Constructor<?> constructor, List<Field> fields, List<Codec> codecs) {
    this.name = name;
    this.constructor = constructor;
    this.fields = fields;
    this.codecs = codecs;
    fields.forEach(field -> field.setAccessible(true));
  }

  /**
   * The constructor that takes the most of the first fields of a class.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Constructor<?> constructor(Class<?> type) {
    List<Class<?>> types = fields(type).stream().<Class<?>>map(Field::getType).toList();
    for (int count = types.size(); count > 0 || count == types.size(); count--) {
      for (Constructor<?> constructor : type.getDeclaredConstructors()) {
        boolean isOfFields =
            List.of(constructor.getParameterTypes()).equals(types.subList(0, count));
        if (isOfFields && Modifier.isFinal(type.getModifiers()) && constructor.trySetAccessible()) {
          return constructor;
        }
      }
    }
    throw new IllegalArgumentException("no type of plain values: " + type.getName());
  }

  /** The fields of a class, in the order of their declaration. */
  static List<Field> fields(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .toList();
  }

  @Override
  public void write(@Nullable Object value, ByteWriter out) {
    Objects.requireNonNull(value, name);
    for (int i = 0; i < fields.size(); i++) {
      codecs.get(i).write(valueOf(fields.get(i), value), out);
    }
  }

  private static @Nullable Object valueOf(Field field, Object of) {
    try {
      return field.get(of);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Object read(ByteReader in) throws MalformedBytesException {
    in.enter();
    @Nullable Object[] values = new Object[codecs.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = codecs.get(i).read(in);
    }
    in.leave();
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw in.malformed("no " + name, refused);
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String name() {
    return name;
  }
}
