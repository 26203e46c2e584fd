package nianbao.answer;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;

/** Records as JSON: absent values are printed as {@code null}, {@code <} stays {@code <}. */
public final class Json {
  private static final Gson GSON =
      new GsonBuilder()
          .serializeNulls()
          .disableHtmlEscaping()
          .registerTypeAdapter(LocalDate.class, new AsPrinted<LocalDate>())
          .registerTypeAdapter(Instant.class, new AsPrinted<Instant>())
          .create();

  private Json() {}

  /** One line of JSON, without a line break in it or behind it. */
  public static String of(Object value) {
    return GSON.toJson(value);
  }

  /** Dates and instants in their ISO form; answers are written and never read back. */
  private static final class AsPrinted<T> extends TypeAdapter<T> {
    @Override
    public void write(JsonWriter out, T value) throws IOException {
      out.value(value == null ? null : value.toString());
    }

    @Override
    public T read(JsonReader in) {
      throw new UnsupportedOperationException("answers are written, not read");
    }
  }
}
