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

/** Writes records as JSON: absent values as {@code null}, {@code <} unescaped. */
public final class Json {
  private static final JsonSerializer<Object> AS_TEXT = Json::asText;
  private static final Gson GSON =
      new GsonBuilder()
          .serializeNulls()
          .disableHtmlEscaping()
          .registerTypeAdapter(LocalDate.class, AS_TEXT)
          .registerTypeAdapter(Instant.class, AS_TEXT)
          .create();

  private Json() {}

  /** One line of JSON, without a line break in or after it. */
  public static String of(Object value) {
    return GSON.toJson(value);
  }

  /** Dates and instants in ISO format. */
  private static JsonElement asText(Object value, Type type, JsonSerializationContext context) {
    return new JsonPrimitive(value.toString());
  }
}
