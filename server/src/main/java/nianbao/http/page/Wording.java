package nianbao.http.page;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nianbao.answer.Json;
import nianbao.text.MessageTemplate;
import org.jsoup.nodes.Element;

/**
 * The Chinese wording of the pages, from the same module the scripts use ({@code
 * web/js/messages/zh.js}, one JSON object behind {@code export default}). Elements carry the key of
 * their wording, so that the scripts can put another language in its place.
 */
final class Wording {
  /** What a page says before a script puts another language in its place. */
  static final Wording CHINESE = of(WebResource.text("js/messages/zh.js"));

  private final Map<String, String> words;

  private Wording(Map<String, String> words) {
    this.words = words;
  }

  static Wording of(String module) {
    String json = module.substring(module.indexOf('{'), module.lastIndexOf('}') + 1);
    JsonObject object = JsonParser.parseString(json).getAsJsonObject();
    return new Wording(
        object.entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, Wording::text, (a, b) -> b, TreeMap::new)));
  }

  private static String text(Map.Entry<String, JsonElement> entry) {
    return entry.getValue().getAsString();
  }

  Map<String, String> all() {
    return words;
  }

  boolean has(String key) {
    return words.containsKey(key);
  }

  /**
   * A wording with its gaps filled.
   *
   * @throws IllegalArgumentException when there is no such wording, or a gap has no value
   */
  String text(String key, Map<String, String> values) {
    String pattern = words.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no wording for " + key);
    }
    return MessageTemplate.fill(pattern, values);
  }

  /** Gives an element its wording as text. */
  void say(Element element, String key) {
    say(element, key, Map.of());
  }

  /**
   * Gives an element its wording as text.
   *
   * @param values by the names of the gaps
   */
  void say(Element element, String key, Map<String, String> values) {
    element.text(text(key, values)).attr("data-message", key);
    keep(element, values);
  }

  /** Gives an element its wording as the name that a screen reader speaks. */
  void label(Element element, String key, Map<String, String> values) {
    element.attr("aria-label", text(key, values)).attr("data-message-label", key);
    keep(element, values);
  }

  private static void keep(Element element, Map<String, String> values) {
    if (!values.isEmpty()) {
      element.attr("data-values", Json.of(new TreeMap<>(values)));
    }
  }
}
