package nianbao.bytes;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the codecs of types from their declarations.
 *
 * <table>
 * <caption>What is written of a value</caption>
 * <tr><td>one that may be {@code null}, as {@link Nullable} says<td>a byte, 1 where it is there, and
 *     it
 * <tr><td>a number, a text, a day, bits<td>as {@link Scalar} says
 * <tr><td>a list or a set<td>how many values there are, and they in their order
 * <tr><td>a map<td>how many keys there are, and each with its value
 * <tr><td>a constant of an enum<td>its number among all
 * <tr><td>one of a sealed interface<td>the number of its class among those that are permitted, and it
 * <tr><td>a record, or another class with a constructor of its first fields, from which it derives
 *     all others<td>these fields
 * </table>
 *
 * <p>Not thread-safe; the codecs that it has made are.
 */
public final class Codecs {

  private final Map<Class<?>, Codec> made = new HashMap<>();
  private final Map<String, String> definitions = new TreeMap<>();

  /**
   * The codec of a type as it is declared somewhere.
   *
   * @throws IllegalArgumentException when it, or one within it, is not a type of plain values
   */
  public Codec of(AnnotatedType type) {
    return of(type, Map.of());
  }

  /** The codec of a class without type parameters, as before. */
  public Codec of(Class<?> type) {
    Codec known = Scalar.of(type);
    if (known == null) {
      known = made.get(type);
    }
    return known == null ? ofClass(type) : known;
  }

  /**
   * How the values of all types are written that were asked for so far. Two sides read what the
   * other writes when these are equal.
   */
  public String format() {
    return definitions.entrySet().stream()
        .map(definition -> definition.getKey() + " = " + definition.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private Codec of(AnnotatedType type, Map<Type, Codec> variables) {
    Codec variable = variables.get(type.getType());
    Codec codec = variable == null ? present(type, variables) : variable;
    return type.isAnnotationPresent(Nullable.class) ? new OrNull(codec) : codec;
  }

  private Codec present(AnnotatedType type, Map<Type, Codec> variables) {
    if (type.getType() instanceof Class<?> simple) {
      return of(simple);
    }
    if (!(type instanceof AnnotatedParameterizedType generic)
        || !(generic.getType() instanceof ParameterizedType parameterized)
        || !(parameterized.getRawType() instanceof Class<?> raw)) {
      throw new IllegalArgumentException("no type of plain values: " + type);
    }
    List<Codec> arguments =
        Arrays.stream(generic.getAnnotatedActualTypeArguments())
            .map(argument -> of(argument, variables))
            .toList();
    if (raw == List.class) {
      return new Collected.OfList(arguments.getFirst());
    }
    if (raw == Set.class) {
      return new Collected.OfSet(arguments.getFirst());
    }
    if (raw == Map.class) {
      return new Collected.OfMap(arguments.getFirst(), arguments.getLast());
    }
    return ofGeneric(raw, arguments);
  }

  private Codec ofGeneric(Class<?> type, List<Codec> arguments) {
    TypeVariable<?>[] parameters = type.getTypeParameters();
    Map<Type, Codec> variables = new HashMap<>();
    for (int i = 0; i < parameters.length; i++) {
      variables.put(parameters[i], arguments.get(i));
    }
    return defined(type, type.getName() + names(arguments), variables);
  }

  private Codec ofClass(Class<?> type) {
    // A part of a value may be of the same type.
    Deferred deferred = new Deferred(type.getName());
    made.put(type, deferred);
    deferred.codec = defined(type, type.getName(), Map.of());
    made.put(type, deferred.codec);
    return deferred.codec;
  }

  private Codec defined(Class<?> type, String name, Map<Type, Codec> variables) {
    if (type.isEnum()) {
      definitions.put(
          name,
          Arrays.stream(type.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name())
              .toList()
              .toString());
      return new EnumCodec(name, List.of(type.getEnumConstants()));
    }
    if (type.isSealed()) {
      List<Class<?>> classes = permitted(type).toList();
      List<Codec> codecs = classes.stream().map(this::of).toList();
      definitions.put(name, names(codecs));
      return new SealedCodec(name, classes, codecs);
    }
    Constructor<?> constructor = FieldsCodec.constructor(type);
    List<Field> fields = FieldsCodec.fields(type).subList(0, constructor.getParameterCount());
    List<Codec> codecs =
        fields.stream().map(field -> of(field.getAnnotatedType(), variables)).toList();
    definitions.put(name, fields.stream().map(Field::getName).toList() + names(codecs));
    return new FieldsCodec(name, constructor, fields, codecs);
  }

  private static String names(List<Codec> codecs) {
    return codecs.stream().map(Codec::name).toList().toString();
  }

  private static Stream<Class<?>> permitted(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Codecs::permitted)
        : Stream.of(type);
  }

  /** A codec that is being made. */
  private static final class Deferred implements Codec {
    private final String name;
    private @Nullable Codec codec;

    Deferred(String name) {
      this.name = name;
    }

    private Codec codec() {
      return Objects.requireNonNull(codec, name);
    }

    @Override
    public void write(@Nullable Object value, ByteWriter out) {
      codec().write(value, out);
    }

    @Override
    public @Nullable Object read(ByteReader in) throws MalformedBytesException {
      return codec().read(in);
    }

    @Override
    public String name() {
      return name;
    }
  }
}
