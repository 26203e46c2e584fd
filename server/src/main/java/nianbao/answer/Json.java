package nianbao.answer;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;

/** Records as JSON: absent values are printed as {@code null}, {@code <} stays {@code <}. */
public final class Json {
  private static final JsonSerializer<Object> AS_PRINTED = Json::asPrinted;
  private static final Gson GSON =
      new GsonBuilder()
          .serializeNulls()
          .disableHtmlEscaping()
          .registerTypeAdapter(LocalDate.class, AS_PRINTED)
          .registerTypeAdapter(Instant.class, AS_PRINTED)
          .create();

  private Json() {}

  /** One line of JSON, without a line break in it or behind it. */
  public static String of(Object value) {
    return GSON.toJson(value);
  }

  /** Dates and instants in their ISO form; answers are written and never read back. */
  private static JsonElement asPrinted(Object value, Type type, JsonSerializationContext context) {
    return new JsonPrimitive(value.toString());
  }
}
