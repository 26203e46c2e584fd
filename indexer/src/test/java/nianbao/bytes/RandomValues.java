package nianbao.bytes;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import nianbao.report.Figure;
import nianbao.report.Figures;
import nianbao.text.LiteralTokens;
import nianbao.text.UnmarkedTokens;
import org.jspecify.annotations.Nullable;

/**
 * Makes values of any type that is declared, of the shape that its declaration allows: every class
 * of a sealed interface, every constant, {@code null} where it may be.
 */
public final class RandomValues {

  /** Records refuse some values: a range from the greater to the less, a name that nothing has. */
  private static final int MOST_ATTEMPTS = 1000;

  private static final List<String> TEXTS =
      List.of(
          "",
          "公开",
          "主动公开政府信息1,368条",
          "“三公”经费、（市）",
          "wechat 微博",
          "\uD840\uDC0B\uD83D\uDE00",
          "half of a pair: \uD840",
          "requests",
          "refused",
          "abcdefghij23",
          "0123456789abcdef".repeat(4));

  private final Random random;

  /** Of the classes that are no records. */
  private final Map<Class<?>, Supplier<Object>> made;

  public RandomValues(long seed) {
    random = new Random(seed);
    made =
        Map.of(
            LiteralTokens.class, () -> LiteralTokens.of(text()),
            UnmarkedTokens.class, () -> UnmarkedTokens.of(LiteralTokens.of(text())),
            Figures.class, this::figures);
  }

  /** A value of a type, {@code null} only where it may be. */
  public @Nullable Object of(AnnotatedType type) {
    return of(type, Map.of(), 0);
  }

  private @Nullable Object of(AnnotatedType type, Map<Type, AnnotatedType> variables, int depth) {
    if (type.isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0) {
      return null;
    }
    AnnotatedType variable = variables.get(type.getType());
    if (variable != null) {
      return of(variable, Map.of(), depth);
    }
    if (type.getType() instanceof Class<?> simple) {
      return of(simple, Map.of(), depth);
    }
    Class<?> raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
    AnnotatedType[] arguments =
        ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments();
    int size = depth > 12 ? 0 : random.nextInt(4);
    if (raw == Map.class) {
      Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
      for (int i = 0; i < size; i++) {
        map.put(of(arguments[0], variables, depth + 1), of(arguments[1], variables, depth + 1));
      }
      return map;
    }
    if (raw == List.class || raw == Set.class) {
      List<@Nullable Object> list = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        list.add(of(arguments[0], variables, depth + 1));
      }
      return raw == List.class ? list : new HashSet<>(list);
    }
    Map<Type, AnnotatedType> own = new HashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      own.put(raw.getTypeParameters()[i], arguments[i]);
    }
    return of(raw, own, depth);
  }

  private Object of(Class<?> type, Map<Type, AnnotatedType> variables, int depth) {
    Supplier<Object> known = made.get(type);
    if (known != null) {
      return known.get();
    }
    if (type.isEnum()) {
      return one(List.of(type.getEnumConstants()));
    }
    if (type.isSealed()) {
      Class<?>[] permitted = type.getPermittedSubclasses();
      // The first are the simplest, so that values end.
      int count = depth > 12 ? 1 : permitted.length;
      return of(permitted[random.nextInt(count)], variables, depth + 1);
    }
    return type.isRecord() ? record(type, variables, depth) : scalar(type);
  }

  private Object record(Class<?> type, Map<Type, AnnotatedType> variables, int depth) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    RuntimeException refused = new IllegalStateException();
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      @Nullable Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = of(components[i].getAnnotatedType(), variables, depth + 1);
      }
      try {
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
      } catch (InvocationTargetException e) {
        refused = new IllegalStateException("no value of " + type, e.getCause());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    throw refused;
  }

  private Object scalar(Class<?> type) {
    return switch (type.getName()) {
      case "boolean", "java.lang.Boolean" -> random.nextBoolean();
      case "int", "java.lang.Integer" -> (int) number();
      case "long", "java.lang.Long" -> number();
      case "float", "java.lang.Float" ->
          one(List.of(0f, -0f, 1.5f, Float.NaN, Float.MAX_VALUE, random.nextFloat()));
      case "double", "java.lang.Double" ->
          one(List.of(0d, -0d, 1.5, Double.NaN, Double.MIN_VALUE, random.nextDouble()));
      case "java.lang.String" -> text();
      case "java.math.BigDecimal" ->
          new BigDecimal(new BigInteger(random.nextInt(200), random), random.nextInt(-9, 9));
      case "java.time.LocalDate" ->
          one(List.of(LocalDate.MIN, LocalDate.EPOCH.plusDays(random.nextInt()), LocalDate.MAX));
      case "java.time.Instant" ->
          one(List.of(Instant.MIN, Instant.ofEpochSecond(random.nextInt(), 7), Instant.MAX));
      default -> throw new IllegalArgumentException("no plain value: " + type);
    };
  }

  private long number() {
    return switch (random.nextInt(3)) {
      case 0 -> random.nextInt(12);
      case 1 -> one(List.of(-1L, 127L, 128L, 16384L, (long) Integer.MIN_VALUE, Long.MAX_VALUE));
      default -> random.nextLong();
    };
  }

  private String text() {
    return one(TEXTS);
  }

  private Figures figures() {
    Figure figure = (Figure) record(Figure.class, Map.of(), 0);
    return new Figures(random.nextBoolean() ? List.of() : List.of(figure));
  }

  private <T> T one(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
