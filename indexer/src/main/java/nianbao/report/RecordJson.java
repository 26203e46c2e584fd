package nianbao.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as JSON for storage and reads them back. An object has exactly the components of
 * its record, except nullable ones that are {@code null}. JSON of another version of the record, or
 * damaged JSON, is rejected with its position and never silently read as {@code null}. Dates and
 * instants are in ISO format.
 */
public final class RecordJson {

  private static final Gson GSON =
      new GsonBuilder()
          .disableHtmlEscaping()
          .registerTypeAdapter(LocalDate.class, asText(LocalDate::parse))
          .registerTypeAdapter(Instant.class, asText(Instant::parse))
          .registerTypeAdapterFactory(RecordJson::adapter)
          .create();

  private RecordJson() {}

  /** JSON in one line. */
  public static String write(Object value) {
    return GSON.toJson(value);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param type a record, or an array of records
   * @throws IOException when the JSON does not match the type; the message says what is wrong and
   *     where
   */
  public static <T> T read(String json, Class<T> type) throws IOException {
    T value;
    try {
      value = GSON.fromJson(json, type);
    } catch (JsonParseException e) {
      Throwable cause = e.getCause();
      Throwable told = e instanceof JsonSyntaxException && cause != null ? cause : e;
      // Gson's messages have a second line with the address of its manual.
      throw new IOException(String.valueOf(told.getMessage()).split("\n", 2)[0], e);
    }
    if (value == null) {
      throw new IOException("it is empty");
    }
    return value;
  }

  /** The adapter for a record, {@code null} for types that Gson handles itself. */
  private static <T> @Nullable TypeAdapter<T> adapter(Gson gson, TypeToken<T> type) {
    Class<? super T> raw = type.getRawType();
    return raw.isRecord() ? new RecordAdapter<>(gson, raw) : null;
  }

  private static final class RecordAdapter<T> extends TypeAdapter<T> {
    private final RecordComponent[] components;
    private final boolean[] nullable;
    private final List<TypeAdapter<Object>> adapters = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Constructor<?> constructor;

    @SuppressWarnings("unchecked")
    RecordAdapter(Gson gson, Class<?> type) {
      components = type.getRecordComponents();
      nullable = new boolean[components.length];
      Class<?>[] types = new Class<?>[components.length];
      for (int i = 0; i < components.length; i++) {
        nullable[i] = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
        types[i] = components[i].getType();
        adapters.add(
            (TypeAdapter<Object>) gson.getAdapter(TypeToken.get(components[i].getGenericType())));
        indexes.put(components[i].getName(), i);
        components[i].getAccessor().setAccessible(true);
      }
      try {
        constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("a record has its canonical constructor: " + type, e);
      }
    }

    @Override
    public void write(JsonWriter out, @Nullable T value) throws IOException {
      if (value == null) {
        out.nullValue();
        return;
      }
      out.beginObject();
      for (int i = 0; i < components.length; i++) {
        out.name(components[i].getName());
        try {
          adapters.get(i).write(out, components[i].getAccessor().invoke(value));
        } catch (IllegalAccessException | InvocationTargetException e) {
          throw new IllegalStateException(components[i] + " can't be read", e);
        }
      }
      out.endObject();
    }

    @Override
    public @Nullable T read(JsonReader in) throws IOException {
      if (in.peek() == JsonToken.NULL) {
        in.nextNull();
        return null;
      }
      @Nullable Object[] values = new @Nullable Object[components.length];
      in.beginObject();
      while (in.hasNext()) {
        String name = in.nextName();
        Integer index = indexes.get(name);
        if (index == null || values[index] != null) {
          String what = index == null ? "unknown '" : "duplicate '";
          throw new JsonParseException(what + name + "' at " + in.getPath());
        }
        values[index] = adapters.get(index).read(in);
      }
      for (int i = 0; i < components.length; i++) {
        if (values[i] == null && !nullable[i]) {
          throw new JsonParseException(
              "'" + components[i].getName() + "' is missing or invalid at " + in.getPath());
        }
      }
      in.endObject();
      return create(values, in);
    }

    @SuppressWarnings("unchecked")
    private T create(@Nullable Object[] values, JsonReader in) {
      try {
        return (T) constructor.newInstance(values);
      } catch (InvocationTargetException e) {
        throw new JsonParseException(e.getCause() + " before " + in.getPath(), e);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(constructor + " can't be called", e);
      }
    }
  }

  private static <T> TypeAdapter<T> asText(Function<String, T> parser) {
    return new TypeAdapter<>() {
      @Override
      public void write(JsonWriter out, @Nullable T value) throws IOException {
        out.value(value == null ? null : value.toString());
      }

      @Override
      public @Nullable T read(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
          in.nextNull();
          return null;
        }
        try {
          return parser.apply(in.nextString());
        } catch (RuntimeException e) {
          throw new JsonParseException(e.getMessage() + " before " + in.getPath(), e);
        }
      }
    };
  }
}
