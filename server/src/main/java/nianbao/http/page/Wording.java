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
 * The wording of the pages by key, from the module that the scripts use too ({@code
 * web/js/messages/zh.js}: one JSON object after {@code export default}). Elements carry the key and
 * values of their wording, so that the scripts can switch the language.
 */
final class Wording {
  /** The wording of a page before a script switches its language. */
  static final Wording CHINESE = of(WebResource.text("js/messages/zh.js"));

  private final Map<String, String> messages;

  private Wording(Map<String, String> messages) {
    this.messages = messages;
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
    return messages;
  }

  boolean has(String key) {
    return messages.containsKey(key);
  }

  /**
   * A wording with its placeholders filled.
   *
   * @throws IllegalArgumentException when there is no such wording, or no value for a placeholder
   */
  String text(String key, Map<String, String> values) {
    String pattern = messages.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no wording for " + key);
    }
    return MessageTemplate.fill(pattern, values);
  }

  /** Sets an element's text. */
  void say(Element element, String key) {
    say(element, key, Map.of());
  }

  /**
   * Sets an element's text.
   *
   * @param values by the names of the placeholders
   */
  void say(Element element, String key, Map<String, String> values) {
    element.text(text(key, values)).attr("data-message", key);
    keep(element, values);
  }

  /** Sets an element's text to the wording of a name, or to the name when there is none for it. */
  void sayName(Element element, String prefix, String name) {
    if (has(prefix + name)) {
      say(element, prefix + name);
    } else {
      element.text(name);
    }
  }

  /** Sets the name of an element that screen readers announce. */
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
